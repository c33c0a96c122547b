/** The one place that loads wx-server-sdk (about 160 ms of a cold start: nothing else heavy may load with it). */
import cloud from 'wx-server-sdk'

// The SDK's types know neither of these two, though its documentation does.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export { cloud }

/** The document database. A missing document is `null`, not an error. */
export const database = cloud.database({ throwOnNotFound: false } as object)

/** Query and update commands: `_.gt(0)`, `_.inc(-1)`, `_.push([...])`. */
export const _ = database.command
