import { sayMoment } from '../time'
import type { ConsultationLine } from './contract'

/** Where a consultation stands, as its asker reads it: a word for the tag, a sentence that says what happens next. */
interface StateWords {
  readonly tag: string
  readonly tone: 'neutral' | 'brand' | 'good' | 'caution'
  readonly sentence: string
}

/** The words for a line. The promised time is said whenever an answer is owed. */
export function stateWords({
  state,
  lawyer,
  dueAt,
  overdue,
  askedAt,
  passedOn,
  ending,
}: Pick<ConsultationLine, 'state' | 'lawyer' | 'dueAt' | 'overdue' | 'askedAt' | 'passedOn' | 'ending'>): StateWords {
  const by =
    dueAt === null
      ? ''
      : overdue
        ? `本该 ${sayMoment(dueAt, askedAt)} 前答复，晚了，对不起。着急请打 12348。`
        : `最迟 ${sayMoment(dueAt, askedAt)} 前答复。`
  const who = lawyer ?? '律师'
  switch (state) {
    case 'waiting':
      return {
        tag: '等律师接',
        tone: overdue ? 'caution' : 'neutral',
        sentence: passedOn ? `刚才那位律师不方便答，已经在请别的律师。${by}` : by,
      }
    case 'claimed':
      return { tag: '律师在看', tone: overdue ? 'caution' : 'brand', sentence: `${who}接下了，${by}` }
    case 'followedUp':
      return { tag: '等答追问', tone: overdue ? 'caution' : 'brand', sentence: `追问已送到${who}，${by}` }
    case 'answered':
      return { tag: '已答复', tone: 'good', sentence: `${who}答复了，看看解决没有。` }
    case 'closed':
      return {
        tag: '已结束',
        tone: 'neutral',
        sentence: ending === 'unsolved' ? '还没解决，先到这里了。打开看看还有什么办法。' : '办完了。还没评的，可以评一评。',
      }
    case 'withdrawn':
      return { tag: '已撤回', tone: 'neutral', sentence: '您撤回了，没有人再看。' }
  }
}
