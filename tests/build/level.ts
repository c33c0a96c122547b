/**
 * What the oldest phones that `browserslist` promises can read: Chrome 67 and iOS 12. WeChat on Android runs in a Chromium of its own, so no
 * version of Android stands there: to browserslist it would be the browser of Android 4, and everything would be written in ES5.
 * A script or style rule that does not parse is worse than a missing feature: the whole file, or the whole rule, is lost.
 */
import { parse } from 'acorn'
import { full } from 'acorn-walk'
import type { AnyNode } from 'acorn'
import postcss, { type AtRule, type ChildNode, type Declaration, type Rule } from 'postcss'

/** ES2019: both engines know its last additions to the grammar (a catch without a name, U+2028 in strings), and nothing of ES2020. */
const ecmaVersion = 2019

/** Methods that came after these engines, with the versions they came with. */
const missing = new Map([
  ['allSettled', 'Chrome 76, iOS 13'],
  ['any', 'Chrome 85, iOS 14'],
  ['at', 'Chrome 92, iOS 15.4'],
  ['checkVisibility', 'Chrome 105, iOS 17.4'],
  ['findLast', 'Chrome 97, iOS 15.4'],
  ['findLastIndex', 'Chrome 97, iOS 15.4'],
  ['flat', 'Chrome 69, iOS 12'],
  ['flatMap', 'Chrome 69, iOS 12'],
  ['fromEntries', 'Chrome 73, iOS 12.2'],
  ['groupBy', 'Chrome 117, iOS 17.4'],
  ['hasOwn', 'Chrome 93, iOS 15.4'],
  ['matchAll', 'Chrome 73, iOS 13'],
  ['randomUUID', 'Chrome 92, iOS 15.4'],
  ['replaceAll', 'Chrome 85, iOS 13.4'],
  ['replaceChildren', 'Chrome 86, iOS 14'],
  ['toReversed', 'Chrome 110, iOS 16'],
  ['toSorted', 'Chrome 110, iOS 16'],
  ['toSpliced', 'Chrome 110, iOS 16'],
  ['withResolvers', 'Chrome 119, iOS 17.4'],
])
const missingNames = new Map([
  ['BigInt', 'Chrome 67, iOS 14'],
  ['ResizeObserver', 'Chrome 64, iOS 13.4'],
  ['structuredClone', 'Chrome 98, iOS 15.4'],
  ['WeakRef', 'Chrome 84, iOS 14.5'],
])

/**
 * Why an old phone cannot run this script: one error of grammar, or each call it does not know.
 * @param added calls that the package itself adds where they are missing
 */
export function scriptFaults(source: string, added: readonly string[] = []): string[] {
  try {
    const faults: string[] = []
    full(parse(source, { ecmaVersion, sourceType: 'script' }), (node) => faults.push(...nodeFaults(node as AnyNode, added)))
    return [...new Set(faults)]
  } catch (error) {
    const at = (error as { pos?: number }).pos ?? 0
    return [`does not parse: …${source.slice(Math.max(0, at - 60), at)}⟨here⟩${source.slice(at, at + 40)}…`]
  }
}

/** Safari before 16.4 refuses the whole script for a look behind, though its grammar is ES2018. */
const looksBehind = (pattern: string): boolean => /(^|[^\\])\(\?<[=!]/.test(pattern)

function nodeFaults(node: AnyNode, added: readonly string[]): string[] {
  if (node.type === 'Literal' && node.regex && looksBehind(node.regex.pattern)) return [`looks behind: ${String(node.raw)}`]
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier') {
    const { name } = node.callee.property
    const since = missing.get(name)
    if (!node.callee.computed && since !== undefined && !added.includes(name)) return [`calls ${name} (${since})`]
  }
  if ((node.type === 'CallExpression' || node.type === 'NewExpression') && node.callee.type === 'Identifier') {
    const since = missingNames.get(node.callee.name)
    return since === undefined ? [] : [`uses ${node.callee.name} (${since})`]
  }
  return []
}

const atRules = ['charset', 'font-face', 'import', 'keyframes', '-webkit-keyframes', 'media', 'supports']
const pseudos =
  /^:(active|after|before|checked|disabled|empty|enabled|first-child|first-of-type|focus|focus-within|hover|last-child|last-of-type|link|not|nth-child|nth-last-child|nth-of-type|only-child|root|target|visited|:after|:before|:first-letter|:first-line|:placeholder|:selection|host|:slotted|:-webkit-[a-z-]+|-webkit-[a-z-]+)$/

/**
 * Whether an old phone drops this declaration. Space between the items of a flex box came with Chrome 84 and iOS 14.5 (that of a grid with 66
 * and 12), the others with the versions beside them.
 */
export function isDropped({ prop, value, parent }: Declaration): boolean {
  if (/^(row-|column-)?gap$/.test(prop)) return !(parent?.some((other) => other.type === 'decl' && isGrid(other)) ?? false)
  return newer.some(([props, values]) => props.test(prop) && values.test(value))
}
const isGrid = ({ prop, value }: Declaration): boolean => prop === 'display' && /grid/.test(value)
const newer: readonly (readonly [prop: RegExp, value: RegExp])[] = [
  // Chrome 80, iOS 15.4
  [/^overflow-wrap$/, /anywhere/],
  // Chrome 79, iOS 11.3 (min, max) and 13.4 (clamp)
  [/./, /(^|[^a-z-])(min|max|clamp)\(/],
  // Chrome 69
  [/./, /env\(/],
  // Chrome 87, iOS 14.5; Chrome 88, iOS 15
  [/^inset(-|$)|^(margin|padding|border)-(inline|block)|^aspect-ratio$/, /./],
  // Chrome 108, 105, 111
  [/./, /\d(dvh|svh|lvh)\b|color-mix\(/],
]

/** Whether another declaration of the same rule stands in for it on old phones. */
const hasFallback = (declaration: Declaration): boolean => {
  const { prop, value, parent } = declaration
  const known = (parent?.nodes ?? []).filter((other): other is Declaration => other.type === 'decl' && !isDropped(other))
  const before = known.filter((other) => (parent?.index(other) ?? 0) < (parent?.index(declaration) ?? 0))
  // A name of its own for the same thing, wherever it stands; else one that this would have overridden.
  if (value.includes('anywhere')) return known.some((other) => other.prop === 'word-break')
  return before.some((other) => other.prop === prop || prop.startsWith(`${other.prop}-`))
}

const isSupported = (node: Declaration): boolean => {
  for (let at: ChildNode['parent'] = node.parent; at !== undefined; at = at.parent as ChildNode['parent'])
    if (at.type === 'atrule' && (at as AtRule).name === 'supports') return true
  return false
}

/** Why an old phone would lose more of this style sheet than one declaration that another stands in for. */
export function styleFaults(source: string): string[] {
  const faults: string[] = []
  let sheet
  try {
    sheet = postcss.parse(source)
  } catch (error) {
    return [`does not parse: ${error instanceof Error ? error.message : String(error)}`]
  }
  sheet.walkRules((rule) => {
    if (rule.parent?.type === 'rule') faults.push(`nests ${rule.selector}`)
    // One selector that is not known takes the whole list with it; alone it loses only itself, as a ring of focus may.
    const alone = rule.selectors.length === 1
    for (const [pseudo] of rule.selector.replace(/\\./g, '').matchAll(/::?[a-z-]+/g)) {
      if (pseudos.test(pseudo) || (alone && pseudo === ':focus-visible')) continue
      faults.push(`selects ${pseudo} in ${rule.selector}`)
    }
  })
  sheet.walkDecls((declaration) => {
    if (!isDropped(declaration) || hasFallback(declaration) || isSupported(declaration)) return
    faults.push(`drops ${declaration.prop}: ${declaration.value} of ${(declaration.parent as Rule).selector}`)
  })
  sheet.walkAtRules(({ name, params }) => {
    if (!atRules.includes(name)) faults.push(`uses @${name}`)
    if (name === 'media' && /[<>]/.test(params)) faults.push(`compares in @media ${params}`)
  })
  return faults
}
