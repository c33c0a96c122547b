/** What waits for a person, as the phone gets it; it uses the types alone. */
import { isDestination, type Destination } from '../pages'
import * as z from '../schema'
import { momentSchema } from '../time/schema'
import { tones, urgencies } from './wait'

const GatheredWait = z.object({
  id: z.string(),
  /** Whose it is: the domain's name. */
  domain: z.string(),
  at: momentSchema,
  until: z.nullable(momentSchema),
  urgency: z.enum(urgencies),
  title: z.string(),
  tag: z.string(),
  tone: z.enum(tones),
  meaning: z.string(),
  /** The page it opens. An app that is older than the functions may not know it. */
  to: z.custom<Destination>(isDestination),
})
export type GatheredWait = z.infer<typeof GatheredWait>

export const GatheredWaits = z.object({
  /** The most urgent first. */
  items: z.array(GatheredWait),
  /** The domains of which there are more than are listed. */
  more: z.array(z.string()),
  /** The domains that could not be asked this time. */
  missing: z.array(z.string()),
})
export type GatheredWaits = z.infer<typeof GatheredWaits>
