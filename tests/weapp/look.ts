/** How the driver sees a page: words, names, roles and states, from the attributes WeChat's templates carry. */
import { attributeOf, easelOf } from './view'

/** One thing a screen reader meets. */
export interface Spoken {
  readonly role: string
  readonly label: string
  /** What is said of it, by aria's words: `checked`, `selected`, `disabled`, `expanded`. */
  readonly state: Readonly<Record<string, string>>
}

/** An element in the view's tree, for reading in a failed test. */
export interface TreeNode {
  readonly tag: string
  readonly id?: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (TreeNode | string)[]
}

const aria = (element: Element, name: string) => attributeOf(element, `aria-${name}`)
const idOf = (element: Element) => easelOf(element)?.id ?? ''
const squeezed = (words: string) => words.replace(/\s+/g, ' ').trim()
const unseen = (element: Element) => attributeOf(element, 'hidden') !== '' || /display:\s*none/.test(element.getAttribute('style') ?? '')

/** The words of an element, in order, without what its own style hides. Style sheets are not applied. */
export const textOf = (element: Element): string => squeezed(wordsOf(element))
const wordsOf = (node: Node): string =>
  node.nodeType === 3
    ? (node.nodeValue ?? '')
    : node.nodeType === 1 && unseen(node as Element)
      ? ''
      : [...node.childNodes].map(wordsOf).join('')

/** These hold others: their own words would be the whole page's. */
const containers = ['main', 'banner', 'contentinfo', 'navigation', 'region', 'group', 'radiogroup', 'list', 'tablist', 'dialog', 'form']
/** What native controls are without saying so. */
const born: Readonly<Record<string, string>> = { input: 'textbox', textarea: 'textbox', button: 'button', switch: 'switch' }
const roleOf = (element: Element) => aria(element, 'role') || (born[element.tagName.toLowerCase()] ?? '')

function labelOf(element: Element, page: Element): string {
  const by = aria(element, 'labelledby').split(' ').filter(Boolean)
  const named = aria(element, 'label') || by.map((id) => textOf(byId(page, id) ?? element)).join(' ')
  return named || (containers.includes(roleOf(element)) ? '' : textOf(element))
}

/** Everything with a role or a label, in reading order; what is hidden from screen readers is left out. */
export const spoken = (page: Element): Spoken[] =>
  [...page.querySelectorAll('*')]
    .filter((element) => roleOf(element) !== '' || aria(element, 'label') !== '')
    .filter((element) => ![...ancestors(element)].some((at) => aria(at, 'hidden') === 'true' || unseen(at)))
    .map((element) => ({
      role: roleOf(element),
      label: labelOf(element, page),
      state: Object.fromEntries(
        ['checked', 'selected', 'disabled', 'expanded'].map((name) => [name, aria(element, name)]).filter(([, value]) => value !== ''),
      ),
    }))

/** What the page is made of. */
export const treeOf = (element: Element): TreeNode => ({
  tag: element.tagName.toLowerCase(),
  ...(idOf(element) && { id: idOf(element) }),
  attributes: Object.fromEntries(
    [...element.attributes]
      .map(({ name }) => [name, attributeOf(element, name) || (element.getAttribute(name) ?? '')])
      .filter(([, value]) => value !== ''),
  ),
  children: [...element.childNodes]
    .map((node) => (node.nodeType === 1 ? treeOf(node as Element) : squeezed(node.nodeValue ?? '')))
    .filter((child) => child !== ''),
})

const byId = (page: Element, id: string) => [...page.querySelectorAll('*')].find((element) => idOf(element) === id)

/**
 * Finds by `#id`, by the name that a screen reader says, or by the words shown (the innermost that shows them).
 * @throws with the page's words when nothing is called so
 */
export function find(page: Element, name: string, kind = '*'): Element {
  const seen = [...page.querySelectorAll(kind)].filter((element) => ![...ancestors(element)].some(unseen))
  const byName = (fits: (label: string) => boolean) => seen.find((element) => fits(aria(element, 'label')))
  const shows = seen.filter((element) => textOf(element).includes(name)).sort((a, b) => textOf(a).length - textOf(b).length)
  const found = name.startsWith('#')
    ? seen.find((element) => idOf(element) === name.slice(1))
    : (byName((label) => label === name) ??
      shows.find((element) => roleOf(element) !== '' && textOf(element) === name) ??
      byName((label) => label.includes(name)) ??
      shows[0] ??
      seen.find((element) => attributeOf(element, 'placeholder') === name))
  if (found === undefined) throw new Error(`Nothing on this page is called “${name}”:\n${textOf(page)}`)
  return found
}

function* ancestors(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = at.parentElement) yield at
}
