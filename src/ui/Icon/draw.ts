/** Writes icons.module.scss from lucide's outlines (ISC): one mask per icon, so that the colour is the text's own. Run by hand. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chosen } from './chosen'

const home = join(dirname(require.resolve('lucide-static/package.json')), 'icons')

function shape(file: string): string {
  const svg = readFileSync(join(home, `${file}.svg`), 'utf8')
    .replace(/<!--.*?-->/gs, '')
    .replace(/class="[^"]*"|width="24"|height="24"/g, '')
    .replace('currentColor', '#000')
    .replace(/\s+/g, ' ')
    .replace(/ ?(\/?>) ?/g, '$1')
    .replace(/"/g, "'")
    .trim()
  return svg.replace(/[#%<>]/g, (sign) => encodeURIComponent(sign))
}

const classes = Object.entries(chosen).map(([name, file]) => `.${name} {\n  --shape: url("data:image/svg+xml,${shape(file)}");\n}`)
const head = '/* Written by draw.ts from lucide-static (ISC licence, https://lucide.dev/license). Do not edit by hand. */'
writeFileSync(join(__dirname, 'icons.module.scss'), `${head}\n${classes.join('\n')}\n`)
