import { beginningOf, shorten } from './shorten'

const whole = ['字', 'a', '😀', '👨‍👩‍👧', '👍🏽', '🇨🇳', '👨\u200D🇨🇳', '❤️', 'é'.normalize('NFD'), '𠮷']

test.each(whole)('%s is kept whole or left out', (character) => {
  for (let before = 0; before < 12; before++) {
    const text = `${'字'.repeat(before)}${character}${'后'.repeat(20)}`
    for (let most = 2; most < 20; most++) {
      const short = shorten(text, most)
      expect(short).not.toMatch(/[\uD800-\uDFFF]/u)
      const kept = short.slice(0, -1).replaceAll('字', '').replaceAll('后', '')
      expect(['', character]).toContain(kept)
      if (before > 0) expect(short.length).toBeLessThanOrEqual(most)
      expect(short.endsWith('…')).toBe(true)
    }
  }
})

test('what fits stays as it is, flags beside each other are not mixed, a first character stays', () => {
  expect(shorten('六个字不多了', 6)).toBe('六个字不多了')
  expect(shorten('六个字不多了', 5)).toBe('六个字不…')
  expect(beginningOf('🇨🇳🇨🇳🇨🇳', 9)).toBe('🇨🇳🇨🇳')
  expect(beginningOf('👨‍👩‍👧家', 1)).toBe('👨‍👩‍👧')
})
