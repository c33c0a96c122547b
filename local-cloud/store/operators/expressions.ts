import { evalExpr } from 'mingo/core'
import { type Any, type Options } from 'mingo/types'
import { failedOperation } from '../refusals'
import { type ExpressionOperator } from './kinds'

/**
 * Operators of expressions that mingo lacks or answers otherwise than the database:
 * strings are cut and searched by bytes or by whole characters, never by UTF-16 halves; weeks begin on Sunday.
 */
const valueOf = (doc: unknown, expression: unknown, options: Options): unknown => evalExpr(doc as Any, expression as Any, options)

function argumentsOf(doc: unknown, operand: unknown, options: Options, operator: string, least: number, most: number): unknown[] {
  const values = valueOf(doc, operand, options)
  if (!Array.isArray(values) || values.length < least || values.length > most)
    throw failedOperation(`Expression ${operator} takes ${least === most ? least : `${least} to ${most}`} arguments`)
  return values
}

const wholeNumber = (value: unknown, operator: string): number => {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw failedOperation(`${operator} needs whole numbers`)
  return value
}

const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value))

/** `$substr` and `$substrBytes`: a negative count means to the end. */
const substrBytes =
  (operator: string): ExpressionOperator =>
  (doc, operand, options) => {
    const [value, from, count] = argumentsOf(doc, operand, options, operator, 3, 3)
    const bytes = Buffer.from(text(value))
    const start = wholeNumber(from, operator)
    if (start < 0) throw failedOperation(`${operator}: the starting index must be non-negative`)
    const length = wholeNumber(count, operator)
    const part = bytes.subarray(start, length < 0 ? undefined : start + length)
    const cut = part.toString('utf8')
    if (!Buffer.from(cut).equals(part)) throw failedOperation(`${operator}: invalid range, ends in the middle of a UTF-8 character`)
    return cut
  }

const $substrCP: ExpressionOperator = (doc, operand, options) => {
  const [value, from, count] = argumentsOf(doc, operand, options, '$substrCP', 3, 3)
  const start = wholeNumber(from, '$substrCP')
  const length = wholeNumber(count, '$substrCP')
  if (start < 0 || length < 0) throw failedOperation('$substrCP: index and length must be non-negative')
  return [...text(value)].slice(start, start + length).join('')
}

/** `$indexOfCP` and `$indexOfBytes`, by the units of which `split` makes a string. */
const indexOf =
  (operator: string, split: (value: string) => readonly (string | number)[]): ExpressionOperator =>
  (doc, operand, options) => {
    const [value, search, from = 0, to] = argumentsOf(doc, operand, options, operator, 2, 4)
    if (value === null || value === undefined) return null
    if (typeof value !== 'string' || typeof search !== 'string') throw failedOperation(`${operator} needs strings`)
    const whole = split(value)
    const part = split(search)
    const end = Math.min(to === undefined ? whole.length : wholeNumber(to, operator), whole.length)
    for (let at = wholeNumber(from, operator); at + part.length <= end; at++) {
      if (part.every((unit, i) => whole[at + i] === unit)) return at
    }
    return -1
  }

/** Weeks of the year from 0, each beginning on Sunday. */
const $week: ExpressionOperator = (doc, operand, options) => {
  const moment = valueOf(doc, operand, options)
  if (moment === null || moment === undefined) return null
  const day = Number(valueOf(doc, { $dayOfYear: operand }, options))
  const weekday = Number(valueOf(doc, { $dayOfWeek: operand }, options))
  return Math.floor((day - 1 + 7 - (weekday - 1)) / 7)
}

export const expressionFixes = {
  $substr: substrBytes('$substr'),
  $substrBytes: substrBytes('$substrBytes'),
  $substrCP,
  $indexOfCP: indexOf('$indexOfCP', (value) => [...value]),
  $indexOfBytes: indexOf('$indexOfBytes', (value) => [...Buffer.from(value)]),
  $week,
}
