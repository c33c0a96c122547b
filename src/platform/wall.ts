import { attempt } from './attempt'

/** Fills the whole screen with the page, where the browser lets it; asked for by a tap. Escape brings it back. */
export function fillScreen(): void {
  if (__TRANSPORT__ === 'http') void attempt(async () => document.documentElement.requestFullscreen())
}
