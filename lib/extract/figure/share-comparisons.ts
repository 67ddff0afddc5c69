import type { FigureCandidate } from './figure-candidate.ts'

/** "A tăng 61,15%, B tăng 44% so với năm 1975": what the last is compared with holds for those before it. */
export function shareComparisons(found: FigureCandidate[]): FigureCandidate[] {
  for (let at = found.length - 2; at >= 0; at--) {
    const [one, next] = [found[at], found[at + 1]]
    if (!one || !next?.comparison || one.comparison || one.said.measure !== 'growth_yoy' || next.comparison.base !== 'PERIOD')
      continue
    // "quý I tăng 12,7%; riêng tháng 3 tăng 21,3% so với tháng 2": each at its own time.
    if (one.time !== next.time) continue
    if (next.said.measure !== 'growth_vs_base' && next.said.measure !== 'growth_yoy') continue
    const comparison = one.said.comparison && { ...one.said.comparison, base: next.comparison.base }
    found[at] = { ...one, comparison: next.comparison, said: { ...one.said, measure: 'growth_vs_base', comparison } }
  }
  return found
}
