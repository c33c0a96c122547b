/** Draws the picture of a shared card (5:4, WeChat's own shape) from lucide's outlines: `npx tsx scripts/draw-share-card.ts`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'

const shapeOf = (icon: string) =>
  readFileSync(`node_modules/lucide-static/icons/${icon}.svg`, 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/<\/?svg[^>]*>/g, '')

const place = (icon: string, x: number, y: number, size: number, colour: string) =>
  `<g transform="translate(${x} ${y}) scale(${size / 24})" fill="none" stroke="${colour}" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${shapeOf(icon)}</g>`

// A quiet office: the brand's soft ground, a speech bubble with the scales in it. No words: the card brings its own.
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="500" height="400">
  <rect width="500" height="400" fill="#E8F0FA"/>
  <circle cx="250" cy="190" r="130" fill="#FFFFFF"/>
  <path d="M165 280 L150 350 L225 312 Z" fill="#FFFFFF"/>
  ${place('scale', 160, 100, 180, '#1557A8')}
</svg>`
writeFileSync('src/assets/share.png', new Resvg(svg, { fitTo: { mode: 'width', value: 500 } }).render().asPng())
