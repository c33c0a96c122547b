import type { Transaction } from '../../kernel'
import type { HandChange } from './hand'
import { findHandWithin, writeHandWithin, type Visitor } from './repository'

/** Reads the hand, changes it, writes it. A visitor without a hand stays without. Answers the new hand. */
export async function changeHand(transaction: Transaction, key: string, change: HandChange, now: string): Promise<Visitor | null> {
  const hand = await findHandWithin(transaction, key)
  if (hand === null) return null
  const next = change(hand)
  if (next !== hand) await writeHandWithin(transaction, next, now)
  return next
}
