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
  adviser: { need: null, words: '每个村、社区有一位法律顾问。您那儿是哪位、哪天来，打 12348 问，也可以先在手机上问律师。' },
  mediation: { need: 'mediation', words: '人民调解不收钱（人民调解法第四条），两边都愿意才调解（第三条）。' },
  arbitration: { need: 'arbitration', words: '合同里写明了争议交仲裁的，先来问问怎么申请。' },
  forensic: { need: 'forensic', words: '先来问清楚做哪种鉴定、去哪里做、带什么。' },
  exam: { need: 'exam', words: '报名、成绩、证书，不清楚的来窗口问。' },
}
