import { type Claim, FACT_ID, type Said } from './claim.ts'

type Plain = Readonly<Record<string, unknown>>

/** How deep and how far a file is read: ours are shallow, and a hostile one must not keep the server busy. */
const MAX_DEPTH = 12
const MAX_NODES = 200_000

/**
 * What JSON says of facts, wherever in it they stand: the shapes of the API and of files, and JSON-LD whose `identifier`
 * or `@id` names a fact. Whatever else it holds is passed over.
 */
export function jsonClaims(json: unknown): readonly Claim[] {
  const claims: Claim[] = []
  let nodes = 0
  const walk = (node: unknown, depth: number): void => {
    nodes += 1
    if (depth > MAX_DEPTH || nodes > MAX_NODES || typeof node !== 'object' || node === null) return
    if (Array.isArray(node)) {
      for (const item of node) walk(item, depth + 1)
      return
    }
    const plain = node as Plain
    const id = factId(plain)
    if (id !== null) claims.push({ id, said: saidIn(plain) })
    for (const value of Object.values(plain)) walk(value, depth + 1)
  }
  walk(json, 0)
  return claims
}

function factId(node: Plain): string | null {
  for (const key of ['id', 'identifier', '@id']) {
    const value = node[key]
    const last = typeof value === 'string' ? (value.split(/[/#]/).at(-1) ?? '') : ''
    if (FACT_ID.test(last)) return last
  }
  return null
}

function saidIn(node: Plain): Said {
  // JSON-LD of our pictures tells the power of ten beside the number; elsewhere it may be in the number.
  const isExact = 'id' in node || 'unitMult' in node
  const date = object(node.date)
  const named = node['@type'] === 'Event' ? list(node.name) : []
  const titles = [...Object.values(object(node.title) ?? {}), ...named].flatMap((title) => text(title) ?? [])
  const quotes = [...list(node.evidence).map((quote) => text(object(quote)?.exact)), ...list(node.text).map(text)].filter(
    (quote) => quote !== undefined,
  )
  const hashes = list(node.quoteSha256).flatMap((hash) => text(hash) ?? [])
  // JSON-LD may wrap a value together with its unit.
  const value = number(node.value) ?? number(object(node.value)?.value)
  return defined({
    version: number(node.version),
    ...(isExact ? { value } : { amount: value }),
    valueHigh: number(node.valueHigh) ?? number(node.maxValue),
    wholeValue: number(node.wholeValue),
    unit: text(node.unit) ?? text(node.unitText),
    unitMult: number(node.unitMult),
    asWritten: text(node.asWritten),
    time: text(node.timePeriod) ?? text(node.temporalCoverage) ?? text(date?.edtf),
    indicator: text(node.indicator) ?? text(node.variableMeasured),
    area: text(node.area) ?? text(node.observationAbout),
    obsStatus: text(node.obsStatus),
    titles: titles.length > 0 ? titles : undefined,
    quotes: quotes.length > 0 ? quotes : undefined,
    quoteSha256: hashes.length > 0 ? hashes : undefined,
  })
}

function defined(said: { readonly [Key in keyof Said]: Said[Key] | undefined }): Said {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Said
}

function object(value: unknown): Plain | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : null
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [value]
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
