import type { NeedCode } from '@/shared/booking/needs'
import type { KindCode } from '@/shared/directory/serviceKinds'

/** Where one goes on from a kind of service: what can be booked for it, and what is honest to say about it. */
export interface KindWay {
  /** What to book for it; null where nothing can be booked yet. */
  readonly need: NeedCode | null
  readonly words: string
}

/** The ten kinds, each with its way. Kinds without a booking of their own are asked about by phone. */
export const kindWays: Readonly<Record<KindCode, KindWay>> = {
  publicity: { need: null, words: '想听讲座、要普法资料，打 12348 问最近在哪里办。' },
  lawyer: { need: 'advice', words: '先在手机上问，也可以约个时间和值班律师当面谈。问律师不收钱；请律师打官司要另外谈。' },
  notary: { need: 'notary', words: '约好时间带材料来。能不能办、要多少钱，公证员当面告诉您。' },
  legalAid: { need: 'legalAid', words: '符合条件的，法律援助不收钱（法律援助法第二条）。说不准符不符合，先来问。' },
  grassroots: { need: 'grassroots', words: '起诉状、答辩状、协议书，请人帮您写，也能问法律。' },
  adviser: {
    need: null,
    words:
      '市里的目标是每个村、社区有一位法律顾问（淮办发〔2020〕24号 二、（三））。您那儿有没有、是哪位，打 12348 问，也可以先在手机上问律师。',
  },
  mediation: { need: 'mediation', words: '人民调解不收钱（人民调解法第四条），两边都愿意才调解（第三条）。' },
  arbitration: {
    need: 'arbitration',
    words:
      '仲裁有两种。合同、财产纠纷，要两边书面说好：写在合同里，或者出了事再说好，都行（仲裁法第三条、第二十七条）。欠薪等劳动争议、农村土地承包纠纷，不用说好就能申请（劳动争议调解仲裁法第五条、农村土地承包法第五十五条）。不清楚先来问。',
  },
  forensic: {
    need: 'forensic',
    words: '先来问清楚做哪种鉴定、去哪里做、带什么。被打伤的先报警，治安案件的伤情鉴定由公安机关委托（治安管理处罚法第一百零六条）。',
  },
  exam: { need: 'exam', words: '报名、成绩、证书，不清楚的来窗口问。' },
}
