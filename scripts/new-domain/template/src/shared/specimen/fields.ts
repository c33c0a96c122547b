import type { Field } from '../fields'

/** What people write here; the contract's schema and the form are both made of it. */
export const fields = {
  what: { label: '要办的样品', min: 5, max: 500, says: 'write' },
} as const satisfies Readonly<Record<string, Field>>
