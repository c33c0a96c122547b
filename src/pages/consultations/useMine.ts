import { useState } from 'react'
import { connect, useCall, useCommand, type Called, type Commanding } from '@/platform'
import type { consultation, ConsultationLine } from '@/shared/consultation/contract'

const consultations = connect<typeof consultation>('consultation')
type Lines = readonly ConsultationLine[]
const page = 20

/** My consultations: the newest with the page, earlier ones when asked for. */
export interface Mine {
  readonly called: Called<Lines>
  readonly lines: Lines
  /** Brings the next earlier ones; null when there are none. */
  readonly more: (() => void) | null
  readonly bringing: Commanding
}

export function useMine(): Mine {
  const called = useCall<Lines>(() => consultations.mine({ limit: page }))
  const [older, setOlder] = useState<Lines>([])
  const [end, setEnd] = useState(false)
  const bringing = useCommand()
  const lines = joined(called.data ?? [], older)
  const last = lines[lines.length - 1]
  const bring = async (before: string) => {
    const next = await bringing.run(() => consultations.mine({ before, limit: page }))
    if (next === null) return
    setOlder((known) => joined(known, next))
    setEnd(next.length < page)
  }
  const hasMore = last !== undefined && lines.length >= page && !end
  return { called, lines, bringing, more: hasMore ? () => void bring(last.askedAt) : null }
}

/** A new question moves earlier ones along: what stands in both lists is shown once, as it is now. */
function joined(newer: Lines, older: Lines): Lines {
  const known = new Set(newer.map(({ id }) => id))
  return [...newer, ...older.filter(({ id }) => !known.has(id))]
}
