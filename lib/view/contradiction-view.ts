import { href } from '../address/href.ts'
import { DEFAULT_STATE } from '../address/page-state.ts'
import type { Contradiction } from '../facts/contradiction.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import type { Observation } from '../facts/observation.ts'
import { figureWords } from '../words/figure-words.ts'
import { derivationView } from './derivation-view.ts'
import { type FactRow, factRow } from './fact-row.ts'
import { known, type PageContext, type PagePlace } from './page-context.ts'
import { publicationWords } from './publication-words.ts'
import { type DifferencePiece, sentenceDifference } from './sentence-difference.ts'

export interface ContradictionSentence {
  readonly pieces: readonly DifferencePiece[]
  readonly language: string
  readonly source: string
  /** The article, at the fact that the sentence states. */
  readonly href: string
}

export interface ContradictionSide {
  readonly row: FactRow
  /** How the side was worked out; null where an article states it. */
  readonly formula: string | null
  readonly sentences: readonly ContradictionSentence[]
}

/** Two figures that contradict each other, beside each other. */
export interface ContradictionView {
  readonly id: string
  /** "chênh nhau 1,8 triệu đồng/người/năm" */
  readonly gap: string
  /** What the reviewer wrote; null where nobody has yet. */
  readonly reason: string | null
  readonly sides: readonly [ContradictionSide, ContradictionSide]
}

interface Sentence {
  readonly exact: string
  readonly article: string
  readonly fact: string
}

/** Both sides said, their sentences marked where they differ. `byId` holds the figures that a derived side was worked out from. */
export function contradictionView(
  { a, b, doubt }: Contradiction,
  byId: ReadonlyMap<string, Fact>,
  context: PageContext,
  place: PagePlace | null,
): ContradictionView {
  const [left, right] = [sentencesOf(a, byId), sentencesOf(b, byId)]
  const side = (figure: Observation, own: readonly Sentence[], others: readonly Sentence[]): ContradictionSide => ({
    row: factRow(figure, context, place),
    formula: derivationView(figure, byId, context, place)?.formula ?? null,
    sentences: own.map((sentence) => {
      const article = known(context.articles, sentence.article, 'article')
      return {
        pieces: sentenceDifference(sentence.exact, others[0]?.exact ?? sentence.exact).a,
        language: article.language,
        source: publicationWords(article, context),
        href: href(context.locale, `/articles/${sentence.article}`, { ...DEFAULT_STATE, fact: sentence.fact }),
      }
    }),
  })
  return {
    id: `${a.id}-${b.id}`,
    gap: gapWords(a, b, context),
    reason: doubt?.text[context.locale] ?? null,
    sides: [side(a, left, right), side(b, right, left)],
  }
}

/** The sentences that a figure rests on; of a derived one those of its inputs, without those that another holds whole. */
function sentencesOf(figure: Observation, byId: ReadonlyMap<string, Fact>): readonly Sentence[] {
  const said = (fact: Fact) => fact.evidence.slice(0, 1).map(({ exact, article }) => ({ exact, article, fact: fact.id }))
  if (figure.evidence.length > 0) return said(figure)
  const inputs = Object.values(figure.derivedFrom?.inputs ?? {}).flatMap((id) => {
    const input = byId.get(id)
    return input && isObservation(input) ? said(input) : []
  })
  return inputs.filter(
    ({ exact }, index) =>
      !inputs.some((other, place) => place !== index && other.exact.includes(exact) && (other.exact !== exact || place < index)),
  )
}

/** The distance of two values in the first one's unit; of shares and rates in percentage points. */
function gapWords(a: Observation, b: Observation, { locale, t }: PageContext): string {
  const value = Number(Math.abs(b.value * 10 ** (b.unitMult - a.unitMult) - a.value).toPrecision(12))
  const decimals = Math.max(a.decimals, String(value).split('.')[1]?.length ?? 0)
  const plain = { ...a, value, valueHigh: null, decimals, qualifier: 'EQ', measure: 'value', rank: null } as const
  const words = figureWords(plain, locale)
  return a.unit === 'PERCENT'
    ? t('insights.contradiction.gapPoints', { value: words.number })
    : t('insights.contradiction.gap', { value: words.whole })
}
