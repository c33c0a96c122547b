import { callPhone, goTo, goBack } from '@/platform'
import type { Failure, NextStep } from '@/shared/contract'

interface Step {
  readonly label: string
  readonly go: () => void
}

const goHome: Step = { label: '回首页', go: () => void goTo('home') }

/** What the button of a failure says and does. `retry` and `fixField` belong to the screen itself. */
const steps: Record<Exclude<NextStep, 'retry' | 'fixField'>, Step> = {
  call12348: { label: '打 12348', go: () => callPhone('12348') },
  findWindow: { label: '找附近的窗口', go: () => void goTo('place', { need: 'reception' }) },
  goHome,
  openConsultations: { label: '看我的咨询', go: () => void goTo('consultations') },
  openConsultation: { label: '返回', go: () => void goBack() },
  openQueue: { label: '看待办', go: () => void goTo('queue', {}, true) },
  openBookings: { label: '看我的预约', go: () => void goTo('bookings') },
  pickAnother: { label: '换一个时间', go: () => void goBack() },
}
/** Functions may be newer than this app, and name a step that it does not know. */
const known: Readonly<Record<string, Step | undefined>> = steps

/**
 * The step that helps after a failure; null when the screen itself is where to go on.
 * @param retry does the same again
 * @param here the step that leads to this very screen: it needs no button
 */
export function nextStep({ next }: Failure, retry?: () => void, here?: NextStep): Step | null {
  if (next === undefined || next === 'fixField' || next === here) return null
  const again = retry && { label: '再试一次', go: retry }
  return next === 'retry' ? (again ?? null) : (known[next] ?? again ?? goHome)
}

/** Other steps that are open, as the refusal's offers name them; those that this app does not know are left out. */
export const otherSteps = ({ offers = [] }: Failure): readonly Step[] => offers.flatMap(({ step = '' }) => known[step] ?? [])
