/** A resident opens a specimen and closes it again; one that is left open closes by itself. */
import { command, contract, documentId, phoneMadeId, query, resident } from '../contract'
import { schemaOf } from '../fieldSchema'
import { pageOf, paged } from '../paging'
import * as z from '../schema'
import { momentSchema } from '../time/schema'
import { fields } from './fields'
import { life, states } from './life'
import { specimenRefusals } from './refusals'

/** A specimen as who opened it sees it. */
export const Specimen = z.object({
  id: z.string(),
  state: z.enum(states),
  what: z.string(),
  openedAt: momentSchema,
  /** When it closes by itself. */
  openUntil: momentSchema,
  /** What the reader may do now: the buttons. */
  actions: z.array(z.enum(life.names)),
})
export type Specimen = z.infer<typeof Specimen>

const byId = z.object({ id: documentId })

export const specimen = contract('specimen', specimenRefusals, {
  /** Sending the same again gives the same specimen. */
  open: command({
    by: resident,
    input: z.object({ id: phoneMadeId, what: schemaOf(fields.what) }),
    output: Specimen,
    refusals: ['SENT_DIFFERENTLY'],
  }),
  close: command({ by: resident, input: byId, output: Specimen, refusals: life.refusals('close') }),
  read: query({ by: resident, input: byId, output: Specimen }),
  /** The caller's, newest first. */
  mine: query({ by: resident, input: z.object(paged), output: pageOf(Specimen) }),
})
