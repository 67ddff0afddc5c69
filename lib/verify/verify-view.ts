import { href } from '../address/href.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { areaNames } from '../view/area-name.ts'
import { figureName } from '../view/figure-name.ts'
import type { PageContext } from '../view/page-context.ts'
import { recordedDay } from '../view/recorded-day.ts'
import { dateWords } from '../words/civil-date-words.ts'
import { eventDateWords } from '../words/event-date-words.ts'
import { figureWords } from '../words/figure-words.ts'
import { numberWords } from '../words/number.ts'
import { periodWords } from '../words/period-words.ts'
import type { Difference } from './differences.ts'
import type { Verdict, VerdictKind } from './judge.ts'

/** One fact of a file, all words said. */
export interface VerifyLine {
  readonly id: string
  readonly kind: VerdictKind
  readonly verdict: string
  /** What the fact is, as the record has it; the id alone when nothing is known of it. */
  readonly name: string
  readonly value: string
  readonly href: string | null
  readonly notes: readonly string[]
}

/** What is to be seen first stands first. */
const ORDER: readonly VerdictKind[] = ['different', 'changed', 'gone', 'unknown', 'named', 'match']

export interface VerifyView {
  /** "2 khác bản ghi, 87 khớp" */
  readonly summary: string
  readonly allMatch: boolean
  /** What needs to be looked at, the worst first. */
  readonly open: readonly VerifyLine[]
  readonly matching: readonly VerifyLine[]
  readonly matchingSummary: string
}

/** Verdicts as a reader reads them. */
export function verifyView(
  judged: readonly { readonly id: string; readonly verdict: Verdict }[],
  context: PageContext,
): VerifyView {
  const { t } = context
  const count = (kind: VerdictKind) => judged.filter(({ verdict }) => verdict.kind === kind).length
  const lines = judged.map(({ id, verdict }) => verifyLine(id, verdict, context))
  const byWeight = [...lines].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
  return {
    summary: ORDER.filter((kind) => count(kind) > 0)
      .map((kind) => t(`verify.count.${kind}`, { count: count(kind) }))
      .join(', '),
    allMatch: judged.length > 0 && judged.every(({ verdict }) => verdict.kind === 'match'),
    open: byWeight.filter(({ kind }) => kind !== 'match'),
    matching: byWeight.filter(({ kind }) => kind === 'match'),
    matchingSummary: t('verify.matches', { count: count('match') }),
  }
}

function verifyLine(id: string, verdict: Verdict, context: PageContext): VerifyLine {
  const { locale, t } = context
  const fact = 'now' in verdict ? verdict.now : 'was' in verdict ? verdict.was : null
  return {
    id,
    kind: verdict.kind,
    verdict: t(`verify.verdict.${verdict.kind}`),
    name: fact ? nameOf(fact, context) : id,
    value: fact ? saidValue(fact, context) : '',
    // The page of a withdrawn fact does not exist any more.
    href: fact && verdict.kind !== 'gone' ? href(locale, `/f/${id}`) : null,
    notes: notesOf(verdict, context),
  }
}

function notesOf(verdict: Verdict, context: PageContext): readonly string[] {
  const { locale, t } = context
  switch (verdict.kind) {
    case 'match':
      return []
    case 'named':
      return [t('verify.namedLine')]
    case 'unknown':
      return [t('verify.unknownLine')]
    case 'gone':
      return [t('verify.goneLine', { date: dateWords(recordedDay(verdict.since), locale) })]
    case 'changed':
      return [
        t('verify.changedLine', {
          was: saidValue(verdict.was, context),
          now: saidValue(verdict.now, context),
          date: dateWords(recordedDay(verdict.since), locale),
        }),
        ...verdict.reasons.map((why) => t('verify.changedWhy', { why: why[locale] })),
      ]
    case 'different':
      return verdict.differences.map((difference) => differenceLine(difference, context))
  }
}

function differenceLine({ field, said, recorded }: Difference, { locale, t }: PageContext): string {
  const words = (value: string | number) => (typeof value === 'number' ? plainNumber(value, locale) : value)
  return t('verify.differentLine', {
    field: t(`verify.field.${field}`),
    said: words(said),
    recorded: recorded === null ? t('verify.nothingRecorded') : words(recorded),
  })
}

/** With as many decimals as it has. */
function plainNumber(value: number, locale: PageContext['locale']): string {
  return numberWords(value, Math.min(20, String(value).split(/[.e]/)[1]?.length ?? 0), locale)
}

function nameOf(fact: Fact, context: PageContext): string {
  const { locale } = context
  return isObservation(fact)
    ? [figureName(fact, context), areaNames([fact.area], context), periodWords(fact.period, fact.collect, locale)].join(', ')
    : [fact.title[locale], areaNames(fact.areas, context)].join(', ')
}

function saidValue(fact: Fact, { locale }: PageContext): string {
  return isObservation(fact) ? figureWords(fact, locale).whole : eventDateWords(fact.date, locale)
}
