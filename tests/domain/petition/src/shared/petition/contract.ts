/** A resident opens a petition, a clerk answers, the resident closes it; one that is left without an answer closes by itself. */
import { command, contract, documentId, phoneMadeId, query, resident, staff } from '../contract'
import { schemaOf } from '../fieldSchema'
import { pageOf, paged } from '../paging'
import * as z from '../schema'
import { momentSchema } from '../time/schema'
import { fields } from './fields'
import { life, states } from './life'
import { petitionRefusals } from './refusals'

/** A petition as who opened it sees it. */
export const Petition = z.object({
  id: z.string(),
  state: z.enum(states),
  what: z.string(),
  answer: z.optional(z.string()),
  openedAt: momentSchema,
  openUntil: momentSchema,
  actions: z.array(z.enum(life.names)),
})
export type Petition = z.infer<typeof Petition>

const byId = z.object({ id: documentId })
const { what, answer } = { what: schemaOf(fields.what), answer: schemaOf(fields.answer) }

export const petition = contract('petition', petitionRefusals, {
  open: command({ by: resident, input: z.object({ id: phoneMadeId, what }), output: Petition, refusals: ['SENT_DIFFERENTLY'] }),
  answer: command({
    by: staff('clerk'),
    input: z.object({ id: documentId, answer }),
    output: z.object({ id: z.string() }),
    refusals: life.refusals('answer'),
  }),
  close: command({ by: resident, input: byId, output: Petition, refusals: life.refusals('close') }),
  read: query({ by: resident, input: byId, output: Petition }),
  mine: query({ by: resident, input: z.object(paged), output: pageOf(Petition) }),
})
