import type { TimeMention } from '../when/time-shape.ts'
import type { FigureCandidate } from './figure-candidate.ts'

/**
 * "Tỷ trọng nông nghiệp giảm từ 46,3% năm 2005 xuống 35% năm 2010; công nghiệp - xây dựng tăng từ 21,1% lên 31,5%": a change that says
 * no times of its own began and ended with the one before it.
 */
export function parallelChanges(found: FigureCandidate[]): FigureCandidate[] {
  let change: { from: TimeMention; to: TimeMention | null } | null = null
  for (let at = 1; at < found.length; at++) {
    const [began, ended] = [found[at - 1], found[at]]
    if (!began?.began || !ended || ended.began || began.said.slug !== ended.said.slug) continue
    if (isDated(began)) change = { from: began.time, to: isDated(ended) ? ended.time : null }
    else if (change !== null && !isDated(began) && !isDated(ended)) {
      found[at - 1] = { ...began, time: { ...change.from, from: -1, to: -1 } }
      if (change.to) found[at] = { ...ended, time: { ...change.to, from: -1, to: -1 } }
    }
  }
  return found
}

/** Whether the time of a number stands behind it. */
function isDated(figure: FigureCandidate): figure is FigureCandidate & { readonly time: TimeMention } {
  return figure.time !== null && figure.time.from >= figure.number.to
}
