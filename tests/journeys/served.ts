/** The app as a newcomer sees it: the browser build served by a local cloud of one's own, in memory. */
import { collections, samples } from '../../config/database'
import { functions } from '../../config/functions'
import { startLocalCloud, type LocalCloud } from '../../local-cloud'

/** Starts it on any free port. Whoever starts it closes it. */
export async function serveApp(): Promise<LocalCloud> {
  const seeds = await samples()
  return startLocalCloud({
    port: 0,
    dataDir: ':memory:',
    functionsDir: 'dist/cloudfunctions',
    functions,
    collections: await collections(),
    seed: (put) => Object.entries(seeds).forEach(([collection, documents]) => put(collection, documents)),
    staticDir: 'dist/h5',
    testing: true,
    timers: false,
  })
}
