import * as z from '../schema'

/** An id made on the phone before sending, so that sending twice meets itself: 8 to 64 letters, digits, `-` or `_`. */
export const phoneMadeId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/, '编号的样子不对，请重新打开这一页再试。'))

/** The id of a stored document, as a function gave it out. */
export const documentId = z.string().check(z.regex(/^[A-Za-z0-9:_-]{1,96}$/, '编号的样子不对，请从列表里重新打开。'))
