import { useState } from 'react'

/**
 * What is wrong with a form: said from the first try to send it on, and gone, field by field, as soon as it is mended.
 * @param now what is wrong with it as it stands, by field
 * @returns `mistakes` to be shown at the fields and in the summary; `check`, at a try to send: true when nothing is wrong
 */
export function useMistakes<Field extends string>(
  now: Partial<Record<Field, string>>,
): {
  readonly mistakes: Partial<Record<Field, string>>
  readonly check: () => boolean
} {
  const wrong = Object.keys(now)
  const [told, setTold] = useState<readonly string[]>([])
  // Once mended it is forgotten: whoever then writes it anew is not told so at the first letter.
  const still = told.filter((field) => wrong.includes(field))
  if (still.length < told.length) setTold(still)
  const check = () => {
    setTold(wrong)
    return wrong.length === 0
  }
  const shown = Object.entries(now).filter(([field]) => still.includes(field))
  return { mistakes: Object.fromEntries(shown) as Partial<Record<Field, string>>, check }
}
