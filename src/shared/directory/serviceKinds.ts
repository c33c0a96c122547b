/**
 * The ten kinds of public legal service, as 淮办发〔2020〕24号 第一条（一） lists them, with the code that every
 * record uses. The sentences are ours.
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
  { code: 'legalAid', name: '法律援助', meaning: '经济困难或情况特殊，可以免费请律师' },
  { code: 'grassroots', name: '基层法律服务', meaning: '在镇街就近写文书、问法律' },
  { code: 'adviser', name: '法律顾问', meaning: '每个村、社区都有一位法律顾问' },
  { code: 'mediation', name: '调解', meaning: '请人从中说和，不收钱' },
  { code: 'arbitration', name: '仲裁', meaning: '合同纠纷按约定请仲裁机构裁决' },
  { code: 'forensic', name: '司法鉴定', meaning: '伤情、笔迹、亲子等专门鉴定' },
  { code: 'exam', name: '法律职业资格考试', meaning: '报名、成绩、证书怎么办' },
]
