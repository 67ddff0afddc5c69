import type { FigureReading, Word } from './figure-reading.ts'

/** What a clause may have said before "tăng trưởng" and still have named nothing. */
const OPENING = new Set(['target', 'plan', 'estimate', 'forecast', 'reach', 'actual', 'average'])
const HEADS = new Set(['', '.', ';', ':', '-', '(', '+', 'để'])

/**
 * "Nghị quyết giao: tăng trưởng 5 - 6%", "giai đoạn 2021 - 2025 tăng trưởng 7,5%/năm": a clause that begins with growing says of
 * nothing else that it grows. Takes the economy as the subject; false where something has been named.
 */
export function takeBareGrowth(reader: FigureReading, { text, span }: Word): boolean {
  if (!text.startsWith('tăng trưởng')) return false
  const at = reader.elements.findIndex(({ from }) => from === span.from)
  const before = reader.elements.slice(0, at).findLast((element) => {
    if (element.is === 'time' || (element.is === 'cue' && OPENING.has(element.cue))) return false
    return !(element.is === 'word' && OPENERS.has(element.text))
  })
  const sign = before?.is === 'break' ? before.sign : before?.is === 'word' ? before.text : before === undefined ? '' : null
  // ", tăng trưởng 12%" goes on with what was named before it.
  const opens = sign !== null && (HEADS.has(sign) || (sign === ',' && reader.subject === null && reader.found.length === 0))
  // "tăng trưởng từ 7,5% đến 8%"
  const next = reader.elements
    .slice(at + 1)
    .find(
      (element) =>
        element.is === 'quantity' || element.is === 'indicator' || (element.is === 'cue' && !LEADS_ON.has(element.cue)),
    )
  const percent = next?.is === 'quantity' && next.quantity.form === 'amount' && next.quantity.unit === 'PERCENT'
  const indicator = reader.books.indicators.get('grdp-growth')
  if (!opens || !percent || indicator === undefined) return false
  const mention = { slug: indicator.slug, breakdown: '_T', sector: false, from: span.from, to: span.to }
  reader.begin(mention, indicator)
  reader.verb = { cue: 'rise', text: 'tăng trưởng', span }
  reader.verbSpent = false
  return true
}

/** "tăng trưởng từ 7,5%", "Tăng trưởng bình quân giai đoạn 2026 - 2030 là 10,3%" */
const LEADS_ON = new Set(['narrow', 'reach', 'average', 'estimate'])

const OPENERS = new Set([
  'tỉnh',
  'thành',
  'phố',
  'năm',
  'vừa',
  'giao',
  'hđnd',
  'đó',
  'trong',
  'tính',
  'chung',
  'nền',
  'mức',
  'kinh',
  'tế',
])
