import { everyMatch } from '../../everyMatch'
import { sorts } from './words'

/** How far one sort may stand before another, in characters, to count as beside it. */
const beside = 8
/** What is weighed at once, in characters: about what one breath says. Longer texts are taken in pieces. */
const breath = 40

const ends = /[。！？!?；;…\n\r]+/
const chop = (clause: string): string[] => clause.match(new RegExp(`.{1,${breath}}`, 'g')) ?? []

/** A text in pieces of whole clauses, each at most a breath long; commas are of one kind, blanks are commas. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const sentence of text.split(ends)) {
    let piece = ''
    for (const clause of sentence.split(/[,，、：:\s]+/).flatMap(chop)) {
      if (piece !== '' && piece.length + clause.length >= breath) {
        pieces.push(piece)
        piece = ''
      }
      piece += piece === '' ? clause : `，${clause}`
    }
    if (piece !== '') pieces.push(piece)
  }
  return pieces
}

/** Where words of each sort begin. */
function placesOf(piece: string): (readonly [sort: string, places: readonly number[]])[] {
  return sorts.flatMap(([sort, words]) => {
    const places = everyMatch(piece, words).map(({ index }) => index)
    return places.length === 0 ? [] : [[sort, places] as const]
  })
}

const isBefore = (first: readonly number[], second: readonly number[]): boolean =>
  first.some((a) => second.some((b) => b > a && b - a <= beside))

/** What is weighed of a piece: its characters, pairs and threes of them, its sorts (`@H`), and which stands before which (`@PH`). */
export function featuresOf(piece: string): Set<string> {
  const framed = `^${piece}$`
  const features = new Set<string>()
  for (let length = 1; length <= 3; length += 1)
    for (let i = 0; i + length <= framed.length; i += 1) features.add(framed.slice(i, i + length))
  const places = placesOf(framed)
  for (const [sort, at] of places) {
    features.add(`@${sort}`)
    for (const [other, then] of places) if (other !== sort && isBefore(at, then)) features.add(`@${sort}${other}`)
  }
  return features
}
