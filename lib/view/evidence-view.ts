import { CITE_FORMATS, type CiteFormat, citeAddress } from '../address/cite-address.ts'
import { href } from '../address/href.ts'
import { DEFAULT_STATE, writeState } from '../address/page-state.ts'
import { pinnedTo } from '../address/pinned-to.ts'
import { contradictions } from '../facts/contradiction.ts'
import type { Doubt } from '../facts/doubt.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { citation } from './citation.ts'
import { type ContradictionView, contradictionView } from './contradiction-view.ts'
import { type DerivationView, derivationView } from './derivation-view.ts'
import { type EvidenceQuote, evidenceQuote } from './evidence-quote.ts'
import { dateAsRead, type FactHead, factHead, horizonWords } from './fact-head.ts'
import { nearestFigures, type RankLine, rankLines, type SameArticle, sameArticle, usesInput } from './fact-neighbours.ts'
import { type FactRow, factRow } from './fact-row.ts'
import { type FactSign, factSign } from './fact-sign.ts'
import { historyLine } from './history-line.ts'
import { type LifeStep, lifeLine } from './life-line.ts'
import type { PageContext, PagePlace } from './page-context.ts'

export interface Question {
  readonly question: string
  readonly answer: string
}

/** What readers must be told of a fact. `pairs`: the fact beside what contradicts it; then `others` are not listed again. */
export interface DoubtView {
  readonly kind: Doubt['kind']
  readonly text: string
  readonly others: readonly FactRow[]
  readonly pairs: readonly ContradictionView[]
}

/** All that a reader may ask of one fact, said. */
export interface EvidenceView extends FactHead {
  readonly id: string
  readonly sign: FactSign
  readonly quotes: readonly EvidenceQuote[]
  readonly questions: readonly Question[]
  readonly place: string | null
  readonly horizon: string | null
  /** How the article's own words for a date were read; null for figures. */
  readonly dateAsRead: string | null
  readonly derivation: DerivationView | null
  readonly usedFor: readonly FactRow[]
  readonly doubts: readonly DoubtView[]
  /** From plan to outcome; empty where only one station is on record. */
  readonly life: readonly LifeStep[]
  readonly ranks: readonly RankLine[]
  readonly sameArticle: SameArticle | null
  readonly nearest: readonly FactRow[]
  readonly history: readonly { readonly version: number; readonly text: string }[]
  /** With the pinned address: it shows what was cited, whatever is corrected later. */
  readonly citation: string
  /** The same for reference managers, by format. */
  readonly citationFiles: readonly { readonly format: CiteFormat; readonly href: string }[]
  /** Paths, to be made absolute where they are copied. */
  readonly page: string
}

/** All that the evidence of one fact may draw on. Lists may hold the fact itself; it is left out. */
export interface EvidenceSources {
  readonly fact: Fact
  /** Every version, the oldest first. */
  readonly versions: readonly Fact[]
  /**
   * Facts that share an article with it (the nearest in the text at least), that it was derived from or that were derived
   * from it, and the figures of the same thing that stand nearest in time.
   */
  readonly related: readonly Fact[]
  /** How many other facts its article states, where `related` holds only some of them. */
  readonly beside?: number
  readonly doubts: readonly Doubt[]
}

/** Where and when a citation is pinned: the public origin without a slash at its end, the day of record (null: today). */
export interface CitedAt {
  readonly origin: string
  readonly asOf: CivilDate | null
}

/** `place` is where links of other facts lead, null for their own pages. */
export function evidenceView(
  sources: EvidenceSources,
  context: PageContext,
  place: PagePlace | null,
  { origin, asOf }: CitedAt,
): EvidenceView {
  const { fact, versions, related } = sources
  const { locale, t } = context
  const byId = new Map(related.map((other) => [other.id, other]))
  const rowsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const other = byId.get(id)
      return other && id !== fact.id ? [factRow(other, context, place)] : []
    })
  const path = `/f/${fact.id}`
  const page = href(locale, path)
  const pinned = { ...DEFAULT_STATE, asOf: pinnedTo(asOf, context.today) }
  const quotes = fact.evidence.map((evidence) => evidenceQuote(evidence, fact.id, context))
  return {
    id: fact.id,
    sign: factSign(fact, context.today),
    ...factHead(fact, context),
    quotes,
    questions: fact.inferences.map((inference) => question(inference[locale], t(`pages.evidence.why.${inference.about}`))),
    place: !isObservation(fact) && fact.place ? t('pages.evidence.place', { place: fact.place[locale] }) : null,
    horizon: isObservation(fact) ? null : horizonWords(fact, context),
    dateAsRead: isObservation(fact) ? null : dateAsRead(fact, context),
    derivation: isObservation(fact) ? derivationView(fact, byId, context, place) : null,
    usedFor: rowsOf(related.filter((other) => isObservation(other) && usesInput(other, fact.id)).map((other) => other.id)),
    doubts: doubtViews(sources, byId, context, place, rowsOf),
    life: isObservation(fact) ? lifeLine(fact, related.filter(isObservation), byId, context, place) : [],
    ranks: isObservation(fact) ? rankLines(fact, related, context, place) : [],
    sameArticle: sameArticle(fact, related, context, place, sources.beside),
    nearest: isObservation(fact) ? nearestFigures(fact, related, context, place) : [],
    history: versions.map((version, index) => ({
      version: version.version,
      text: historyLine(version, versions[index - 1], context),
    })),
    citation: citation(quotes[0] ?? firstInputQuote(fact, byId, context), `${origin}${href(locale, path, pinned)}`, context),
    citationFiles: CITE_FORMATS.filter((format) => format !== 'txt').map((format) => ({
      format,
      href: citeAddress(locale, path, writeState(pinned), format),
    })),
    page,
  }
}

/** Every doubt with the pairs that it is about; then what contradicts the fact and was not reviewed yet. */
function doubtViews(
  { fact, related, doubts }: EvidenceSources,
  byId: ReadonlyMap<string, Fact>,
  context: PageContext,
  place: PagePlace | null,
  rowsOf: (ids: readonly string[]) => readonly FactRow[],
): readonly DoubtView[] {
  const found = isObservation(fact)
    ? contradictions(
        related.filter(isObservation).filter(({ indicator }) => indicator === fact.indicator),
        doubts,
      ).filter(({ a, b }) => a.id === fact.id || b.id === fact.id)
    : []
  const said = (doubt: Doubt | null) =>
    found.filter((pair) => pair.doubt?.id === doubt?.id).map((pair) => contradictionView(pair, byId, context, place))
  const unreviewed = said(null)
  return [
    ...doubts.map((doubt) => {
      const pairs = said(doubt)
      return { kind: doubt.kind, text: doubt.text[context.locale], others: pairs.length > 0 ? [] : rowsOf(doubt.facts), pairs }
    }),
    ...(unreviewed.length > 0
      ? [
          {
            kind: 'contradiction' as const,
            text: context.t('insights.contradiction.noReason'),
            others: [],
            pairs: unreviewed,
          },
        ]
      : []),
  ]
}

/** Annotators write question and answer in one text; one without a question gets the question of its kind. */
function question(text: string, usual: string): Question {
  const end = text.indexOf('? ')
  if (end < 0) return { question: usual, answer: text }
  return { question: text.slice(0, end + 1), answer: text.slice(end + 2) }
}

/** A derived figure has no sentence of its own: it is cited by the first figure that it was worked out from. */
function firstInputQuote(fact: Fact, byId: ReadonlyMap<string, Fact>, context: PageContext): EvidenceQuote | undefined {
  if (!isObservation(fact)) return undefined
  const [input] = Object.values(fact.derivedFrom?.inputs ?? {}).flatMap((id) => byId.get(id) ?? [])
  const evidence = input?.evidence[0]
  return input && evidence ? evidenceQuote(evidence, input.id, context) : undefined
}
