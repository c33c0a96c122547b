/**
 * The functions table: what is deployed, with its memory (MB), time-out (s) and timer. A new domain adds its line
 * here; its collections and sample data are found in its folder.
 */
export interface FunctionSpec {
  readonly name: string
  readonly memory: number
  readonly timeout: number
  /** What it may ask of WeChat beside sending messages: `permissions.openapi` of its config.json. */
  readonly openapi?: readonly string[]
  readonly timer?: { readonly name: string; readonly cron: string }
}

export const functions: readonly FunctionSpec[] = [
  { name: 'account', memory: 256, timeout: 20, timer: { name: 'everyMinute', cron: '0 */1 * * * * *' } },
  { name: 'directory', memory: 256, timeout: 10 },
  { name: 'consultation', memory: 256, timeout: 20, timer: { name: 'everyMinute', cron: '0 */1 * * * * *' } },
  { name: 'rating', memory: 256, timeout: 15 },
  {
    name: 'booking',
    memory: 256,
    timeout: 20,
    openapi: ['security.msgSecCheck'],
    timer: { name: 'everyMinute', cron: '0 */1 * * * * *' },
  },
]

/** Where bundles lie: what the local cloud and the tests run is never what is uploaded (`project.config.json` names that folder). */
export const builtTo = { local: 'dist/cloudfunctions-local', deployed: 'dist/cloudfunctions' } as const
