/** What services there are, where, and who gives them. */
import { StaffCard } from '../account/contract'
import { anyone, contract, documentId, query } from '../contract'
import * as z from '../schema'
import { momentSchema } from '../time/schema'
import { kindCodes } from './serviceKinds'

export const ServicePoint = z.object({
  id: z.string(),
  name: z.string(),
  level: z.enum(['city', 'county', 'town']),
  areaCode: z.string(),
  areaName: z.string(),
  address: z.string(),
  phone: z.string(),
  /** Opening hours in words. */
  hours: z.string(),
  kinds: z.array(z.enum(kindCodes)),
  /** Whether it is open now, by the server's clock and the State Council's calendar; see opening.ts. */
  opening: z.object({ state: z.enum(['open', 'closed', 'unknown']), until: z.nullable(momentSchema) }),
  /**
   * Where it is on WeChat's maps (GCJ-02, degrees); left out where nobody has measured it. `approximate`: the middle of its
   * area, good for how far about, never for leading somebody to a door.
   */
  location: z.optional(z.object({ latitude: z.number(), longitude: z.number(), approximate: z.boolean() })),
  /** A sample value: the screen must say so. */
  sample: z.boolean(),
})
export type ServicePoint = z.infer<typeof ServicePoint>

const ServiceKind = z.object({ code: z.enum(kindCodes), name: z.string(), meaning: z.string() })

export const directory = contract(
  'directory',
  {},
  {
    serviceKinds: query({ by: anyone, input: z.object({}), output: z.array(ServiceKind) }),
    /** Who works at a service point, by name and title; nobody's account is told. */
    staff: query({ by: anyone, input: z.object({ pointId: documentId }), output: z.array(StaffCard) }),
    /** One service point; null when there is none of this id. */
    servicePoint: query({ by: anyone, input: z.object({ id: documentId }), output: z.nullable(ServicePoint) }),
    /**
     * Service points, the city's first, then by area; all, or those of one area (`340602`…). `nearby`: only those that a
     * distance can be told of, and the centres.
     */
    servicePoints: query({
      by: anyone,
      input: z.object({
        areaCode: z.optional(z.string().check(z.regex(/^\d{6}$/, '请选一个县区。'))),
        nearby: z._default(z.boolean(), false),
      }),
      output: z.array(ServicePoint),
    }),
  },
)
