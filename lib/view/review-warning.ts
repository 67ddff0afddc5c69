import { href } from '../address/href.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import type { Relation } from '../review/draft-shape.ts'
import type { Warning } from '../review/warnings.ts'
import { eventDateWords } from '../words/event-date-words.ts'
import { figureWords } from '../words/figure-words.ts'
import type { Bilingual, Locale } from '../words/locale.ts'
import { translator } from '../words/translator.ts'
import { type ComparedPiece, differingWords } from './differing-words.ts'
import { factHead } from './fact-head.ts'
import type { PageContext } from './page-context.ts'
import { publicationWords } from './publication-words.ts'

/** What a curator is asked to look at before accepting, with the fact on record and both sentences. */
export interface ReviewWarning {
  readonly kind: Warning['kind']
  readonly question: string
  readonly fact: {
    readonly id: string
    readonly name: string
    readonly value: string
    readonly href: string
    readonly source: string
  }
  /** The candidate's sentence and that of the fact on record; null where the fact has none (it was worked out). */
  readonly sides: { readonly here: readonly ComparedPiece[]; readonly there: readonly ComparedPiece[] } | null
  /** The relations that are offered, the proposed one first; none for a warning that no relation answers. */
  readonly offers: readonly Relation[]
}

/** `candidate` is the draft as it would go on record. */
export function reviewWarning({ kind, fact }: Warning, candidate: Fact, onRecord: Fact, context: PageContext): ReviewWarning {
  const { t, locale } = context
  const [here, there] = [candidate.evidence[0], onRecord.evidence[0]]
  const compared = here && there ? differingWords(here.exact, there.exact) : null
  const article = there ? context.articles.get(there.article) : undefined
  const head = factHead(onRecord, context)
  return {
    kind,
    question: t(`review.warning.${kind}`),
    fact: {
      id: fact,
      name: head.title,
      value: shortWords(onRecord, locale),
      href: href(locale, `/f/${fact}`),
      source: article ? publicationWords(article, context) : '',
    },
    sides: compared && { here: compared[0], there: compared[1] },
    offers: offersFor(kind, candidate, onRecord),
  }
}

function offersFor(kind: Warning['kind'], candidate: Fact, onRecord: Fact): readonly Relation[] {
  const fact = onRecord.id
  const contradicts = { kind: 'contradicts', fact, reason: reason('contradictsReason', candidate, onRecord) } as const
  const corrects = { kind: 'corrects', fact, reason: reason('correctsReason', candidate, onRecord) } as const
  if (kind === 'duplicate') return [{ kind: 'evidence-for', fact }, { kind: 'new' }]
  return kind === 'contradiction' ? [contradicts, corrects, { kind: 'new' }] : []
}

/** Reasons are shown to readers of both languages, whichever the curator reads. */
function reason(key: 'contradictsReason' | 'correctsReason', candidate: Fact, onRecord: Fact): Bilingual {
  const said = (locale: Locale) =>
    translator(locale)(`review.warning.${key}`, { here: shortWords(candidate, locale), there: shortWords(onRecord, locale) })
  return { vi: said('vi'), en: said('en') }
}

function shortWords(fact: Fact, locale: Locale): string {
  return isObservation(fact) ? figureWords(fact, locale).whole : eventDateWords(fact.date, locale)
}
