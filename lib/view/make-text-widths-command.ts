import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { chromium } from '@playwright/test'
import { FACES, type Face } from './font-faces.ts'

/*
 * Writes font.widths.json: the advance width of every letter that labels use, in thousandths of the font size, as a
 * browser measures it with the font files that the pages load. Run it again when a font is updated:
 *   npx tsx lib/view/make-text-widths-command.ts
 */

const require = createRequire(import.meta.url)
const TARGET = new URL('./font.widths.json', import.meta.url)

/** Every letter that Vietnamese writes, composed, in both cases. */
function vietnameseLetters(): string[] {
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))
  return [...vowels, 'đ'].flatMap((letter) => [letter, letter.toUpperCase()])
}

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
const SIGNS = [...'\u00a0°²³·×«»–—‘’“”…−']
const LETTERS = [...new Set([...ASCII, ...vietnameseLetters(), ...SIGNS])].sort()

async function fontFaceRule(face: Face, subset: string): Promise<string> {
  const file = require.resolve(FACES[face].file.replace('{subset}', subset))
  const data = (await readFile(file)).toString('base64')
  const range =
    subset === 'vietnamese'
      ? 'unicode-range:U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'
      : ''
  return `@font-face{font-family:Measured-${face};font-weight:${FACES[face].weight};src:url(data:font/woff2;base64,${data});${range}}`
}

const installed = existsSync(chromium.executablePath())
const browser = await chromium.launch(installed ? {} : { executablePath: '/usr/bin/chromium' })
const page = await browser.newPage()
const faces = Object.keys(FACES) as Face[]
const rules = await Promise.all(faces.flatMap((face) => ['latin', 'vietnamese'].map((subset) => fontFaceRule(face, subset))))
await page.setContent(`<style>${rules.join('\n')}</style>`)

const table: Record<string, Record<string, number>> = {}
for (const face of faces) {
  table[face] = await page.evaluate(
    async ({ face, weight, letters }) => {
      const font = `${weight} 1000px Measured-${face}`
      await document.fonts.load(font, letters.join(''))
      const context = document.createElement('canvas').getContext('2d')
      if (!context) throw new Error('no canvas to measure on')
      context.font = font
      return Object.fromEntries(letters.map((letter) => [letter, Math.round(context.measureText(letter).width)]))
    },
    { face, weight: FACES[face].weight, letters: LETTERS },
  )
}
await browser.close()
await writeFile(TARGET, `${JSON.stringify(table)}\n`)
console.log(`font.widths.json: ${LETTERS.length} letters in ${faces.length} faces`)
