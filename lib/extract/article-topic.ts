import { INDEXES } from './figure/indexes.ts'
import type { Books } from './figure/scan-sentence.ts'
import type { IndicatorMention } from './subject/indicator-book.ts'
import type { ReadBlock } from './text/read-block.ts'

/** What an article is about where its sentences do not say it again. */
export interface Topic {
  readonly index: IndicatorMention | null
  readonly foreignCapital: boolean
  /** The title names a feast: guests and takings without a time are of its days. */
  readonly feast: boolean
  /** Indicators that the article has named so far. */
  readonly named: Set<string>
  /** The article is on a region: "toàn vùng" is what it speaks of. */
  readonly region: boolean
}

/** Whether a title or a paragraph speaks of a holiday. */
export function isOnFeast(title: ReadBlock | undefined): boolean {
  return / tết[ :,]|nghỉ lễ|kỳ nghỉ|dịp lễ/.test(` ${title?.folded.text ?? ''} `)
}

/** Whether a title or a paragraph speaks of capital from abroad. */
export function isOnForeignCapital({ folded }: ReadBlock): boolean {
  return /\bfdi\b|vốn ngoại|đầu tư nước ngoài/.test(folded.text)
}

/** "PCI 2022: Quảng Ninh 6 năm liền đầu bảng": the one index that a title names; scores and ranks without a name are of it. */
export function indexIn(title: ReadBlock | undefined, { indicators }: Books): IndicatorMention | null {
  const found = (title?.tokens ?? []).flatMap((_, at) => {
    const mention = indicators.find(title?.tokens ?? [], at)
    return mention && INDEXES.has(mention.slug) ? [mention] : []
  })
  const [first] = found
  return first && found.every(({ slug }) => slug === first.slug) ? first : null
}
