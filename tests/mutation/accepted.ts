/** Mutants that no test can notice, each with the reason: the program does the same, or only its speed or words differ. */
export interface Accepted {
  readonly file: string
  /** A piece of the source line that is mutated. */
  readonly line: string
  /** The kind of change, where the reason holds for one kind only. */
  readonly mutator?: string
  /** What the code becomes, where the reason holds for one change only. */
  readonly replacement?: string
  readonly reason: string
}

const store = (file: string, line: string, reason: string, change: Pick<Accepted, 'mutator' | 'replacement'> = {}): Accepted => ({
  file: `local-cloud/store/${file}.ts`,
  line,
  reason,
  ...change,
})

const TYPES = 'The check is there for the types: what it denies never comes, by how the values beside it were found.'
const SPEED = 'Only a shorter way to the same answer.'

const LISTS: readonly Accepted[] = [
  store('sorted-list', 'item !== undefined && isBefore(item)', TYPES, { replacement: 'true' }),
  store('sorted-list', 'last !== undefined && isBefore(last)', TYPES, { replacement: 'true' }),
  store(
    'sorted-list',
    'end !== undefined && end.length < blockSize',
    'The way without a search: with it or without, an item comes to the same place.',
  ),
  store(
    'sorted-list',
    'seek((other) => compare(other, item) < 0)',
    'Only on which side of its equals an item stands; entries of an index are never equal.',
    {
      replacement: 'compare(other, item) <= 0',
    },
  ),
  store('sorted-list', 'block.length > blockSize', 'How large blocks grow: speed, never order.'),
  store('sorted-list', 'block === undefined || found === undefined', TYPES),
  store('sorted-list', 'i += blockSize', 'One empty block at the end, over which every walk passes.', { replacement: 'i <= items.length' }),
  store('sorted-list', 'block = []', TYPES),
  store('sorted-list', '?? []', TYPES),
  store('sorted-list', 'while (at > 0)', 'One look before the first item, which finds nothing.', { replacement: 'at >= 0' }),
  store('sorted-list', 'item !== undefined && !visit(item)', TYPES, { replacement: 'true' }),
  store('order', "typeof a === 'string' && typeof b === 'string'", SPEED),
  store('order', 'case 11:', 'Expressions compare by their text, and so they do without the case.'),
  store(
    'order',
    'Math.min(a.length, b.length)',
    'A missing element comes before every other, as the shorter list does; the difference of lengths says the same.',
  ),
  store('order', 'i < shared', 'Both lists have ended there: two missing elements are equal.', { replacement: 'i <= shared' }),
  store('order', 'if (other === undefined) return 1', 'A missing name reads as no field and comes first: the same sign.', {
    replacement: 'false',
  }),
  store('paths', 'const DIGITS', 'A name that is no number finds no element of a list either.'),
  store('paths', "element !== null && typeof element === 'object'", 'What is no object holds no field: looking into it finds nothing.'),
  store('paths', 'name !== undefined && path.length === 1', SPEED),
  store('paths', 'if (!Array.isArray(direct)) return direct', SPEED, { replacement: 'false' }),
  store(
    'paths',
    'compareValues(value, best) * direction < 0',
    'Which of two equal values is taken; or a division by 1 or -1 instead of a product.',
  ),
  store('paths', 'sortValue(b, path, direction)) * direction', 'A division by 1 or -1 is a product with it.', {
    mutator: 'ArithmeticOperator',
  }),
  store('ejson', `text.includes('"$')`, SPEED),
  store('ejson', "first.startsWith('$')", 'Only names with a dollar are known below.', { replacement: '""' }),
  store('ejson', 'default:', 'Falls through to the end of the function, which gives the same.'),
  store('ejson', "'$numberLong' in inner", TYPES, { replacement: 'true' }),
  store('ejson', 'list.some((element, i)', 'A copy where the same list would do: only memory.'),
  store('ejson', 'if (after === before) continue', 'A copy where the same object would do: only memory.'),
  store('records', 'rec.older ?? []', 'What is written instead of nothing has no moment, so no snapshot sees it.'),
]

const PLANS: readonly Accepted[] = [
  store('plan', 'bounds.min ??= value', 'Which of two lower bounds narrows: the query itself still asks for both.'),
  store('plan', 'bounds.max ??= value', 'Which of two upper bounds narrows: the query itself still asks for both.'),
  store('plan', 'bounds.equal ??= ', 'Which of two equalities narrows: the query itself still asks for both.'),
  store('plan', 'index.multikey || !single ? once(visit) : visit', 'Looking twice is prevented where it cannot happen: speed.', {
    replacement: 'true',
  }),
]

const rule = (file: string, line: string, reason: string, replacement?: string): Accepted => ({
  file: `src/shared/${file}.ts`,
  line,
  reason,
  ...(replacement !== undefined && { replacement }),
})

const RULES: readonly Accepted[] = [
  rule(
    'life/night',
    'minute < wakes ? today',
    'At the minute of waking itself nothing waits: the line above has answered.',
    'minute <= wakes',
  ),
  rule('booking/checkInWindow', "'morning' : 'afternoon'", 'Only that the two halves are called differently.', '""'),
  rule(
    'booking/checkInWindow',
    "'morning' : 'afternoon'",
    'The halves change names; that they differ is all.',
    'minuteOfDay(moment) >= noon',
  ),
  rule('booking/slots', 'a.date < b.date ? -1 : 1', 'A day has one sheet: no two are equal.', 'a.date <= b.date'),
  rule('booking/slots', 'state === undefined || state.free <= 0', TYPES, 'false'),
  rule('booking/waitLife', 'until < last ? until : last', 'Both are the same moment then.', 'until <= last'),
  rule(
    'directory/opening',
    'hours.find(({ from }) => from > minute)',
    'What begins this very minute is open: the line above has answered.',
    'from >= minute',
  ),
  rule('schema', 'config({ jitless: true })', "Node can do without: only WeChat's runtime forbids what it turns off."),
]

export const ACCEPTED: readonly Accepted[] = [...LISTS, ...PLANS, ...RULES]
