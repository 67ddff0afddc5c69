import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

/** The colours that the first block after a marker sets. */
function palette(marker: string): Readonly<Record<string, string>> {
  const from = css.indexOf(marker)
  expect(from, `no "${marker}" in tokens.css`).toBeGreaterThan(-1)
  const block = css.slice(from, css.indexOf('}', from))
  return Object.fromEntries([...block.matchAll(/(--[a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]))
}

test('an embed that is asked to be dark has the very colours of a dark system', () => {
  const bySystem = palette('@media (prefers-color-scheme: dark)')
  expect(Object.keys(bySystem).length).toBeGreaterThan(10)
  expect(palette(':root:has([data-theme="dark"])')).toEqual(bySystem)
})

test('an embed that is asked to be light, and paper, have the very colours of a light system', () => {
  const bySystem = palette(':root {')
  expect(palette(':root:has([data-theme="light"])')).toEqual(bySystem)
  expect(palette('@media print')).toEqual(bySystem)
})
