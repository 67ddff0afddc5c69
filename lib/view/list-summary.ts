import type { ArticleEntry } from './article-view.ts'
import { firstCapital } from './first-capital.ts'
import type { indicatorIndex } from './indicator-view.ts'
import type { PageContext } from './page-context.ts'
import type { PromiseGroup } from './promises-view.ts'
import type { ProvinceGroup } from './province-view.ts'
import type { SilenceGrid, SilenceRow } from './silence-grid.ts'
import { timeWithinSentence, withinSentence } from './within-sentence.ts'

/** A page that lists things, as its link tells it: a line, a sentence, and the first things of the list. */
export interface ListSummary {
  readonly title: string
  readonly description: string
  readonly rows: readonly ListRow[]
}

export interface ListRow {
  readonly name: string
  readonly value: string
  readonly note: string
}

/** As many as a card has room for. */
const ROWS = 5
/** Told in the sentence under a link. */
const TOLD = 3

/** The indicators with most figures, each with its newest. `filters`: what the reader has narrowed the list down to. */
export function indicatorsSummary(
  { groups, count }: Pick<ReturnType<typeof indicatorIndex>, 'groups' | 'count'>,
  filters: readonly string[],
  context: PageContext,
): ListSummary {
  const { t } = context
  const lines = groups.flatMap(({ indicators }) => indicators).sort((a, b) => b.figures - a.figures)
  const noteOf = ({ newest }: (typeof lines)[number]) =>
    [newest.status === 'actual' ? '' : newest.statusWord, timeWithinSentence(newest.period, context.locale), newest.areas]
      .filter(Boolean)
      .join(', ')
  const figures = lines
    .slice(0, TOLD)
    .map((line) => t('drawings.lists.figure', { name: line.newest.name, value: line.newest.value, note: noteOf(line) }))
  return {
    title: narrowed(t('drawings.lists.indicators', { count }), filters, context),
    description:
      figures.length > 0 ? t('drawings.lists.newest', { figures: figures.join('; ') }) : t('pages.indicators.description'),
    rows: lines.slice(0, ROWS).map((line) => ({ name: line.newest.name, value: line.newest.value, note: noteOf(line) })),
  }
}

/** The provinces that most is on record for. */
export function provincesSummary(groups: readonly ProvinceGroup[], { t }: PageContext): ListSummary {
  const provinces = groups.flatMap((group) => group.provinces)
  const told = provinces
    .filter(({ figures, events }) => figures + events > 0)
    .sort((a, b) => b.figures + b.events - a.figures - a.events)
  const facts = told.map(({ name, figures, events }) => ({ name, facts: t('pages.provinces.facts', { figures, events }) }))
  return {
    title: t('drawings.lists.provinces', { count: provinces.length, told: told.length }),
    description:
      facts.length > 0
        ? `${facts
            .slice(0, TOLD)
            .map((one) => t('drawings.lists.facts', one))
            .join('; ')}.`
        : t('pages.provinces.description'),
    rows: told.slice(0, ROWS).map(({ name, old }, index) => ({
      name,
      value: facts[index]?.facts ?? '',
      note: old.map((unit) => unit.name).join(', '),
    })),
  }
}

/** The first articles in the order of the page, which is that of their days; `counts` says how many there are in all. */
export function articlesSummary(
  main: readonly ArticleEntry[],
  counts: { readonly main: number; readonly teasers: number },
  filters: readonly string[],
  context: PageContext,
): ListSummary {
  const { t } = context
  const titles = main.slice(0, 2).map(({ title, line }) => t('drawings.lists.title', { title, line }))
  return {
    title: narrowed(t('drawings.lists.articles', { count: counts.main, teasers: counts.teasers }), filters, context),
    description: titles.length > 0 ? `${titles.join('; ')}.` : t('pages.articles.description'),
    rows: main.slice(0, ROWS).map(({ title, line, figures, events }) => ({
      name: title,
      value: t('pages.articles.counts', { figures, events }),
      note: line,
    })),
  }
}

/** What is not said, province by province; of one province, topic by topic. */
export function silenceSummary({ tables }: SilenceGrid, title: string, { t }: PageContext): ListSummary {
  const [only, ...more] = tables
  const parts =
    only && more.length === 0
      ? only.groups
      : tables.map(({ name, groups }) => ({ name, rows: groups.flatMap(({ rows }) => rows) }))
  const whole = cellsOf(parts.flatMap(({ rows }) => rows))
  const counted = parts.map(({ name, rows }) => ({ name, ...cellsOf(rows) })).filter(({ read }) => read > 0)
  return {
    title: whole.read > 0 ? t('drawings.lists.silence', { title, ...whole }) : t('drawings.lists.silenceNone', { title }),
    description: t('insights.silence.description'),
    rows: counted
      .sort((a, b) => b.silent - a.silent)
      .slice(0, ROWS)
      .map(({ name, silent, read }) => ({
        name,
        value: t('drawings.lists.silent', { silent }),
        note: t('drawings.lists.ofRead', { read }),
      })),
  }
}

function cellsOf(rows: readonly SilenceRow[]): { readonly silent: number; readonly read: number } {
  const cells = rows.flatMap((row) => row.cells)
  return {
    silent: cells.filter(({ knowledge }) => knowledge === 'silent').length,
    read: cells.filter(({ knowledge }) => knowledge !== 'unread').length,
  }
}

/** How many promises came to what, each outcome with the first of them. */
export function promisesSummary(
  { count, groups }: { readonly count: number; readonly groups: readonly PromiseGroup[] },
  name: string,
  { t }: PageContext,
): ListSummary {
  const title = t('insights.promises.titleOf', { name })
  const outcomes = groups.map((group) => `${withinSentence(group.name)}: ${group.rows.length}`)
  return {
    title: t('drawings.lists.promises', { title, count }),
    description:
      count > 0
        ? `${firstCapital(outcomes.join('; '))}. ${t('insights.promises.description', { name })}`
        : t('insights.promises.none'),
    rows: groups.slice(0, ROWS).map((group) => ({
      name: group.name,
      value: t('drawings.lists.promiseCount', { count: group.rows.length }),
      note: group.rows[0]?.plan.name ?? '',
    })),
  }
}

function narrowed(title: string, filters: readonly string[], { t }: PageContext): string {
  return filters.length === 0 ? firstCapital(title) : t('drawings.lists.of', { filters: filters.join(', '), title })
}
