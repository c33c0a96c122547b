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
  store('plan', 'candidate.score > best.score', 'Which of two equally good indexes is taken.', {
    replacement: 'candidate.score >= best.score',
  }),
  store('plan', 'outside(entry.key[at], range) * direction', 'A division by 1 or -1 is a product with it.', {
    mutator: 'ArithmeticOperator',
  }),
  store('plan', 'if (place(entry) !== 0) return false', 'Walks on behind what the query means, and visits none of it: speed.', {
    mutator: 'BooleanLiteral',
  }),
  store('plan', 'min !== undefined && compareValues(value, min) < 0', 'Nothing stands below a missing bound.', { replacement: 'true' }),
  store('plan', 'if (OPERATOR.test(name)) continue', 'No field of an index is named so.', { replacement: 'false' }),
  store('plan', 'const OPERATOR', 'A field with a dollar inside its name is not found by an index: speed.'),
  store('plan', "else if (condition !== null && typeof condition === 'object')", TYPES),
  store('find', 'const wanted = compare === undefined', SPEED, { replacement: 'false' }),
  store('find', 'if (wanted > 0)', 'One look more than is wanted, which the page leaves out.'),
  store('find', 'return found.length < wanted', 'Looks further than is wanted, which the page leaves out: speed.'),
  store('find', 'if (compare !== undefined) found.sort(compare)', 'Without a comparison all documents are the same text, and stay.', {
    replacement: 'true',
  }),
  store('find', 'offset === 0 && found.length <= limit ? found', 'A copy where the same list would do.'),
  store('find', 'request.projection === undefined ? page', SPEED, { replacement: 'false' }),
  store('find', 'doc === null || visit(doc)', 'No index holds a removed document.', { replacement: 'false' }),
  store('find', "'$eq' in id && isPlainId(id.$eq)", 'A missing operand is no id.', { replacement: 'true' }),
  store('find', "'$eq' in id && isPlainId(id.$eq)", 'An id of another kind is found by its text as well.', {
    replacement: "'$eq' in id || isPlainId(id.$eq)",
  }),
  store('find', 'listed.every(isPlainId)', 'An id of another kind is found by its text as well.'),
  store('simple-match', "condition === null || typeof condition !== 'object'", TYPES, { replacement: 'false' }),
  store('simple-match', "if (!name.includes('.'))", SPEED),
  store('simple-match', 'checks.length === 0 ? undefined', SPEED),
  store('indexes', 'return difference * direction', 'A division by 1 or -1 is a product with it.', { mutator: 'ArithmeticOperator' }),
  store('indexes', 'const plain = second === undefined', SPEED, { replacement: 'false' }),
  store('indexes', 'first?.path.length === 1', TYPES, { mutator: 'OptionalChaining' }),
  store('indexes', 'if (index.plain !== undefined) {', SPEED),
  store('indexes', "value === null || typeof value !== 'object' || value instanceof Date", SPEED),
  store('indexes', 'path.length === 1', SPEED),
  store('indexes', 'if (values.length < 2) return values', SPEED, { replacement: 'false' }),
  store('indexes', 'now[i] ?? []', TYPES, { mutator: 'ArrayDeclaration' }),
  ...['old.length === now.length && old.every', 'export function sameKey(', 'return a.every((value, i) => compareValues'].flatMap((line) =>
    ['false', '{}', '() => undefined'].map((replacement) =>
      store('indexes', line, 'Entries taken out and put in again as they were: speed.', { replacement }),
    ),
  ),
  store('indexes', 'found.push(entry.rec) > 0', 'To push answers how many there are now: always one at least.', {
    replacement: 'found.push(entry.rec) >= 0',
  }),
]

const WRITES: readonly Accepted[] = [
  store('change', 'compareValues(operand, current) * direction < 0', 'Which of two equal values stays; or a division by 1 or -1.'),
  store('change', 'const touched: string[] = []', 'No path of an update is named so.'),
  store('change-positions', "field === '$and' && Array.isArray(condition)", 'A query whose $and is no list has been refused before.', {
    replacement: 'true',
  }),
  store('change-paths', "let before = ''", 'A document is no list: a name stands before every list.'),
  store('change-paths', 'while (holder.length < Number(name))', 'The place itself is filled at once with what it is to hold.', {
    replacement: 'holder.length <= Number(name)',
  }),
  store('change-arrays', 'compareValues(a, b) * direction', 'A division by 1 or -1 is a product with it.'),
  store('change-arrays', 'if (kept >= 0)', 'To keep none, both ways drop all.', { replacement: 'kept > 0' }),
  store('writing', '=== rec) collection.records.delete', 'While a removed record is kept, no other takes its place.', {
    replacement: 'true',
  }),
  store('writing', 'transactions.oldest() < clock', 'No snapshot is of the commit that is being made.'),
  store('writing', 'if (rec.older !== null) aged.set', 'More records to look through when a transaction ends: speed.', {
    replacement: 'true',
  }),
  store('writing', 'text.length * 3 > LIMITS.documentBytes', SPEED),
  store('collection', "typeof id === 'string' || typeof id === 'number' ? id", 'The text of a word or number names it as well as itself.'),
  store('collection', 'rec ?? []', 'What is written instead is no record.', { mutator: 'ArrayDeclaration' }),
  store('collection', 'if (keepOld) (rec.older ??= [])', 'A state nobody sees is kept: only memory.', { replacement: 'true' }),
  store('collection', 'if (keepOld) (rec.older ??= [])', 'What is written instead of nothing has no moment, so no snapshot sees it.', {
    mutator: 'ArrayDeclaration',
  }),
  store('store', 'collections.has(name) && wanted.length === 0', 'What is there is stored once more as it is.', { replacement: 'false' }),
  store('store', 'doc._id === undefined ?', "An id of the document's own replaces the new one.", { replacement: 'true' }),
  store('transactions', 'snapshot !== undefined && snapshot < oldest', TYPES, { replacement: 'true' }),
  store('transactions', 'snapshot !== undefined && snapshot < oldest', 'The older of two equal ones is the same.', {
    replacement: 'snapshot <= oldest',
  }),
  store('locks', 'held.get(owner) ?? []', 'Nobody holds or waits for a name that is written instead of none.'),
]

const OPERATORS: readonly Accepted[] = [
  store('aggregate', 'const HARMLESS', 'A copy where the same documents would do: speed.'),
  store('matching', 'if (Object.keys(rest).length === 0) return', SPEED, { replacement: 'false' }),
  store('matching', 'projection === undefined || Object.keys(projection).length === 0', SPEED, { replacement: 'false' }),
  store('matching', 'UNKNOWN.exec(message)?.[1]', TYPES, { mutator: 'OptionalChaining' }),
  store('operators/elem-match', "element !== null && typeof element === 'object'", 'Nothing is found in null anyway.', {
    replacement: 'true',
  }),
  store('operators/expressions', "typeof value !== 'number' || !Number.isInteger(value)", TYPES, { replacement: 'false' }),
  store('operators/geo', "condition === null || typeof condition !== 'object'", 'A word or number has no operators.', {
    replacement: 'false',
  }),
  store('operators/geo', "centreOf(near.$geometry, '$nearSphere')", 'The query itself has been refused before, in these words.', {
    mutator: 'StringLiteral',
  }),
  store('operators/geometry', 'default:', 'Falls through to the end of the function, which gives the same.'),
  store('operators/geometry', '[outer = [], ...holes]', 'One word is no ring: it has no edge.'),
  store('operators/geometry', 'y1 > y !== y2 > y && x <', 'A point on the border has been found before.', {
    replacement: 'x <= (x2 - x1) * (y - y1) / (y2 - y1) + x1',
  }),
  store('operators/geometry', 'y1 > y !== y2 > y && x <', 'A ray to the left crosses a closed ring as often, odd or even.', {
    replacement: 'x >= (x2 - x1) * (y - y1) / (y2 - y1) + x1',
  }),
]

const DISK: readonly Accepted[] = [
  store('lines', "{ durability: 'normal' }", 'How hard a commit is pressed to the disk: no test cuts the power.'),
  store('sqlite', 'lock?.close()', 'Only memory has no lock, and memory can always be opened.', { mutator: 'OptionalChaining' }),
  store('sqlite', 'row.user_version === 1', 'The answer is one row.', { mutator: 'MethodExpression' }),
]

const at = (file: string, line: string, reason: string, replacement?: string): Accepted => ({
  file: `${file}.ts`,
  line,
  reason,
  ...(replacement !== undefined && { replacement }),
})

const rule = (file: string, line: string, reason: string, replacement?: string): Accepted =>
  at(`src/shared/${file}`, line, reason, replacement)

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
  rule('shorten', 'let flagOpen = false', 'A first character has none before it that it could join.', 'true'),
  rule('shorten', "const [first = '', ...others]", SPEED, 'text'),
  rule('shorten', "const [first = '', ...others]", TYPES),
  rule('shorten', 'if (text.length <= most) return text', SPEED),
  rule('shorten', 'const clings = ', 'One code point is asked at a time: it is the beginning and the end.'),
  rule('shorten', 'const flagPart = ', 'One code point is asked at a time: it is the beginning and the end.'),
  rule('pages', "typeof value.page === 'string' &&", TYPES, 'true'),
  rule('booking/pauses', 'return last === undefined || weight <', TYPES, 'false'),
  rule('schema', 'config({ jitless: true })', "Node can do without: only WeChat's runtime forbids what it turns off."),
  rule('consultation/danger/danger', 'words[name] ??', TYPES),
  rule(
    'consultation/danger/danger',
    'if (isStory.test(piece)) return []',
    'No rule is of a strength that is called so.',
    '["Stryker was here"]',
  ),
  rule(
    'consultation/danger/danger',
    "piece.replace(struckOut, '□')",
    'No sentence was found in which the words before and behind would make a danger of their own.',
  ),
  rule('consultation/danger/danger', 'const dying = ', 'Who speaks of jumping off a roof or a bridge is found by a rule before.'),
  rule(
    'consultation/danger/danger',
    'weigh(piece) > 0',
    'Where exactly the border lies is learned: no sum is nothing.',
    'weigh(piece) >= 0',
  ),
  rule(
    'consultation/danger/features',
    'b > a && b - a <= beside',
    'No two sorts have a word in common: none begins where another does.',
    'b >= a',
  ),
  rule('consultation/danger/features', 'const ends = ', 'Between two ends stands nothing, and nothing is no piece.'),
  rule(
    'consultation/danger/features',
    'for (const clause of sentence.split',
    'Between two commas stands nothing, and of nothing there are no clauses.',
  ),
  rule('law/citation', "const articleOf = ([, number = '', inserted]", TYPES),
  rule('law/citation', "const [, words = '', rest = '']", TYPES),
  rule('law/citation', "const [, last, , between = '']", 'No article is inserted after one that is called so either way.'),
  rule('law/citation', '.split(/[、，,；;', 'An empty part names no article.'),
  rule('law/citation', 'const single = found.length === 0', 'What has 条 in it is no number that stands alone.', 'true'),
  rule('law/citation', 'return [...found, ...(single === null', 'A word that is no number names no article.', '["Stryker was here"]'),
  rule('law/numerals', '.map((digit, index, all)', TYPES),
  rule('life/actsNext', "?.code ?? ''", 'No event is called so either way.'),
  rule('parameters/index', '.slice(-1)', 'Until a figure changes, each has one line; the filter before it is held.'),
]

/** What the domains decide by rules. */
const DOMAINS: readonly Accepted[] = [
  at('cloudfunctions/booking/ids', "dayId.split(':').at(-1) ?? ''", TYPES),
  at('cloudfunctions/booking/sheet/merge', 'holdIdOf(id) ?? []', TYPES),
  at('cloudfunctions/booking/books/lookAtTouched', "const [since = '', start]", TYPES),
  at(
    'cloudfunctions/booking/books/lookAtTouched',
    "(reached ?? '') >= settled",
    'A place in a list has an id behind its moment: it is no moment.',
    "(reached ?? '') > settled",
  ),
  at('cloudfunctions/kernel/paging', "const [value = '', id = '']", TYPES),
  at('cloudfunctions/kernel/paging', '.sort((a, b) => (a.at < b.at', 'Two positions are never equal: each has its id in it.'),
  at('cloudfunctions/kernel/paging', 'found.length < limit; skip', SPEED, 'found.length <= limit'),
  at('cloudfunctions/kernel/paging', 'limit: limit - own.length', SPEED, 'limit + own.length'),
  at('cloudfunctions/kernel/paging', 'found.length > limit && last !== undefined', TYPES, 'true'),
  at('cloudfunctions/consultation/view', 'overdue: stored.dueAt !== null &&', TYPES, 'true'),
  at(
    'cloudfunctions/kernel/jobs/job',
    '.sort((a, b) => (a.since',
    'They come in their own order, and sorting leaves equals where they are.',
  ),
  ...['Object.assign({ refused', 'Object.assign({ ...refusal, offers }'].map((line) =>
    at('cloudfunctions/kernel/refuse', line, 'What marks a refusal is that it has the mark, whatever stands in it.', 'false'),
  ),
  at(
    'cloudfunctions/kernel/refuse',
    'Object.assign({ ...refusal, offers }',
    'The copy has the mark already: symbols are copied too.',
    '{}',
  ),
  at('cloudfunctions/kernel/refuse', "Symbol.for('fingertip.refusal')", 'The mark is the same for all, whatever it is called.'),
]

/** Of what runs built. */
const HANDLERS: readonly Accepted[] = [
  at(
    'cloudfunctions/booking/books/reconcile',
    'const chunks = Array.from',
    'Each question asks for all ids: the same answer, by reading more.',
    'ids',
  ),
  at('cloudfunctions/booking/counter/queue', 'attempt <= tries', 'Seventy-nine tries instead of eighty.', 'attempt < tries'),
  at(
    'cloudfunctions/booking/counter/checkIn',
    'if (stored === null) return',
    'It was found just before, and no booking is taken away.',
    'false',
  ),
  at('cloudfunctions/booking/roster/plan', 'const away = roster.leave', 'Nobody on duty is called so.'),
  at('cloudfunctions/kernel/serve', 'const unworded = ', "Sentences of ours are Chinese: zod's words stand in none of them."),
  at('cloudfunctions/booking/sheet/repository', 'freedAt !== undefined && sheets.change', TYPES, 'true'),
  at(
    'cloudfunctions/booking/sheet/repository',
    'if (freed) return true',
    'Nobody asks whether it was given back; the change after it finds no claim any more.',
    'false',
  ),
  at(
    'cloudfunctions/booking/bookings/reserve',
    'return again && (mine !== undefined',
    'A second try counts only in the moment in which the job gives the place back between two reads: no test can choose it.',
    'false',
  ),
  at(
    'cloudfunctions/booking/bookings/reserve',
    'return again && (mine !== undefined',
    'One more try at a place that is not free: it finds the same.',
    'true',
  ),
  at(
    'cloudfunctions/booking/waitlist/repository',
    'waitlist.every({ where: { _id: isIn(ids) }',
    'They are looked up by their ids: their order is nothing.',
    '[]',
  ),
  ...['if (!isDuplicate(error)) throw error', 'if (earlier === null) throw error'].map((line) =>
    at(
      'cloudfunctions/rating/rate',
      line,
      'A database that says "duplicate" before it says "conflict" is met here; the local one says the conflict, and the next try finds the rating.',
    ),
  ),
  at(
    'cloudfunctions/booking/waitlist/repository',
    'export const leaveWait',
    'The handler has asked before. In between lies only who takes the place while leaving: it is theirs once, whichever word stands last.',
    '{}',
  ),
]

export const ACCEPTED: readonly Accepted[] = [...LISTS, ...PLANS, ...WRITES, ...OPERATORS, ...DISK, ...RULES, ...DOMAINS, ...HANDLERS]
