/** Taro's components as plain elements: the attributes and events that the browser build gives them, nothing else. */
import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useRef,
  type ChangeEvent,
  type CSSProperties,
  type ReactNode,
} from 'react'

type Props = Record<string, unknown> & { children?: ReactNode; className?: string; style?: CSSProperties }

/** Taro's own props that no HTML element knows. */
const native = new Set([
  'hoverClass',
  'hoverStayTime',
  'hoverStartTime',
  'nativeProps',
  'confirmType',
  'adjustPosition',
  'cursorSpacing',
  'autoHeight',
  'scrollY',
  'scrollX',
  'scrollIntoView',
  'scrollWithAnimation',
  'enhanced',
  'showScrollbar',
  'catchMove',
  'openType',
  'range',
  'rangeKey',
  'mode',
  'lazyLoad',
  'userSelect',
  'selectable',
  'placeholderClass',
  'placeholderStyle',
  'showConfirmBar',
  'disableDefaultPadding',
  'forwardRef',
])

function plain(props: Props): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !native.has(name)))
}

/** Attributes as a browser spells them, which Taro's inner elements get, in React's spelling. */
const spelled: Record<string, string> = { inputmode: 'inputMode', enterkeyhint: 'enterKeyHint', tabindex: 'tabIndex' }

function attributes(given: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given ?? {}).map(([name, value]) => [spelled[name] ?? name, value]))
}

function element(tag: string) {
  const Standin = forwardRef<HTMLElement, Props>((props, ref) => createElement(tag, { ...attributes(plain(props)), ref }))
  Standin.displayName = tag
  return Standin
}

/** What Taro's controls hand to their listeners: the value lies in `detail`. */
type Told = (event: { detail: { value: string }; type: string }) => void

function control(tag: 'input' | 'textarea') {
  const Standin = forwardRef<HTMLElement, Props>(
    ({ nativeProps, onInput, onBlur, onFocus, onConfirm, type, focus, maxlength, password, ...props }, ref) => {
      const own = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
      useImperativeHandle(ref, () => own.current as HTMLElement)
      useEffect(() => {
        if (focus) own.current?.focus()
      }, [focus])
      const tell = (listener: unknown, kind: string) => (event: ChangeEvent<HTMLInputElement>) =>
        (listener as Told | undefined)?.({ detail: { value: event.target.value }, type: kind })
      return createElement(tag, {
        ...plain(props),
        ...(tag === 'input' ? { type: password ? 'password' : type === 'digit' || type === 'idcard' ? 'text' : (type ?? 'text') } : {}),
        maxLength: typeof maxlength === 'number' && maxlength >= 0 ? maxlength : undefined,
        onChange: tell(onInput, 'input'),
        onBlur: tell(onBlur, 'blur'),
        onFocus: tell(onFocus, 'focus'),
        onKeyDown: (event: { key: string; target: HTMLInputElement }) =>
          event.key === 'Enter' && (onConfirm as Told | undefined)?.({ detail: { value: event.target.value }, type: 'confirm' }),
        ...attributes(nativeProps),
        ref: own,
      })
    },
  )
  Standin.displayName = tag
  return Standin
}

/** A picker answers in `detail.value` when its stand-in is told to change: fireEvent.change(picker, { target: { value } }). */
export const Picker = ({ children, onChange, value, disabled, ...props }: Props) => (
  <label data-picker={String(props.mode ?? 'selector')}>
    {children}
    <input
      aria-label={props['aria-label'] as string | undefined}
      value={String(value ?? '')}
      disabled={Boolean(disabled)}
      onChange={(event) => (onChange as Told | undefined)?.({ detail: { value: event.target.value }, type: 'change' })}
    />
  </label>
)

export const View = element('div')
export const Text = element('span')
/** A browser's image takes its words as `alt`, a phone's as `ariaLabel`. */
export const Image = ({ nativeProps, ariaLabel: _, ...props }: Props) => <img alt="" {...plain(props)} {...attributes(nativeProps)} />
export const Button = element('button')
export const Label = element('label')
export const Form = element('form')
export const ScrollView = element('div')
export const RootPortal = element('div')
export const PageMeta = element('div')
export const Swiper = element('div')
export const SwiperItem = element('div')
export const RichText = element('div')
export const WebView = element('div')
export const Navigator = element('a')
export const Input = control('input')
export const Textarea = control('textarea')
export const Block = ({ children }: Props) => <>{children}</>
export const Switch = ({ checked, onChange, ...props }: Props) => (
  <input
    {...plain(props)}
    type="checkbox"
    role="switch"
    checked={Boolean(checked)}
    onChange={(event) =>
      (onChange as ((event: { detail: { value: boolean } }) => void) | undefined)?.({ detail: { value: event.target.checked } })
    }
  />
)
