import { readFileSync } from 'node:fs'

const WAKE = readFileSync(new URL('./wake.js', import.meta.url), 'utf8')
  // Comments are for whoever reads the file.
  .replace(/^\s*\/[/*].*\n/gm, '')
  .trim()

/** As Next writes them: a part of the application each, run as soon as it has come. */
const RUN_AT_ONCE = /<script src="(\/_next\/static\/[^"<>]+)" async=""><\/script>/g
const FETCHED_AT_ONCE = /<link rel="preload" as="script" [^<>]*\/>/g
const HEAD_ENDS = '</head>'

/**
 * A page whose scripts wait for a sign of a reader: until then they are names in the HTML, and wake.js is all that runs. A page
 * that nobody touches costs a phone nothing but drawing it. The text is ours: in what React writes, "<" stands for markup alone.
 * What has no head, or no such scripts, is returned as it is.
 */
export function scriptsWhenRead(html: string): string {
  if (!html.includes(HEAD_ENDS) || html.search(RUN_AT_ONCE) === -1) return html
  return html
    .replace(RUN_AT_ONCE, '<script type="text/plain" data-src="$1"></script>')
    .replace(FETCHED_AT_ONCE, '')
    .replace(HEAD_ENDS, () => `<script>${WAKE}</script>${HEAD_ENDS}`)
}
