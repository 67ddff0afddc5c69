import { add } from './add-figure.ts'
import type { FigureReading } from './figure-reading.ts'
import type { Element } from './scan-sentence.ts'

/** The sectors in the order in which every report tells them. */
const SECTORS = ['agriculture', 'industry-construction', 'services', 'product-taxes']
const JOINS = new Set(['-', ',', ';', 'và'])
/** How far rounded shares may be from all. */
const ROUNDING = 0.6

/**
 * "Cơ cấu khu vực I - II - III và thuế: 43,95% - 16,08% - 36,4% - 3,57%", "Hải Dương: 23% - 45,3% - 31,7%": three or four shares in a
 * row that make a whole, where the structure of the economy is spoken of. Adds them all; false where there is no such row.
 */
export function takeSharesOfWhole(reader: FigureReading, element: Element & { is: 'quantity' }, index: number): boolean {
  if (!reader.memory.named.has('grdp-structure') && !reader.memory.structure) return false
  const named = sectorsBefore(reader, index)
  // Shares whose sectors stand beside them are read one by one.
  if (
    named.length < 3 &&
    reader.subject !== null &&
    reader.subject.used === 0 &&
    reader.segments === 0 &&
    reader.strangers === 0 &&
    !isListed(reader)
  )
    return false
  const row = rowFrom(reader, element, index)
  const sum = row.reduce((all, { quantity }) => all + (quantity.form === 'amount' ? quantity.value : 0), 0)
  const indicator = reader.books.indicators.get('grdp-structure')
  if (indicator === undefined || row.length < 3 || row.length > SECTORS.length || Math.abs(sum - 100) > ROUNDING) return false
  for (const [at, { quantity, to }] of row.entries()) {
    if (quantity.form !== 'amount') continue
    const breakdown = (row.length === named.length ? named : SECTORS)[at] ?? '_T'
    const mention = { slug: indicator.slug, breakdown, sector: false, from: element.from, to: element.from }
    const said = {
      slug: indicator.slug,
      measure: 'value',
      value: quantity.value,
      high: null,
      unit: 'PERCENT',
      mult: 0,
      comparison: null,
    } as const
    add(reader, { mention, indicator, used: 1, lost: false }, said, quantity, {
      qualifier: quantity.qualifier,
      decimals: quantity.decimals,
      rankOf: null,
      among: null,
      comparison: null,
      end: to,
      index: reader.elements.length,
      doubts: [],
    })
  }
  reader.memory.structure = true
  reader.past = row.at(-1)?.to ?? reader.past
  if (reader.subject) reader.subject.lost = true
  return true
}

/** "Cơ cấu công nghiệp - dịch vụ - nông nghiệp là 53,8% - 40,7% - 5,5%": the sectors in the order in which they are named. */
function sectorsBefore({ elements, cursor }: FigureReading, index: number): readonly string[] {
  const from = elements.slice(0, index).findLastIndex(({ is }) => is === 'quantity')
  return elements.slice(from + 1, index).flatMap((element) => {
    if (element.is === 'indicator' && element.mention.sector) return [element.mention.breakdown]
    return cursor.is(element.from, 'công', 'nghiệp') && element.is === 'word' ? ['industry-construction'] : []
  })
}

/** "khu vực I, II và III lần lượt là": the sectors stand before all their shares. */
function isListed({ series, elements, subject }: FigureReading): boolean {
  const named = elements.filter((element) => element.is === 'indicator' && element.mention.sector).length
  return series === null ? named <= 1 || subject?.mention.slug === 'grdp-structure' : false
}

function rowFrom(
  reader: FigureReading,
  first: Element & { is: 'quantity' },
  index: number,
): readonly (Element & { is: 'quantity' })[] {
  const row = [first]
  for (const element of reader.elements.slice(index + 1)) {
    if (element.is === 'quantity') {
      if (element.quantity.form !== 'amount' || element.quantity.unit !== 'PERCENT') break
      row.push(element)
    } else if (!(element.is === 'break' && JOINS.has(element.sign)) && !(element.is === 'word' && JOINS.has(element.text))) break
  }
  return first.quantity.form === 'amount' && first.quantity.unit === 'PERCENT' ? row : []
}
