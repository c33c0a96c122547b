import { leave } from '@/platform'
import type { Risk } from '@/shared/consultation/risk'

/** Where the one who does the harm may be standing beside the person. */
const watched: readonly Risk[] = ['violence', 'domesticViolence', 'child']

/** For `PageShell`: a way out in one tap, on a page that speaks of such a danger. */
export const quickExit = (risks: readonly Risk[]): { onLeave?: () => void } =>
  risks.some((risk) => watched.includes(risk)) ? { onLeave: leave } : {}
