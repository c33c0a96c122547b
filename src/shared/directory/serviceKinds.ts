/**
 * The ten kinds of public legal service, as 淮办发〔2020〕24号 一、（一） lists them, with the code that every
 * record uses. The sentences are ours. An adviser for each village is a target (二、（三） there), and said as one until a register shows it.
 */
export const kindCodes = [
  'publicity',
  'lawyer',
  'notary',
  'legalAid',
  'grassroots',
  'adviser',
  'mediation',
  'arbitration',
  'forensic',
  'exam',
] as const
export type KindCode = (typeof kindCodes)[number]

export const serviceKinds: readonly { code: KindCode; name: string; meaning: string }[] = [
  { code: 'publicity', name: '法治宣传教育', meaning: '听法律讲座，拿普法资料' },
  { code: 'lawyer', name: '律师', meaning: '请律师出主意、打官司' },
  { code: 'notary', name: '公证', meaning: '给遗嘱、合同、身份等做证明' },
  { code: 'legalAid', name: '法律援助', meaning: '经济困难或情况特殊，有人无偿帮您' },
  { code: 'grassroots', name: '基层法律服务', meaning: '在镇街就近写文书、问法律' },
  { code: 'adviser', name: '法律顾问', meaning: '村、社区的法律顾问，目标是每个都有一位' },
  { code: 'mediation', name: '调解', meaning: '请人从中说和，人民调解不收钱' },
  { code: 'arbitration', name: '仲裁', meaning: '合同纠纷按约定裁决；欠薪、承包地另有仲裁' },
  { code: 'forensic', name: '司法鉴定', meaning: '伤情、笔迹、亲子等专门鉴定' },
  { code: 'exam', name: '法律职业资格考试', meaning: '报名、成绩、证书怎么办' },
]
