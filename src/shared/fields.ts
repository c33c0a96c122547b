/**
 * What people write, field by field: how it is called, how long it may be, what it must look like. The contract's schema (`schemaOf`, in
 * fieldSchema.ts) and the form (`mistakeIn`) are both made of it, so that server and phone say one sentence. No schema in here: the phone
 * loads this file.
 */
export interface Field {
  /** What its sentences call it; a form that names it otherwise says `{ ...fields.question, label: '您的问题' }`. */
  readonly label: string
  /** The least and the most characters, blanks at both ends not counted. */
  readonly min: number
  readonly max: number
  /** `write`: something to be put into words. `fill`: something one knows. */
  readonly says: 'write' | 'fill'
  /** What it must look like; it is then said to be wrong, not too short. */
  readonly pattern?: RegExp
}

const written = (label: string, min: number, max: number) => ({ label, min, max, says: 'write' }) as const
const filled = (label: string, min: number, max: number) => ({ label, min, max, says: 'fill' }) as const

export const fields = {
  /** consultation */
  question: written('问题', 5, 2000),
  relation: written('您是他的什么人', 1, 20),
  answer: written('直接的回答', 10, 3000),
  law: written('法律名称', 2, 60),
  article: written('条文', 1, 30),
  /** What an article says here. */
  point: written('这一条说了什么', 0, 500),
  steps: written('怎么做', 5, 3000),
  /** What has to be done by the day that the lawyer names. */
  deadlineWhat: written('到期要办的事', 2, 100),
  /** Words of the asker's own that open what they hid. */
  phrase: written('暗语', 4, 40),
  handBackReason: written('原因', 2, 200),
  /** booking */
  visitorName: filled('怎么称呼来的人', 1, 20),
  /** A mobile number, or one with its area code. */
  phone: { ...filled('电话号码', 10, 13), pattern: /^(1\d{10}|0\d{2,3}-?\d{7,8})$/ },
  otherSideName: filled('对方怎么称呼', 1, 20),
  /** What a mediation is about: the mediator and the other side read it. */
  dispute: written('为什么事', 2, 60),
  /** What one side says to the other with its answer. */
  sideWords: written('想说的话', 0, 100),
  /** What opens an invitation to a mediation. */
  inviteCode: { ...filled('六位数字', 6, 6), pattern: /^\d{6}$/ },
  address: filled('上门地址', 4, 100),
  window: filled('窗口', 1, 20),
  /** What the clerk scans or types to find a booking. */
  findBooking: filled('二维码、六位码或姓名', 1, 120),
  walkInName: filled('称呼', 0, 20),
  contestReason: filled('原因', 2, 200),
  closureReason: filled('原因', 2, 60),
  /** The holiday notice of 国务院办公厅: whole text, its number, the year it is for. */
  noticeText: written('通知正文', 20, 4000),
  noticeSource: filled('文号', 4, 60),
  noticeYear: { ...filled('年份', 4, 4), pattern: /^20\d{2}$/ },
  /** rating */
  ratingCode: { ...filled('评价码', 6, 6), pattern: /^\d{6}$/ },
  ratingWords: written('想说的话', 0, 500),
} as const satisfies Readonly<Record<string, Field>>

/** How many legal grounds an answer can have. */
export const mostBasis = 10

/** A helper fills in for somebody who must have agreed. */
export const agreedNeeded = '请先征得本人同意。'

/** The sentences of a field, for whoever finds the mistake. */
export function tooShort({ label, min, says }: Field): string {
  if (min <= 1) return says === 'write' ? `请写${label}。` : `请填${label}。`
  return says === 'write' ? `${label}请至少写 ${min} 个字。` : `请填${label}，至少 ${min} 个字。`
}
export const tooLong = ({ label, max, says }: Field): string =>
  says === 'write' ? `${label}最多 ${max} 个字，请删去一些。` : `${label}最多 ${max} 个字。`
export const wrong = ({ label }: Field): string => `${label}不对，请核对一下。`
export const unreadable = ({ label }: Field): string => `${label}里有看不见的符号，请删掉这一处，重新打一遍。`

/** Signs of machines, signs that turn the reading direction of what stands beside them (a name could make a sentence read otherwise), half characters. */
const machineSigns = /[^\P{Cc}\n\r\t]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/u
/** What takes no room on the screen, or only room; within an emoji it is needed, alone it is nothing. */
const blanks = /[\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]|\p{Variation_Selector}/gu

/** Whether everything in it can be read by people. */
export const isReadable = (text: string): boolean => !machineSigns.test(text)
/** Whether at least so much can be seen of it. */
export const isLongEnough = ({ min }: Field, text: string): boolean => text.replace(blanks, '').trim().length >= min

/** What is wrong with this value, as the server would say it; undefined when nothing is. A field that may stay empty is not asked then. */
export function mistakeIn(field: Field, value: string): string | undefined {
  const text = value.trim()
  if (field.pattern !== undefined) return field.pattern.test(text) ? undefined : wrong(field)
  if (!isReadable(text)) return unreadable(field)
  if (!isLongEnough(field, text)) return tooShort(field)
  return text.length > field.max ? tooLong(field) : undefined
}

/** The mistakes of a form by its fields, in the order of the form: those that were found. */
export const onlyFound = <Name extends string>(mistakes: Readonly<Record<Name, string | undefined>>): Partial<Record<Name, string>> =>
  Object.fromEntries(Object.entries(mistakes).filter(([, mistake]) => mistake !== undefined)) as Partial<Record<Name, string>>
