/** Who is calling, what they may do, and how they like their screens. */
import { anyone, command, contract, query, resident, roles } from '../contract'
import { isDestination, type Destination } from '../pages'
import { paged, pageOf } from '../paging'
import * as z from '../schema'
import { momentSchema } from '../time/schema'
import { GatheredWaits } from '../waits/schema'
import { noticeVersions } from './notice'

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
  /** The version of the privacy notice that the person agreed to and has not taken back. */
  agreedTo: z.nullable(z.string()),
})
export type WhoAmI = z.infer<typeof WhoAmI>

/** A message inside the app: the truth when a subscription message was not accepted. */
export const InboxMessage = z.object({
  id: z.string(),
  at: momentSchema,
  title: z.string(),
  text: z.string(),
  /** The page it opens. An app that is older than the functions may not know it. */
  to: z.custom<Destination>(isDestination),
  read: z.boolean(),
})
export type InboxMessage = z.infer<typeof InboxMessage>

/** The id of an entry; those from before 0.2.0 may hold a moment, with its dot. */
const entryId = z.string().check(z.regex(/^[A-Za-z0-9:._-]{1,96}$/, '编号的样子不对，请从列表里重新打开。'))

/** Nobody can have read, or agreed to, a notice that was never written. */
const knownVersion = z.string().check(z.refine((version) => noticeVersions.includes(version), '这一版说明没有找到，请关闭后重新打开再试。'))

export const account = contract(
  'account',
  {},
  {
    /** Who the platform says is calling. Reading needs no login: a stranger gets `signedIn: false`. */
    whoAmI: query({ by: anyone, input: z.object({}), output: WhoAmI }),
    savePreferences: command({ by: resident, input: Preferences, output: Preferences }),
    /**
     * 同意 or 收回同意 (个人信息保护法 第十四条, 第十五条), with the version of the notice that was read. What was agreed when stays
     * in the document's history.
     */
    setConsent: command({
      by: resident,
      input: z.object({ version: knownVersion, agreed: z.boolean() }),
      output: z.object({ agreedTo: z.nullable(z.string()) }),
    }),
    /** What waits for me, of all domains. */
    waits: query({ by: resident, input: z.object({}), output: GatheredWaits }),
    /** My messages, newest first. */
    inbox: query({ by: resident, input: z.object(paged), output: pageOf(InboxMessage) }),
    markRead: command({ by: resident, input: z.object({ id: entryId }), output: z.object({ id: z.string() }) }),
  },
)
