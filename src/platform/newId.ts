/**
 * An id made on the phone before sending, so that sending twice meets itself: time and 60 random bits. It is no
 * secret: the server joins it with who is calling.
 */
export const newId = (): string =>
  Date.now().toString(36) + Array.from({ length: 12 }, () => Math.floor(Math.random() * 32).toString(32)).join('')
