import type { FigureCandidate } from './figure/figure-candidate.ts'
import type { Element } from './figure/scan-sentence.ts'

/** "Long An có 1.215 dự án …": the one province that a sentence names, where a clause begins with it. */
export function provinceSpokenOf(elements: readonly Element[]): string | null {
  const named = elements.flatMap((element, at) =>
    element.is === 'place' && element.mention.kind === 'province' ? [{ slug: element.mention.slug, at }] : [],
  )
  const [first] = named
  if (first === undefined || named.some(({ slug }) => slug !== first.slug)) return null
  const before = elements[first.at - 1]
  return before === undefined || before.is === 'break' ? first.slug : null
}

/** "TP.HCM sau hợp nhất với Bình Dương có …": the one province that all figures of a sentence are of. */
export function provinceOfAll(candidates: readonly FigureCandidate[]): string | null {
  const [first] = candidates
  const slug = first?.place?.former ? null : (first?.place?.slug ?? null)
  return candidates.every(({ place }) => place?.slug === slug) ? slug : null
}

/** "Tổng thu ngân sách của thành phố ước …", and no place named: of the province that the sentence before spoke of. */
export function isOfTheSame(elements: readonly Element[]): boolean {
  return !elements.some((element) => element.is === 'place' && element.mention.kind !== 'country')
}
