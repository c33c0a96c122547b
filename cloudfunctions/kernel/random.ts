import { randomBytes, randomInt } from 'node:crypto'

/** Six digits that nobody can foresee, `100000` to `999999`. */
export const sixDigits = (): string => String(randomInt(100_000, 1_000_000))

/** 128 random bits in 22 letters, digits, `-` and `_`. */
export const secret = (): string => randomBytes(16).toString('base64url')
