import { actsNext, type EventTable } from './index'

const events: EventTable = {
  OPENED: { level: 'info', say: '提出', next: 'lawyer', tell: null },
  ANSWERED: { level: 'info', say: '答复', next: 'resident', tell: null },
}
const history = (...codes: string[]) => codes.map((code) => ({ code }))

test('who acts next is what the latest event says, whatever came before', () => {
  expect(actsNext(events, history('OPENED'))).toBe('lawyer')
  expect(actsNext(events, history('OPENED', 'ANSWERED'))).toBe('resident')
  expect(actsNext(events, history('ANSWERED', 'OPENED'))).toBe('lawyer')
})

test.each([[[]], [['OPENED', 'SEALED']], [['constructor']], [['__proto__']]])(
  'nobody is waited for where nothing happened, or something that only a newer version knows: %j',
  (codes) => {
    expect(actsNext(events, history(...codes))).toBe('nobody')
  },
)
