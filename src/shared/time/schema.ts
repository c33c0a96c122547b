import * as z from '../schema'
import { isRealDate } from './index'

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const dateSchema = z.string().check(z.refine(isRealDate, '日期请写成 2026-11-23 这样。'))

/** A moment, UTC ISO. */
export const momentSchema = z.string()
