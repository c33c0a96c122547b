import { figuresByKind } from './byKind'

test('ended services and ratings are counted by kind and together; an unrated one never counts as good', () => {
  const { figures, grades, byKind } = figuresByKind(
    [
      { kind: 'consultation', rated: true, count: 3 },
      { kind: 'consultation', rated: false, count: 1 },
      { kind: 'walkIn', rated: false, count: 2 },
    ],
    [
      { kind: 'consultation', grade: 5, count: 2 },
      { kind: 'consultation', grade: 1, count: 1 },
    ],
  )
  expect(figures).toMatchObject({ closed: 6, rated: 3, unrated: 3, badCount: 1, participation: 50, satisfaction: 66.67 })
  expect(grades).toEqual({ 5: 2, 4: 0, 3: 0, 2: 0, 1: 1 })
  expect(byKind.map(({ kind, figures: { closed, rated } }) => [kind, closed, rated])).toEqual([
    ['consultation', 4, 3],
    ['walkIn', 2, 0],
  ])
})

test('groups of one kind are added up: what was stored under an old name is the same kind', () => {
  const { byKind } = figuresByKind(
    [
      { kind: 'homeVisit', rated: true, count: 1 },
      { kind: 'homeVisit', rated: true, count: 4 },
    ],
    [
      { kind: 'homeVisit', grade: 4, count: 1 },
      { kind: 'homeVisit', grade: 4, count: 2 },
    ],
  )
  expect(byKind).toMatchObject([{ kind: 'homeVisit', figures: { closed: 5, rated: 3 }, grades: { 4: 3 } }])
})

test('a kind that only has ratings of services that ended earlier is not left out', () => {
  expect(figuresByKind([], [{ kind: 'mediation', grade: 3, count: 1 }]).byKind).toMatchObject([
    { kind: 'mediation', figures: { closed: 0, rated: 1, participation: null } },
  ])
  expect(figuresByKind([], []).byKind).toEqual([])
})
