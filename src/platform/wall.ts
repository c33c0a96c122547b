import { attempt } from './attempt'

/** Fills the whole screen with the page, where the browser lets it; asked for by a tap. Escape brings it back. */
export const fillScreen = (): Promise<void | null> =>
  __TRANSPORT__ === 'http' ? attempt(async () => document.documentElement.requestFullscreen()) : Promise.resolve(null)
