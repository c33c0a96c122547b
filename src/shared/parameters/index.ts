/**
 * The dated parameter table: every figure that may change, with its source. Code asks for the value in force on
 * a day; a figure without a value for that day is an error, never a guess.
 */
import type { Parameter } from './parameter'
import { table, type ParameterKey } from './table'

export type { Parameter, ParameterKey }

/**
 * The value in force on `date` (`YYYY-MM-DD`).
 * @throws when the table has no value for that day
 */
export function parameterOn(key: ParameterKey, date: string): Parameter {
  // The last one; not `.at(-1)`, which phones before iOS 15.4 do not have.
  const [inForce] = table[key].filter((entry) => entry.from <= date).slice(-1)
  if (inForce === undefined) throw new Error(`No value of ${key} on ${date}`)
  return inForce
}

/** The number alone. */
export const valueOn = (key: ParameterKey, date: string): number => parameterOn(key, date).value
