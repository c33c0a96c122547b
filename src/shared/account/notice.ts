/**
 * What we keep about a person, why, who sees it and for how long: the one list that the consent sheet and the privacy page
 * are made of. 个人信息保护法 第十七条 wants who is responsible and how to reach them, what, why and how, for how long, and how one uses
 * one's rights; 第二十三条 who else receives it; 第三十条 of what is sensitive, why it must be and what it does. Changing what is said here
 * means a new version, and everybody is asked again (第十四条).
 */
import type { ParameterKey } from '../parameters'

/** The day this notice was written; consent is given to a version. */
export const noticeVersion = '2026-11-25'

/** Who is responsible for all of it. */
export const handler = '淮北市司法局（示例，以正式上线的公告为准），电话 12348'

/** Somebody else receives the voice, perhaps abroad: named, and agreed to by itself before it is spoken. */
export const voiceGoesTo =
  '声音由您的浏览器送给它的厂家变成字（Chrome 是谷歌，Safari 是苹果，Edge 是微软，别的看浏览器的说明），可能送到境外。这一项单独问您（个人信息保护法第二十三条、第三十九条）：点了就是同意，不愿意就打字。'

/** Every version there was: a phone that was not opened for long still shows, and sends, an earlier one. A new one is added at the end. */
export const noticeVersions: readonly string[] = ['2026-11-23', '2026-11-24', noticeVersion]

export interface Purpose {
  readonly code: 'ask' | 'book' | 'rate' | 'look' | 'position' | 'voice'
  readonly title: string
  /** What is kept. */
  readonly what: string
  readonly why: string
  readonly who: string
  /** How many years; null where nothing leaves the phone or it lasts as long as the person wants. */
  readonly years: ParameterKey | null
  /** How long, where it is not a number of years. */
  readonly until?: string
}

export const purposes: readonly Purpose[] = [
  {
    code: 'ask',
    title: '问律师',
    what: '您写的事、问的时间、律师的答复。不要姓名，不要身份证号。帮别人问的，还有您是他的什么人。最近问过几次、撤回几次，记个数。藏起来的，存的是暗语算出来的一串字，不存暗语本身；试错几次也记个数。',
    why: '律师看了才能答复您；您回来还找得到。记数是为了不让一个人占满，也不让别人来猜您的暗语。',
    who: '您和接下这件事的值班律师。没人接下以前，值班律师都看得到，好有人接。有危险又没人接的，告诉值班负责人有这么一件，不说是什么事。那些数和那串字只有程序用。',
    years: 'retention.consultationYears',
  },
  {
    code: 'book',
    title: '约时间',
    what: '怎么称呼来的人、约的时间和地点。电话可以不填。上门的还有地址。调解的还有为什么事、对方的称呼和电话、对方来不来和他说的话。选了优先照顾的，还有是哪一种、窗口核对过没有。最近约过、改过、取消过、排过几次，六位码试错几次，记个数。帮别人约的，还有正帮着谁、约了没来几次。',
    why: '留好位子，叫得到人，有变动找得到您。记数是为了位子不被一个人占满，也不让人来猜六位码。',
    who: '您和那个服务点的工作人员。那些数只有程序用。调解的，您和对方互相看得到：称呼、时间地点、为什么事、来不来和说的话。您在这里填的电话不给对方看。',
    years: 'retention.bookingYears',
  },
  {
    code: 'rate',
    title: '评一评',
    what: '您选的等级、原因和想说的话。凭号条评的，记当天输错几次。',
    why: '改进服务，算满意率。',
    who: '监督的人看到数字和意见，看不到您是谁。被评的人不知道是谁评的。',
    years: 'retention.ratingYears',
  },
  {
    code: 'look',
    title: '字号和颜色',
    what: '您选的字号和颜色。',
    why: '换了手机也一样。',
    who: '只有您。',
    years: null,
    until: '您改了就换成新的。',
  },
  {
    code: 'position',
    title: '您在哪里',
    what: '大概的位置，您点了“按距离找”才用。',
    why: '在手机上算一算哪个服务点近。',
    who: '没有人。不离开您的手机。',
    years: null,
    until: '用完就没了。',
  },
  {
    code: 'voice',
    title: '您说的话',
    what: '您点了“用说的”才听，变成文字。',
    why: '不方便打字也能问。',
    who: `${voiceGoesTo}我们只拿到字，不存声音。`,
    years: null,
    until: '声音我们不存。',
  },
]

/** The purpose behind one thing that a person sends. */
export function purposeOf(code: Purpose['code']): Purpose {
  const found = purposes.find((purpose) => purpose.code === code)
  if (found === undefined) throw new Error(`No purpose ${code}`)
  return found
}
