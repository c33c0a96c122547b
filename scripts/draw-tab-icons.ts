/** Draws the tab bar's PNGs (the native bar takes nothing else) from lucide's outlines: `npx tsx scripts/draw-tab-icons.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'

const tabs = { home: 'house', consult: 'message-circle-question-mark', booking: 'calendar-clock', me: 'user-round' }
/** Of middle lightness: at least 3:1 on the light bar and on the dark one, so that one set serves both. */
const colours = { '': '#6F7B8D', '-on': '#3B7DCF' }

for (const [tab, icon] of Object.entries(tabs)) {
  for (const [suffix, colour] of Object.entries(colours)) {
    const svg = readFileSync(`node_modules/lucide-static/icons/${icon}.svg`, 'utf8').replace(/currentColor/g, colour)
    const png = new Resvg(svg, { fitTo: { mode: 'width', value: 81 } }).render().asPng()
    writeFileSync(`src/assets/tabs/${tab}${suffix}.png`, png)
  }
}
