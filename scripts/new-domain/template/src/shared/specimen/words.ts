import type { Specimen } from './contract'

/** Where it stands, as screens say it. */
export const stateWords: Readonly<Record<Specimen['state'], string>> = { open: '等着办', closed: '已结束' }
