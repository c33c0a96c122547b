import { largeSizes } from './sizes'

const points = (chosen?: number) => Object.fromEntries(Object.entries(largeSizes(chosen)).map(([name, size]) => [name, parseInt(size, 10)]))

describe('sizes of 长辈版', () => {
  it('start at 22 for the text, and nothing is below 18', () => {
    expect(points()['--text-body']).toBe(22)
    expect(Math.min(...Object.values(points()))).toBe(18)
  })

  it.each([
    [12, 22],
    [26, 26],
    [30, 30],
    [44, 30],
  ])('turn a wish for %i into %i', (wish, size) => {
    expect(points(wish)['--text-body']).toBe(size)
  })
})
