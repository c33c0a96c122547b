import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { samePhrase } from '../../../src/shared/consultation/phrase'
import type { StoredPhrase } from './repository'

const derive = promisify<string, string, number, Buffer>(scrypt)

/**
 * What stands with a hidden consultation instead of the phrase: the same for the same words of the same person, for nobody else, and no way
 * leads back (scrypt, some 50 ms).
 */
export const keyOf = async ({ salt }: Pick<StoredPhrase, 'salt'>, phrase: string): Promise<string> =>
  (await derive(samePhrase(phrase), salt, 32)).toString('hex')
