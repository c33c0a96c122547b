import { createHash } from 'node:crypto'

/** A digest of what something is made of, `length` hexadecimal digits long. The same parts give the same digest; it tells nobody the parts. */
export const digest = (length: number, ...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, length)

/**
 * The id of a document that is made of what it is about: `derivedId('b', person, phoneId)`. Sent twice it meets itself, and nobody
 * reaches (or blocks) another person's id by guessing it. In the contract's alphabet, 26 characters and more.
 */
export const derivedId = (prefix: string, ...parts: readonly string[]): string => `${prefix}-${digest(24, ...parts)}`
