/** Outside the browser: what `ui/` says to WeChat, and whether the package's templates let it through. */
import { press } from '@/ui/press/press'
import { semantics } from '@/ui/press/semantics'

const allowed: Record<string, Record<string, string>> = jest.requireActual('../../config/plugins/weapp-aria-components')

describe('semantics in the WeChat package', () => {
  const before = process.env.TARO_ENV
  beforeAll(() => void (process.env.TARO_ENV = 'weapp'))
  afterAll(() => void (process.env.TARO_ENV = before))

  const everything = {
    role: 'radio',
    label: '满意',
    level: 1,
    checked: true,
    selected: true,
    disabled: true,
    expanded: true,
    hidden: false,
    busy: true,
    live: 'polite',
    current: 'step',
    modal: true,
    invalid: true,
    describedBy: 'hint',
  } as const

  it('uses no attribute that the templates drop', () => {
    for (const name of Object.keys(semantics(everything))) expect(Object.keys(allowed.View ?? {})).toContain(name)
  })

  it('calls the role aria-role and gives a touch its answer', () => {
    expect(press({ role: 'radio', checked: false, label: '满意', onPress: () => undefined })).toMatchObject({
      'aria-role': 'radio',
      'aria-checked': 'false',
      'aria-label': '满意',
      hoverClass: 'touched',
    })
  })
})
