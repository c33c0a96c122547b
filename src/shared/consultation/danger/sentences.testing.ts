import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A sentence of the library; `kind` is the heading above it: a danger, `calm` (words of danger, no danger) or `ordinary`. */
export interface Sentence {
  readonly kind: string
  readonly text: string
}

/** For training, tests and the bench; nothing of it goes to a phone. `held-out` and `ordinary` train nothing. */
export function sentences(part: 'written' | 'held-out' | 'ordinary'): Sentence[] {
  let kind = ''
  return readFileSync(join(__dirname, 'sentences', `${part}.txt`), 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('# ')) kind = line.slice(2)
      return line.startsWith('#') || line.trim() === '' ? [] : [{ kind, text: line.trim() }]
    })
}

export const isUrgent = ({ kind }: Sentence): boolean => kind !== 'calm' && kind !== 'ordinary'
