/** Text as it stands on the screen: whose it is, and where. */
export interface Label {
  readonly words: string
  readonly left: number
  readonly top: number
}

/**
 * Runs inside the browser: it may use nothing but its argument and the document. Where each text stands, and which items of a flex box
 * touch: their words, or the edges that they are painted with, are less than `least` points apart.
 */
export function labelsInPage({ least }: { least: number }): { labels: Label[]; touching: string[] } {
  type Ink = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>
  const touching = new Set<string>()
  const visible = (element: Element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
  const say = (element: Element) => (element.textContent ?? '').trim().slice(0, 16) || element.className
  const boxesOfText = (root: Node): { node: Node; boxes: DOMRect[] }[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: { node: Node; boxes: DOMRect[] }[] = []
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode
      if (!parentElement || !textContent?.trim() || !visible(parentElement) || ['STYLE', 'SCRIPT'].includes(parentElement.tagName)) continue
      const range = document.createRange()
      range.selectNodeContents(walker.currentNode)
      const boxes = Array.from(range.getClientRects()).filter(({ width, height }) => width > 2 && height > 2)
      if (boxes.length > 0) found.push({ node: walker.currentNode, boxes })
    }
    return found
  }
  /** A box of text is as high as its font wishes; what is seen of it is one em around the middle. */
  const seenOf = (node: Node, { left, right, top, bottom }: DOMRect) => {
    const high = node.parentElement ? parseFloat(getComputedStyle(node.parentElement).fontSize) : bottom - top
    const middle = (top + bottom) / 2
    return { left, right, top: middle - high / 2, bottom: middle + high / 2 }
  }
  const seen = (colour: string) => colour !== 'transparent' && !/,\s*0\)$/.test(colour)
  const isPainted = (element: Element) => {
    const style = getComputedStyle(element)
    const edge = parseFloat(style.borderTopWidth) > 0 && seen(style.borderTopColor)
    return edge || seen(style.backgroundColor)
  }
  /** What of an item can touch another: its own painted edge, else its words. */
  const inkOf = (item: Element): Ink[] =>
    isPainted(item) ? [item.getBoundingClientRect()] : boxesOfText(item).flatMap(({ node, boxes }) => boxes.map((box) => seenOf(node, box)))
  const near = (a: Ink, b: Ink) => {
    const aside = Math.max(a.left - b.right, b.left - a.right)
    const above = Math.max(a.top - b.bottom, b.top - a.bottom)
    return Math.max(aside, above) < least
  }
  const isFlex = (element: Element) => getComputedStyle(element).display.includes('flex') && visible(element)
  const still = ({ position }: CSSStyleDeclaration) => position === 'static' || position === 'relative'
  for (const box of Array.from(document.querySelectorAll('[role=main] *')).filter(isFlex)) {
    const items = Array.from(box.children).filter((item) => visible(item) && still(getComputedStyle(item)))
    const inks = items.map(inkOf)
    for (let i = 1; i < items.length; i++) {
      const [before, here] = [items[i - 1], items[i]]
      if (before && here && inks[i - 1]?.some((a) => inks[i]?.some((b) => near(a, b)))) touching.add(`“${say(before)}” and “${say(here)}”`)
    }
  }
  const labels = boxesOfText(document.body).map(({ node, boxes }) => ({
    words: node.textContent?.trim() ?? '',
    left: boxes[0]?.left ?? 0,
    top: (boxes[0]?.top ?? 0) + window.scrollY,
  }))
  return { labels, touching: [...touching] }
}
