import { addressOf } from '@/platform'
import type { GivenNumber, Slip } from '@/shared/booking/contract'
import { needOf } from '@/shared/booking/needs'
import { saySlot } from '@/shared/booking/slots'
import { sayMoment } from '@/shared/time'

/** What the QR code of a paper holds: a page that any phone opens, or, where pages have no address, words that this app scans. */
export const qrOf = ({ token }: Slip): string => addressOf({ page: 'rateByCode', params: { token } }) ?? `FINGERTIP-RATE:${token}`

/** `384 211`: six digits as people read them out. */
export const sayCode = ({ code }: Slip): string => `${code.slice(0, 3)} ${code.slice(3)}`

/** What stands under the number on a walk-in's paper. */
export const paperLines = (given: GivenNumber, pointName: string): readonly string[] => [
  `${needOf(given.need).name}${given.slot === null ? '' : `，约的 ${saySlot(given.slot)}`}`,
  `${pointName}，${sayMoment(given.takenAt)} 取号`,
  '请在大厅听叫号，看屏幕上去哪个窗口',
  ...(given.slip === null
    ? []
    : [`办完扫码评一评。评价码 ${sayCode(given.slip)}`, '没有微信也能评：用浏览器扫码，或借家人的手机', '号条请自己收好，不要交给窗口']),
]
