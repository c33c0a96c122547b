import { attemptNow } from './attempt'

/** Whether this platform prints by itself: a browser does. WeChat has no such call: there what would be printed is shown. */
export const canPrint: boolean = __TRANSPORT__ === 'http'

/** A piece of paper: what stands on it, from top to bottom. */
export interface Paper {
  readonly title: string
  /** Read from afar. */
  readonly big: string
  readonly lines: readonly string[]
  /** An image, as an address that holds it, and its words. */
  readonly picture?: { readonly src: string; readonly label: string }
}

/** The class names of a paper's parts; its style sheet hides everything else while `body[data-prints]` stands. */
export type PaperLook = Readonly<Record<'paper' | 'title' | 'big' | 'line' | 'picture', string>>

/** Prints a paper, and nothing else of the page. It stands beside the app only while the browser prints. */
export function printPaper({ title, big, lines, picture }: Paper, look: PaperLook): void {
  if (!canPrint) return
  const paper = document.createElement('div')
  paper.className = look.paper
  const add = (tag: 'div' | 'img', name: string, words = '') => {
    const part = document.createElement(tag)
    part.className = name
    part.textContent = words
    paper.append(part)
    return part
  }
  add('div', look.title, title)
  add('div', look.big, big)
  if (picture !== undefined) Object.assign(add('img', look.picture), { src: picture.src, alt: picture.label })
  for (const line of lines) add('div', look.line, line)
  document.body.append(paper)
  document.body.dataset.prints = 'paper'
  attemptNow(() => window.print())
  paper.remove()
  delete document.body.dataset.prints
}
