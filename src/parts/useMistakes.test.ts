import { act, renderHook } from '@testing-library/react'
import * as fc from 'fast-check'
import { useMistakes } from './useMistakes'

const fields = ['text', 'relation', 'agreed'] as const
type Wrong = Partial<Record<(typeof fields)[number], string>>
const wrongs = fc.subarray([...fields]).map((names): Wrong => Object.fromEntries(names.map((name) => [name, `${name} is wrong`])))

test('nothing is called wrong before the first try; then what was wrong at a try, until it is mended, and never anything that is right', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ wrong: wrongs, tries: fc.boolean() }), { maxLength: 12 }), (steps) => {
      const { result, rerender, unmount } = renderHook(({ now }: { now: Wrong }) => useMistakes(now), {
        initialProps: { now: {} as Wrong },
      })
      let told: string[] = []
      for (const { wrong, tries } of steps) {
        rerender({ now: wrong })
        told = told.filter((name) => name in wrong)
        if (tries) {
          let sent = false
          act(() => {
            sent = result.current.check()
          })
          told = Object.keys(wrong)
          expect(sent).toBe(told.length === 0)
        }
        expect(Object.keys(result.current.mistakes).sort()).toEqual([...told].sort())
        for (const [name, words] of Object.entries(result.current.mistakes)) expect(words).toBe(wrong[name as keyof Wrong])
      }
      unmount()
    }),
  )
})
