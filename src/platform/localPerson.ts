/**
 * On one machine the browser says which sample person it is; no other build contains this. In production the
 * platform says who is calling, and this is always empty.
 */
const key = 'fingertip-local-person'

const first = 'resident-zhang'

export const localPerson = {
  current: (): string => (__LOCAL__ ? (localStorage.getItem(key) ?? first) : ''),
  become: (person: string): void => {
    if (__LOCAL__) localStorage.setItem(key, person)
  },
  headers: (): Record<string, string> => (__LOCAL__ ? { 'x-local-openid': localPerson.current() } : {}),
}
