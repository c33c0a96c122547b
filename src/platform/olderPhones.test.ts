/** What an old phone is given answers as a new phone's own. */
import { fillIn } from './olderPhones'

const owners = { at: Array.prototype, flatMap: Array.prototype, fromEntries: Object, replaceAll: String.prototype }
const tries = () => [
  [1, 2, 3].at(-1),
  [1, 2, 3].at(0),
  [].at(-1),
  [1, 2, 3].flatMap((n) => (n === 2 ? [] : [n, [n]])),
  [1].flatMap((n) => n),
  Object.fromEntries([
    ['a', 1],
    ['b', undefined],
  ]),
  Object.fromEntries(new Map([['c', 2]])),
  'a+b+c'.replaceAll('+', ' '),
  'a$b'.replaceAll(/[$b]/g, (sign) => `%${sign}`),
]

test('each call that is filled in answers like the one it stands for', () => {
  const own = Object.entries(owners).map(([name, owner]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name)] as const)
  const wanted = tries()
  try {
    for (const [owner, name] of own) Reflect.deleteProperty(owner, name)
    expect(fillIn()).toEqual(Object.keys(owners))
    expect(tries()).toEqual(wanted)
  } finally {
    for (const [owner, name, descriptor] of own) Object.defineProperty(owner, name, descriptor ?? {})
  }
})
