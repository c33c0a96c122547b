/**
 * Promises that a package rejects and nobody catches. The phone prints them; here each is a fault of its own phone.
 * A test runner listens for them too and shows its tests a copy of `process`, so the real one is asked for, and what
 * belongs to no phone is passed on.
 */
import vm from 'node:vm'

type Listener = (reason: unknown, promise: Promise<unknown>) => void

interface Hearer {
  readonly owns: (promise: unknown) => boolean
  readonly hear: (reason: unknown) => void
}

const real = vm.runInThisContext('process') as NodeJS.Process
const hearers = new Set<Hearer>()
let others: Listener[] = []

const listen: Listener = (reason, promise) => {
  const phone = [...hearers].find(({ owns }) => owns(promise))
  if (phone) phone.hear(reason)
  else others.forEach((pass) => pass(reason, promise))
}

/** Starts hearing. @returns how to stop */
export function hearRejections(hearer: Hearer): () => void {
  if (hearers.size === 0) {
    others = real.listeners('unhandledRejection') as Listener[]
    real.removeAllListeners('unhandledRejection')
    real.on('unhandledRejection', listen)
  }
  hearers.add(hearer)
  return () => {
    if (!hearers.delete(hearer) || hearers.size > 0) return
    real.off('unhandledRejection', listen)
    for (const other of others) real.on('unhandledRejection', other)
  }
}
