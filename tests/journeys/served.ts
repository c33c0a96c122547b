/** The app as a newcomer sees it: the browser build served by a local cloud of one's own, in memory. */
import { startLocalCloud, type LocalCloud } from '../../local-cloud'
import { localOptions } from '../../scripts/local-options'

/** Starts it on any free port. Whoever starts it closes it. */
export async function serveApp(): Promise<LocalCloud> {
  return startLocalCloud({
    port: 0,
    dataDir: ':memory:',
    ...(await localOptions()),
    staticDir: 'dist/h5',
    testing: true,
    timers: false,
  })
}
