/** What assistive technology should know about an element. */
export interface Semantics {
  role?:
    | 'button'
    | 'link'
    | 'radio'
    | 'checkbox'
    | 'radiogroup'
    | 'group'
    | 'tab'
    | 'tablist'
    | 'heading'
    | 'alert'
    | 'status'
    | 'dialog'
    | 'img'
    | 'list'
    | 'listitem'
    | 'main'
    | 'region'
    | 'progressbar'
    | 'tabpanel'
    | 'contentinfo'
    | 'search'
  label?: string
  level?: number
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  expanded?: boolean
  hidden?: boolean
  busy?: boolean
  live?: 'polite' | 'assertive'
  /** True for the step or page the person is at. */
  current?: 'step' | 'page'
  modal?: boolean
  invalid?: boolean
  describedBy?: string
}

const spoken = (value: boolean | undefined) => (value === undefined ? undefined : String(value))
const given = (props: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(props).filter((entry): entry is [string, string] => entry[1] !== undefined))

/**
 * The attributes that carry this meaning: `role` and `aria-*` in a browser; `aria-role` and those `aria-*` that WeChat
 * reads in the package (config/plugins/weapp-aria lets exactly these through the templates). Values are strings,
 * since a custom element drops `false`.
 */
export function semantics(meaning: Semantics): Record<string, string> {
  const shared = {
    'aria-label': meaning.label,
    'aria-checked': spoken(meaning.checked),
    'aria-selected': spoken(meaning.selected),
    'aria-disabled': spoken(meaning.disabled),
    'aria-expanded': spoken(meaning.expanded),
    'aria-hidden': spoken(meaning.hidden),
    'aria-live': meaning.live,
  }
  if (process.env.TARO_ENV !== 'h5') return given({ ...shared, 'aria-role': meaning.role })
  return given({
    ...shared,
    role: meaning.role,
    'aria-level': meaning.level === undefined ? undefined : String(meaning.level),
    'aria-busy': spoken(meaning.busy),
    'aria-current': meaning.current,
    'aria-modal': spoken(meaning.modal),
    'aria-invalid': spoken(meaning.invalid),
    'aria-describedby': meaning.describedBy,
  })
}
