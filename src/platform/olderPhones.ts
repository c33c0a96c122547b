/**
 * Four calls that Chrome 67 and iOS 12 lack, and that our code or a package makes: added where they are missing, as the language
 * defines them for what is passed here. tests/build/phones.test.ts names every further one that turns up in what is built.
 */
const fills: readonly (readonly [object, string, (this: never, ...given: never[]) => unknown])[] = [
  [
    Array.prototype,
    'at',
    function (this: readonly unknown[], index: number) {
      return this[index < 0 ? this.length + index : index]
    },
  ],
  [
    Array.prototype,
    'flatMap',
    function (this: readonly unknown[], each: (value: unknown, index: number, all: readonly unknown[]) => unknown) {
      return ([] as unknown[]).concat(...this.map(each))
    },
  ],
  [
    Object,
    'fromEntries',
    (entries: Iterable<readonly [string, unknown]>) => {
      const made: Record<string, unknown> = {}
      for (const [name, value] of entries) made[name] = value
      return made
    },
  ],
  [
    String.prototype,
    'replaceAll',
    function (this: string, sought: string | RegExp, put: string) {
      return typeof sought === 'string' ? this.split(sought).join(put) : this.replace(sought, put)
    },
  ],
]

/** Adds what is missing. @returns the names that it knows */
export function fillIn(into: typeof fills = fills): readonly string[] {
  for (const [owner, name, value] of into) {
    if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true })
  }
  return into.map(([, name]) => name)
}

fillIn()
