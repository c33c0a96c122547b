/** Who is calling, what they may do, and how they like their screens. */
import { anyone, command, contract, query, resident, roles } from '../contract'
import * as z from '../schema'

/** How a person likes the screens; kept with the person, so it follows them to another phone. */
export const Preferences = z.object({
  theme: z.enum(['auto', 'light', 'dark']),
  /** 长辈版: large print, fewer things on a screen. */
  large: z.boolean(),
  /** Main text in 长辈版, in pt: 22 to 30. */
  textSize: z.int().check(z.minimum(22), z.maximum(30)),
})
export type Preferences = z.infer<typeof Preferences>

/** A member of staff as others may see them. */
export const StaffCard = z.object({ id: z.string(), name: z.string(), title: z.string(), roles: z.array(z.enum(roles)) })
export type StaffCard = z.infer<typeof StaffCard>

export const WhoAmI = z.object({
  signedIn: z.boolean(),
  staff: z.nullable(StaffCard),
  preferences: Preferences,
})
export type WhoAmI = z.infer<typeof WhoAmI>

export const account = contract(
  'account',
  {},
  {
    /** Who the platform says is calling. Reading needs no login: a stranger gets `signedIn: false`. */
    whoAmI: query({ by: anyone, input: z.object({}), output: WhoAmI }),
    savePreferences: command({ by: resident, input: Preferences, output: Preferences }),
  },
)
