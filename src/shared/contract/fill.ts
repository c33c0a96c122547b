import { valueOn } from '../parameters'
import { isParameter, sayValue } from '../parameters/say'
import { dateOf } from '../time'

const fillers = /\{([\w.]+)\}/g

/**
 * Puts details and figures into a sentence: `fill('{who}已经接了', { who: '陈律师' })`, `fill('答复已过 {consultation.followUpDays}')`. A figure
 * comes from the parameter table with its unit (`7 天`), so that nobody types one; where another value than today's holds for this very
 * thing, it is a detail under the same name.
 * @param on the day whose figures are said, `YYYY-MM-DD`; today when it is left out
 */
export function fill(sentence: string, details: Readonly<Record<string, string | number>> = {}, on: string = dateOf(new Date())): string {
  return sentence.replace(fillers, (hole, name: string) => {
    const detail = details[name]
    if (isParameter(name)) return typeof detail === 'string' ? detail : sayValue(name, detail ?? valueOn(name, on))
    return detail === undefined ? hole : String(detail)
  })
}
