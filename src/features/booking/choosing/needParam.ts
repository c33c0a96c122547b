import { needCodes, needOf, type Need, type NeedCode } from '@/shared/booking/needs'

const isNeed = (code: string | undefined): code is NeedCode => needCodes.some((known) => known === code)

/** The need that a page was opened for; an unknown one is the reception, where everything can be asked. */
export const needFrom = (code: string | undefined): Need => needOf(isNeed(code) ? code : 'reception')
