/** Marks that belong to the character before them: accents, skin colours, the choice of a picture, a joiner. */
const clings = /^[\p{M}\p{Emoji_Modifier}\u200D]$/u
const flagPart = /^\p{Regional_Indicator}$/u

/** The text in whole characters, as a reader counts them: 👨‍👩‍👧 and 🇨🇳 are one each. */
function charactersOf(text: string): string[] {
  const found: string[] = []
  let flagOpen = false
  for (const point of text) {
    const last = found[found.length - 1]
    const isFlag = flagPart.test(point)
    const joins: boolean = last !== undefined && (clings.test(point) || last.endsWith('\u200D') || (isFlag && flagOpen))
    flagOpen = isFlag && !(flagOpen && joins)
    if (joins) found[found.length - 1] = last + point
    else found.push(point)
  }
  return found
}

/**
 * The beginning of a text in whole characters: an emoji is in it or not, never half of it.
 * @param most length as JavaScript and an input's `maxLength` count it; the first character stays even where it alone is longer
 */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text
  // Where it is cut depends on what comes before only; a little more than that is enough to see whole characters.
  const [first = '', ...others] = charactersOf(text.slice(0, most + 64))
  let kept = first
  for (const character of others) {
    if (kept.length + character.length > most) break
    kept += character
  }
  return kept
}

/** A text that has to fit, with … at its end where something is left out; no longer than `most` (see `beginningOf`). */
export const shorten = (text: string, most: number): string => (text.length <= most ? text : `${beginningOf(text, most - 1)}…`)
