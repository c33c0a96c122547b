import { leave } from '@/platform'
import type { Risk } from '@/shared/consultation/cards'

/** Where the one who does the harm may be standing beside the person. */
const watched: readonly Risk[] = ['violence', 'domesticViolence', 'child']

/** True where the words speak of somebody who may be looking. */
export const isWatched = (risks: readonly Risk[]): boolean => risks.some((risk) => watched.includes(risk))

/** For `PageShell`: a way out in one tap, on a page that somebody beside the person must not see. */
export const quickExit = (needed: boolean): { onLeave?: () => void } => (needed ? { onLeave: leave } : {})
