/** 暗语: words of the asker's own that open what they hid. */
import { valueOn } from '../parameters'
import { addMinutes, dateOf } from '../time'

/** The same words, however they were typed: full or half width, with more or fewer blanks, in capitals or not. */
export const samePhrase = (phrase: string): string => phrase.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()

/** From when on one may try again, after so many tries without success: some at once, then each rest twice as long as the one before. UTC ISO. */
export function restsUntil(tries: number, now: string): string {
  const on = dateOf(now)
  const over = tries - valueOn('consultation.phraseTries', on)
  if (over < 0) return now
  const longest = valueOn('consultation.phraseLongestRestHours', on) * 60
  return addMinutes(now, Math.min(longest, valueOn('consultation.phraseRestMinutes', on) * 2 ** over))
}

/** Until when what was opened stays open, UTC ISO. */
export const opensUntil = (now: string): string => addMinutes(now, valueOn('consultation.phraseOpenMinutes', dateOf(now)))
