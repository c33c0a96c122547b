/** The product as the local cloud runs it: its functions, its collections, its sample people and places. */
import { collections, samples } from '../config/database'
import { builtTo, functions } from '../config/functions'
import type { LocalCloudOptions } from '../local-cloud'

type Documents = Readonly<Record<string, Record<string, unknown>[]>>

/**
 * What `startLocalCloud` needs beside a port and a data folder.
 * @param more documents to begin with, beside the samples
 */
export async function localOptions(
  more: Documents = {},
): Promise<Pick<LocalCloudOptions, 'functionsDir' | 'functions' | 'collections' | 'seed'>> {
  const seeds = await samples()
  return {
    functionsDir: builtTo.local,
    functions,
    collections: await collections(),
    seed: (put) => {
      for (const documents of [seeds, more]) for (const [name, list] of Object.entries(documents)) put(name, list)
    },
  }
}
