import { valueOn } from '@/shared/parameters'
import { sayDays } from '@/shared/parameters/sayDays'
import { dateOf } from '@/shared/time'

/** How far ahead one can book: `两周`. */
export const bookable = (): string => sayDays(valueOn('booking.horizonDays', dateOf(new Date())))

/** Nothing is free as far as one can book. */
export const fullWords = (): string => `${bookable()}内约满了`
