/** Runs inside the browser: it may use nothing but its argument and the document. */
export function measureInPage({ touch }: { touch: number }): { faults: string[]; nodes: number } {
  const faults = new Set<string>()
  const slack = 1.5
  // Not innerWidth: a phone zooms out when something sticks out, and innerWidth grows with it.
  const room = document.documentElement.clientWidth
  const say = (element: Element) => {
    const words = (element.textContent ?? '').trim().slice(0, 24)
    return `<${element.tagName.toLowerCase()} class="${element.className}"> “${words}”`
  }
  const visible = (element: Element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })
  const scrolls = (value: string) => value === 'auto' || value === 'scroll'
  /** Bars that stay while the page scrolls are meant to lie over what passes under them. */
  const layer = (element: Element): Element => {
    let at: Element | null = element
    while (at && at !== document.body) {
      const { position } = getComputedStyle(at)
      if (position === 'fixed' || position === 'sticky') return at
      at = at.parentElement
    }
    return document.body
  }

  interface Piece {
    element: Element
    layer: Element
    box: DOMRect
  }
  const pieces: Piece[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || !visible(element)) continue
    if (['SCRIPT', 'STYLE', 'OPTION', 'TEXTAREA'].includes(element.tagName)) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of Array.from(range.getClientRects())) {
      if (box.width < 2 || box.height < 2) continue
      const clip = clipper(element, box)
      if (clip === 'hidden-on-purpose') continue
      if (clip) faults.add(`clipped: ${say(element)} by ${say(clip).split('>')[0]}>`)
      else pieces.push({ element, layer: layer(element), box })
      if (!clip && outside(element, box)) faults.add(`out of the window: ${say(element)}`)
    }
  }

  /** The ancestor that cuts this text off, if one does. Words for screen readers only (a box of 1 px) are meant to be cut. */
  function clipper(element: Element, box: DOMRect): Element | 'hidden-on-purpose' | undefined {
    for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at)
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
      const edge = at.getBoundingClientRect()
      if (edge.width <= 2 || edge.height <= 2) return 'hidden-on-purpose'
      const right = !scrolls(style.overflowX) && (box.right > edge.right + slack || box.left < edge.left - slack)
      const below = !scrolls(style.overflowY) && (box.bottom > edge.bottom + slack + 2 || box.top < edge.top - slack - 2)
      if (right || below) return at
      if (scrolls(style.overflowX) || scrolls(style.overflowY)) return undefined
    }
    return undefined
  }

  function outside(element: Element, box: DOMRect): boolean {
    if (box.right <= room + slack && box.left >= -slack) return false
    for (let at: Element | null = element; at; at = at.parentElement)
      if (scrolls(getComputedStyle(at).overflowX) && at !== document.documentElement && at.scrollWidth > at.clientWidth) return false
    return true
  }

  pieces.sort((a, b) => a.box.top - b.box.top)
  pieces.forEach((one, index) => {
    for (const other of pieces.slice(index + 1)) {
      if (other.box.top >= one.box.bottom) break
      if (one.element === other.element || one.layer !== other.layer) continue
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      // Line boxes of neighbouring lines may share their leading; letters begin to touch well after that.
      if (wide > 2 && high > Math.min(one.box.height, other.box.height) * 0.35)
        faults.add(`overlapping: ${say(one.element)} and ${say(other.element)}`)
    }
  })

  const root = document.scrollingElement ?? document.documentElement
  if (root.scrollWidth > room + slack) faults.add(`the page is ${root.scrollWidth} px wide in a window of ${room}`)

  if (touch > 0) {
    for (const element of Array.from(
      document.querySelectorAll('[role=button],[role=link],[role=radio],[role=checkbox],[role=tab],a[href],button,input,textarea'),
    )) {
      if (!visible(element)) continue
      const box = element.getBoundingClientRect()
      if (box.width > 2 && (box.width < touch - slack || box.height < touch - slack)) {
        faults.add(`too small to touch (${Math.round(box.width)}×${Math.round(box.height)}): ${say(element)}`)
      }
    }
  }
  const nodes = Array.from(document.body.querySelectorAll('*')).filter((element) => element.checkVisibility()).length
  return { faults: Array.from(faults), nodes }
}
