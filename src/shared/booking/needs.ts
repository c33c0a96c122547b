/**
 * What one can come for (办什么), how long it takes, what to bring, and how it is given. Lengths are our own choice.
 * What the law asks to be done in person says so.
 */
export const needCodes = [
  'reception',
  'advice',
  'legalAid',
  'mediation',
  'notary',
  'forensic',
  'arbitration',
  'reconsideration',
  'grassroots',
  'exam',
  'video',
  'homeVisit',
] as const
export type NeedCode = (typeof needCodes)[number]

/** Where it happens: at the service point, over video, or at the resident's home. */
export type Place = 'point' | 'video' | 'home'

export interface Need {
  readonly code: NeedCode
  readonly name: string
  /** What it is for, in a resident's words. */
  readonly meaning: string
  readonly minutes: number
  readonly place: Place
  readonly bring: readonly string[]
  /** Two sides, who both confirm. */
  readonly twoSides?: true
  /** A pause for no-shows never touches it: who needs it cannot wait, or cannot come. */
  readonly neverPaused?: true
  /** Must be done in person, with the article that says so. */
  readonly inPerson?: string
}

const idCard = '身份证'

export const needs: readonly Need[] = [
  { code: 'advice', name: '当面问律师', meaning: '和值班律师坐下来谈', minutes: 30, place: 'point', bring: [idCard, '和这件事有关的材料'] },
  {
    code: 'legalAid',
    name: '申请法律援助',
    meaning: '经济困难或情况特殊，有人无偿帮您打官司、出主意（法律援助法第二条）',
    minutes: 30,
    place: 'point',
    neverPaused: true,
    bring: [idCard, '案件材料', '经济困难的证明（没有也可以来，可写诚信承诺，法律援助法第四十一条）'],
  },
  {
    code: 'mediation',
    name: '请人调解',
    meaning: '两边一起来，请调解员说和；人民调解不收钱（人民调解法第四条）',
    minutes: 60,
    place: 'point',
    twoSides: true,
    bring: [idCard, '借条、合同等凭证'],
  },
  {
    code: 'notary',
    name: '办公证',
    meaning: '遗嘱、合同、身份等做证明',
    minutes: 45,
    place: 'point',
    bring: [idCard, '户口簿', '要公证的材料'],
    inPerson: '办遗嘱、生存、收养关系等公证，要本人来（公证法第二十六条）。',
  },
  {
    code: 'grassroots',
    name: '代写文书',
    meaning: '起诉状、答辩状、协议书',
    minutes: 45,
    place: 'point',
    bring: [idCard, '事情经过写一写'],
  },
  { code: 'reconsideration', name: '行政复议', meaning: '对处罚、许可等决定不服', minutes: 30, place: 'point', bring: [idCard, '决定书'] },
  {
    code: 'arbitration',
    name: '仲裁',
    meaning: '合同、财产纠纷，两边书面说好仲裁的；欠薪、承包地另有仲裁，不用说好，也可来问',
    minutes: 30,
    place: 'point',
    bring: [idCard, '合同或别的书面约定，有就带'],
  },
  {
    code: 'forensic',
    name: '司法鉴定',
    meaning: '伤情、笔迹、亲子等鉴定怎么办；治安案件的伤情鉴定由公安机关委托（治安管理处罚法第一百零六条）',
    minutes: 30,
    place: 'point',
    bring: [idCard, '病历或检材清单'],
  },
  { code: 'exam', name: '法律职业资格考试', meaning: '报名、成绩、证书', minutes: 15, place: 'point', bring: [idCard] },
  { code: 'reception', name: '先问问该找谁', meaning: '说不清办什么，先到综合窗口', minutes: 20, place: 'point', bring: [idCard] },
  { code: 'video', name: '视频见律师', meaning: '不出门，手机上见面谈', minutes: 30, place: 'video', bring: ['材料拍好照片'] },
  {
    code: 'homeVisit',
    name: '上门服务',
    meaning: '老人、残疾人、卧病在床，我们上门',
    minutes: 60,
    place: 'home',
    neverPaused: true,
    bring: [idCard, '家里材料找齐'],
  },
]

/** The need of this code. @throws for a code that is none */
export function needOf(code: NeedCode): Need {
  const found = needs.find((need) => need.code === code)
  if (found === undefined) throw new Error(`No such need: ${code}`)
  return found
}
