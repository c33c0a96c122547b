import {
  activeStates,
  affectedTelling,
  answerOf,
  bookingLife,
  isContestOpen,
  placedStates,
  sideAnswers,
  contestUntil,
  type BookingActor,
  type BookingFacts,
  type BookingState,
} from './life'

/** 9:00 to 9:30 of Tuesday in Huaibei. */
const startsAt = '2026-11-24T01:00:00.000Z'
const facts = (state: BookingState, part: Partial<BookingFacts> = {}): BookingFacts => ({
  state,
  need: 'advice',
  visitor: { groups: [] },
  affected: null,
  date: '2026-11-24',
  startsAt,
  endsAt: '2026-11-24T01:30:00.000Z',
  absentAt: state === 'absent' ? '2026-11-24T01:31:00.000Z' : null,
  contested: null,
  otherSide: null,
  events: [{ code: 'BOOKED' }, ...(state === 'absent' ? [{ code: 'ABSENT' }] : [])],
  ...part,
})
const contestedOne = facts('absent', { contested: '我去了', events: [{ code: 'ABSENT' }, { code: 'CONTESTED' }] })
const upheldOne = facts('absent', { contested: '我去了', events: [{ code: 'ABSENT' }, { code: 'CONTESTED' }, { code: 'ABSENT' }] })

const eve = '2026-11-23T02:00:00.000Z'
const justBefore = '2026-11-24T00:59:59.999Z'
const during = '2026-11-24T01:10:00.000Z'
const over = '2026-11-24T01:31:00.000Z'
const nextDay = '2026-11-25T01:00:00.000Z'

test.each([
  ['visitor', 'booked', eve, ['reschedule', 'cancel']],
  ['visitor', 'booked', justBefore, ['cancel']],
  ['visitor', 'booked', startsAt, []],
  ['visitor', 'checkedIn', during, []],
  ['visitor', 'done', over, []],
  ['visitor', 'absent', over, ['contest']],
  ['staff', 'booked', eve, []],
  ['staff', 'booked', justBefore, ['checkIn']],
  ['staff', 'booked', during, ['checkIn', 'providerAbsent']],
  ['staff', 'booked', over, ['checkIn', 'markAbsent', 'providerAbsent']],
  ['staff', 'booked', nextDay, ['markAbsent', 'providerAbsent']],
  ['staff', 'checkedIn', during, ['providerAbsent']],
  ['staff', 'called', during, ['providerAbsent']],
  ['staff', 'absent', over, ['checkIn', 'providerAbsent', 'takeBack']],
  ['staff', 'absent', nextDay, ['providerAbsent']],
  ['staff', 'cancelled', over, []],
  ['staff', 'providerAbsent', over, []],
  ['staffElsewhere', 'booked', over, []],
  ['stranger', 'booked', eve, []],
] as const)('%s may do with one that is %s at %s: %j', (actor, state, now, may) => {
  expect(bookingLife.available(facts(state), actor, now)).toEqual(may)
})

test('what would count if it were cancelled is not moved: to the last moment only what the point changed, what the other side declined, and the exempt', () => {
  const free = '2026-11-23T23:00:00.000Z'
  const late = '2026-11-23T23:00:00.001Z'
  const may = (part: Partial<BookingFacts>, now: string) => bookingLife.may('reschedule', facts('booked', part), 'visitor', now)
  const mediation = (answer: 'open' | 'accepted' | 'declined') => ({ need: 'mediation' as const, otherSide: { person: 'wx:b', answer } })
  for (const part of [{}, mediation('open'), mediation('accepted'), { visitor: { groups: ['elder' as const] } }])
    expect([part, may(part, free), may(part, late)]).toEqual([part, 'yes', 'TOO_LATE_TO_MOVE'])
  for (const part of [
    { affected: '停电' },
    mediation('declined'),
    { need: 'homeVisit' as const },
    { visitor: { groups: ['violence' as const] } },
  ])
    expect([part, may(part, justBefore), may(part, startsAt)]).toEqual([part, 'yes', 'NOT_ACTIVE'])
})

test('a contested mark can be upheld or taken back on any later day, once it is decided neither', () => {
  expect(bookingLife.available(contestedOne, 'staff', nextDay)).toEqual(['uphold', 'providerAbsent', 'takeBack'])
  expect(bookingLife.available(upheldOne, 'staff', nextDay)).toEqual(['providerAbsent'])
  expect(bookingLife.available(contestedOne, 'visitor', over)).toEqual([])
})

test('each refusal says which it is', () => {
  const may = (name: (typeof bookingLife.names)[number], state: BookingState, actor: BookingActor, now: string) =>
    bookingLife.may(name, facts(state), actor, now)
  expect(may('cancel', 'checkedIn', 'visitor', during)).toBe('ALREADY_STARTED')
  expect(may('reschedule', 'called', 'visitor', during)).toBe('ALREADY_STARTED')
  expect(may('cancel', 'booked', 'visitor', startsAt)).toBe('NOT_ACTIVE')
  expect(may('cancel', 'booked', 'staff', eve)).toBe('NOT_FOUND')
  expect(may('contest', 'done', 'visitor', over)).toBe('NOT_ABSENT')
  expect(may('checkIn', 'booked', 'staff', eve)).toBe('WRONG_DAY')
  expect(may('checkIn', 'booked', 'staff', '2026-11-24T00:29:59.999Z')).toBe('TOO_EARLY_TO_CHECK_IN')
  expect(may('checkIn', 'absent', 'staff', '2026-11-24T04:00:00.000Z')).toBe('TOO_LATE_TO_CHECK_IN')
  expect(may('checkIn', 'done', 'staff', during)).toBe('NOT_ACTIVE')
  expect(may('checkIn', 'booked', 'staffElsewhere', during)).toBe('NOT_YOUR_POINT')
  expect(may('markAbsent', 'booked', 'staff', during)).toBe('TOO_EARLY_TO_MARK')
  expect(may('markAbsent', 'booked', 'staff', '2026-11-24T01:30:00.000Z')).toBe('yes')
  expect(may('providerAbsent', 'booked', 'staff', justBefore)).toBe('TOO_EARLY_TO_MARK')
  expect(may('providerAbsent', 'booked', 'staff', startsAt)).toBe('yes')
  expect(may('markAbsent', 'checkedIn', 'staff', over)).toBe('NOT_ACTIVE')
  expect(may('takeBack', 'booked', 'staff', over)).toBe('NOT_ACTIVE')
})

test('a no-show can be contested for seven days, to the millisecond', () => {
  const until = contestUntil('2026-11-24T01:31:00.000Z')
  expect(until).toBe('2026-12-01T01:31:00.000Z')
  expect(bookingLife.may('contest', facts('absent'), 'visitor', until)).toBe('yes')
  expect(bookingLife.may('contest', facts('absent'), 'visitor', '2026-12-01T01:31:00.001Z')).toBe('CONTEST_TOO_LATE')
})

const before = (part: Partial<BookingFacts['otherSide'] & object> = {}): BookingFacts =>
  facts('booked', { otherSide: { person: null, ...part } })

test('who knows the digits comes in while nobody has and it has not begun; to everybody else the invitation is missing', () => {
  const may = (of: BookingFacts, actor: BookingActor, now = eve) => bookingLife.may('openSide', of, actor, now)
  expect(may(before(), 'invited')).toBe('yes')
  expect(may(before(), 'invited', justBefore)).toBe('yes')
  for (const [of, actor, now] of [
    [before(), 'invited', startsAt],
    [{ ...before(), state: 'cancelled' }, 'invited', eve],
    [before({ person: 'wx:other' }), 'invited', eve],
    [facts('booked'), 'invited', eve],
    [before(), 'visitor', eve],
    [before(), 'otherSide', eve],
  ] as const)
    expect(may(of, actor, now)).toBe('NOT_FOUND')
})

test('the other side answers, changes its mind until it begins, and not more often than the table has it', () => {
  const may = (name: 'acceptSide' | 'declineSide', of: BookingFacts, now = eve, actor: BookingActor = 'otherSide') =>
    bookingLife.may(name, of, actor, now)
  const came = before({ person: 'wx:other', answer: 'open', answers: 0 })
  expect([may('acceptSide', came), may('declineSide', came, justBefore)]).toEqual(['yes', 'yes'])
  expect([may('acceptSide', came, startsAt), may('declineSide', came, startsAt)]).toEqual(['SIDE_TOO_LATE', 'SIDE_TOO_LATE'])
  const accepted = before({ person: 'wx:other', answer: 'accepted', answers: 4 })
  expect([may('acceptSide', accepted), may('declineSide', accepted)]).toEqual(['ANSWERED_SO', 'yes'])
  expect(may('declineSide', before({ person: 'wx:other', answer: 'accepted', answers: 5 }))).toBe('ANSWERED_OFTEN')
  expect(may('declineSide', { ...accepted, state: 'checkedIn' })).toBe('NOT_ACTIVE')
  for (const actor of ['visitor', 'invited', 'staff', 'stranger'] as const) expect(may('acceptSide', came, eve, actor)).toBe('NOT_FOUND')
})

test('the asker makes a new invitation or takes it back until it begins; nobody else does', () => {
  for (const name of ['renewInvite', 'withdrawInvite'] as const) {
    expect(bookingLife.may(name, before(), 'visitor', justBefore)).toBe('yes')
    expect(bookingLife.may(name, before(), 'visitor', startsAt)).toBe('NOT_ACTIVE')
    expect(bookingLife.may(name, { ...before(), state: 'cancelled' }, 'visitor', eve)).toBe('NOT_ACTIVE')
    expect(bookingLife.may(name, facts('booked'), 'visitor', eve)).toBe('NOT_FOUND')
    expect(bookingLife.may(name, before({ person: 'wx:other' }), 'otherSide', eve)).toBe('NOT_FOUND')
  }
})

test('who had confirmed before answers were kept has accepted', () => {
  expect([answerOf({ person: null }), answerOf({ person: 'wx:other' })]).toEqual(['open', 'accepted'])
  for (const answer of sideAnswers) expect(answerOf({ person: 'wx:other', answer })).toBe(answer)
})

test('nothing is done from a state that the table does not name for it', () => {
  const actors: readonly BookingActor[] = ['visitor', 'invited', 'otherSide', 'staff', 'staffOwn', 'staffElsewhere', 'stranger']
  for (const name of bookingLife.names)
    for (const state of bookingLife.states)
      for (const now of [eve, justBefore, during, over, nextDay])
        for (const of of [
          facts(state),
          facts(state, { otherSide: { person: null } }),
          facts(state, { otherSide: { person: 'p', answer: 'open' } }),
          { ...contestedOne, state },
        ])
          for (const actor of actors) {
            const may = bookingLife.may(name, of, actor, now)
            const from: readonly BookingState[] = bookingLife.actions[name].from
            if (may === 'yes') expect({ name, from }).toEqual({ name, from: expect.arrayContaining([state]) })
            else if (may !== 'NOT_FOUND') expect(bookingLife.refusals(name)).toContain(may)
          }
})

test('a change by the point waits for the morning, unless the morning is too late', () => {
  const tenAtNight = '2026-11-23T14:00:00.000Z'
  expect(affectedTelling('2026-11-24T02:00:00.000Z', tenAtNight).atNight).toBe(false)
  expect(affectedTelling('2026-11-24T01:59:00.000Z', tenAtNight).atNight).toBe(true)
  // Six in the morning of the very day.
  expect(affectedTelling(startsAt, '2026-11-23T22:00:00.000Z').atNight).toBe(true)
  expect(affectedTelling('2026-11-26T01:00:00.000Z', tenAtNight)).toMatchObject({ code: 'AFFECTED', page: 'booking', atNight: false })
})

test('what is told names no need, no reason and no person, and its line fits into a message', () => {
  for (const [code, { tell }] of Object.entries(bookingLife.events)) {
    if (tell === null) continue
    expect({ code, words: `${tell.title}${tell.text}` }).not.toMatchObject({
      words: expect.stringMatching(/调解|律师|援助中心|\{(need|name|reason)\}/),
    })
    expect((tell.note ?? '').length).toBeLessThanOrEqual(20)
  }
})

test('a mark is contested while it stands, somebody objects, and nobody has decided since', () => {
  expect(isContestOpen(contestedOne)).toBe(true)
  expect(isContestOpen(upheldOne)).toBe(false)
  expect(isContestOpen({ ...contestedOne, contested: null })).toBe(false)
  expect(isContestOpen({ ...contestedOne, state: 'providerAbsent' })).toBe(false)
  // A document of before, whose history does not say: nobody objected as far as it tells.
  expect(isContestOpen({ ...contestedOne, events: [] })).toBe(false)
})

test('a stranger is not told that a booking is of another point, and nobody acts on their own', () => {
  for (const action of ['checkIn', 'markAbsent', 'uphold', 'providerAbsent', 'takeBack'] as const)
    expect([
      bookingLife.may(action, facts('absent'), 'stranger', over),
      bookingLife.may(action, facts('absent'), 'staffElsewhere', over),
      bookingLife.may(action, facts('absent'), 'staffOwn', over),
    ]).toEqual(['NOT_FOUND', 'NOT_YOUR_POINT', 'OWN_SERVICE'])
})

test('only an absence that is marked, and that nobody has objected to, is contested', () => {
  expect(bookingLife.may('contest', contestedOne, 'visitor', over)).toBe('NOT_ABSENT')
  expect(bookingLife.may('contest', facts('absent', { absentAt: null }), 'visitor', over)).toBe('NOT_ABSENT')
  expect(bookingLife.may('contest', facts('done', { absentAt: over }), 'visitor', over)).toBe('NOT_ABSENT')
})

test('the point fails whoever came early as well', () => {
  for (const state of ['checkedIn', 'called'] as const)
    expect(bookingLife.may('providerAbsent', facts(state), 'staff', justBefore)).toBe('yes')
})

test('in the hand is what still comes; a place is used by whatever was not cancelled', () => {
  expect(activeStates).toEqual(['booked', 'checkedIn', 'called'])
  expect([...placedStates].sort()).toEqual(bookingLife.states.filter((state) => state !== 'cancelled').sort())
})
