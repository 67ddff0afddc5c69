import { href } from '../address/href.ts'
import { type Fact, isObservation } from '../facts/fact.ts'
import { CHANGE_KINDS, type ChangeKind, changeKind, type FactChange, type FactChanges } from '../facts/fact-change.ts'
import type { CivilDate } from '../time/civil-date.ts'
import { dateWords } from '../words/civil-date-words.ts'
import { factHead } from './fact-head.ts'
import { type FactSign, factSign } from './fact-sign.ts'
import type { PageContext } from './page-context.ts'
import { shortWords } from './short-words.ts'

/** A page that shows an earlier day: which, and what has become of its facts since. */
export interface ChangesView {
  /** "Dữ liệu như đã ghi đến hết ngày 22/11/2026; từ đó đến nay đã thêm 3 điều, sửa 1 điều." */
  readonly line: string
  readonly groups: readonly ChangeGroup[]
  /** How many are left out of `groups`, which hold the first ones. */
  readonly more: string | null
}

export interface ChangeGroup {
  readonly kind: ChangeKind
  readonly title: string
  readonly changes: readonly ChangeLine[]
}

export interface ChangeLine {
  readonly id: string
  readonly sign: FactSign
  readonly name: string
  /** "1.800 tỷ đồng" before and now; null where there was or is none, or where the words are the same. */
  readonly before: string | null
  readonly after: string | null
  readonly why: string | null
  /** The page of the fact; of a withdrawn one, as it was on that day. */
  readonly href: string
}

/** A day before everything was recorded makes a list of everything, which nobody reads to its end. */
export const CHANGES_SHOWN = 100

/**
 * What stands above a page that shows the data of `since`. Of more than `read` changes only some were read: then none are
 * counted. Throws a RangeError for a fact that names what is not known.
 */
export function changesView(
  { changes, counts }: FactChanges,
  since: CivilDate,
  context: PageContext,
  read = Number.POSITIVE_INFINITY,
): ChangesView {
  const { t, locale } = context
  const kinds = { corrected: [], withdrawn: [], added: [] } as Record<ChangeKind, ChangeLine[]>
  const inTime = [...changes].sort((a, b) => startOf(a).localeCompare(startOf(b)))
  for (const change of inTime) kinds[changeKind(change)].push(...lineOf(change, since, context))
  const date = dateWords(since, locale)
  const total = counts.corrected + counts.withdrawn + counts.added
  let room = CHANGES_SHOWN
  const groups = CHANGE_KINDS.flatMap((kind) => {
    const shown = kinds[kind].slice(0, room)
    room -= shown.length
    return shown.length > 0 ? [{ kind, title: t(`share.changes.${kind}`, { count: counts[kind] }), changes: shown }] : []
  })
  return {
    line:
      since > context.today
        ? t('share.changes.notCome', { date })
        : total === 0
          ? t('share.changes.none', { date })
          : total > read
            ? t('share.changes.many', { date, count: read })
            : t('share.changes.line', {
                date,
                what: CHANGE_KINDS.filter((kind) => counts[kind] > 0)
                  .map((kind) => t(`share.changes.count.${kind}`, { count: counts[kind] }))
                  .join(', '),
              }),
    groups,
    more: total > CHANGES_SHOWN && total <= read ? t('share.changes.more', { count: total - CHANGES_SHOWN }) : null,
  }
}

/** The first day that the fact speaks of: changes stand in the order in which the page shows their facts. */
function startOf({ before, after }: FactChange): CivilDate {
  const fact = after ?? before
  if (!fact) return ''
  return isObservation(fact) ? fact.period.start : fact.date.start
}

function lineOf({ id, before, after, reasons }: FactChange, since: CivilDate, context: PageContext): ChangeLine[] {
  const { locale, today } = context
  const fact = after ?? before
  if (!fact) return []
  const [was, is] = [before && shortWords(before, locale), after && shortWords(after, locale)]
  // A correction may concern the quotation or the reading alone; then the value is said once.
  const isSame = was === is
  return [
    {
      id,
      sign: factSign(fact, today),
      name: nameOf(fact, context),
      before: isSame ? null : was,
      after: is,
      why: reasons.map((reason) => reason[locale]).join('; ') || null,
      href: href(locale, `/f/${id}`) + (after === null ? `?asOf=${since}` : ''),
    },
  ]
}

/** What a figure measures, where and when; the title of an event. */
function nameOf(fact: Fact, context: PageContext): string {
  return isObservation(fact) ? factHead(fact, context).title : fact.title[context.locale]
}
