import { Weekly } from './hours'

const shut = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] }
const said = (spans: readonly object[]) => Weekly.safeParse({ ...shut, 3: spans }).error?.issues[0]

test('a week has seven days; a day without spans is shut', () => {
  expect(Weekly.parse(shut)).toEqual(shut)
  const { 7: _, ...six } = shut
  expect(Weekly.safeParse(six).success).toBe(false)
})

test('spans go from early to late, may touch and never overlap', () => {
  const span = (from: number, to: number) => ({ from, to })
  expect(said([span(510, 690), span(690, 1050)])).toBeUndefined()
  expect(said([span(0, 1440)])).toBeUndefined()
  for (const wrong of [[span(690, 510)], [span(510, 510)], [span(510, 690), span(689, 900)], [span(870, 1050), span(510, 690)]])
    expect(said(wrong)).toMatchObject({ message: '时间段要从早到晚填，不能重叠。', path: ['3'] })
  expect(said([span(-1, 60)])).toBeDefined()
  expect(said([span(60, 1441)])).toBeDefined()
})

test('a day has six spans at most', () => {
  const spans = (count: number) => Array.from({ length: count }, (_, i) => ({ from: i * 60, to: i * 60 + 30 }))
  expect(said(spans(6))).toBeUndefined()
  expect(said(spans(7))?.message).toBe('一天最多分六段。')
})
