/** How the driver sees a page: words, names, roles and states, from the attributes WeChat's templates carry. */

/** One thing a screen reader meets. */
export interface Spoken {
  readonly role: string
  readonly label: string
  readonly checked?: string
  readonly selected?: string
  readonly disabled?: string
}

const attribute = (element: Element, name: string) => element.getAttribute(`aria-${name}`) ?? ''

/** The words of an element, in order. */
export const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

/** Everything with a role or a label, in reading order; what is hidden from screen readers is left out. */
export const spoken = (page: Element): Spoken[] =>
  [...page.querySelectorAll('*')]
    .filter((element) => (attribute(element, 'role') !== '' || attribute(element, 'label') !== '') && element.closest('[aria-hidden="true"]') === null)
    .map((element) => ({
      role: attribute(element, 'role'),
      label: attribute(element, 'label') || textOf(element),
      ...(attribute(element, 'checked') && { checked: attribute(element, 'checked') }),
      ...(attribute(element, 'selected') && { selected: attribute(element, 'selected') }),
      ...(attribute(element, 'disabled') && { disabled: attribute(element, 'disabled') }),
    }))

/** The element that a screen reader calls by this name, else the innermost that shows these words. */
export function find(page: Element, name: string, kind = '*'): Element {
  const all = [...page.querySelectorAll(kind)]
  const named = all.filter((element) => attribute(element, 'label') === name)
  const partly = all.filter((element) => attribute(element, 'label').includes(name))
  const shows = all.filter((element) => textOf(element).includes(name)).sort((a, b) => textOf(a).length - textOf(b).length)
  const found = named[0] ?? shows.find((element) => attribute(element, 'role') !== '' && textOf(element) === name) ?? partly[0] ?? shows[0]
  if (found === undefined) throw new Error(`Nothing on this page is called “${name}”:\n${textOf(page)}`)
  return found
}
