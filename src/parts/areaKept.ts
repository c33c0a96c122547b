import { readStored, store } from '@/platform'

const name = 'area'

/** The county or district that the person chose last on this phone; null before. */
export const keptArea = (): string | null => readStored<string>(name)

export const keepArea = (areaCode: string): void => store(name, areaCode)
