import type { Petition } from './contract'

/** Where it stands, as screens say it. */
export const stateWords: Readonly<Record<Petition['state'], string>> = { open: '等答复', answered: '有答复了', closed: '已结束' }
