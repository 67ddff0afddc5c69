import { readPagePath } from '../address/page-path.ts'
import type { PageState } from '../address/page-state.ts'
import { QUERY_KEYS } from '../address/query-pair.ts'
import type { Fact } from '../facts/fact.ts'
import { dateWords } from '../words/civil-date-words.ts'
import { factTitle } from './fact-title.ts'
import { firstCapital } from './first-capital.ts'
import type { PageContext } from './page-context.ts'
import { slugName } from './slug-name.ts'
import { timeFilterWords } from './time-filter-words.ts'

/** An address as one says it aloud. */
export interface AddressWords {
  /** "Chỉ tiêu: Tăng trưởng GRDP" */
  readonly page: string
  /** What the state narrows the page down to, each with its name: "Tỉnh", "Điện Biên, Lào Cai". */
  readonly parts: readonly { readonly key: keyof PageState; readonly name: string; readonly value: string }[]
  /** All of what is shown in one line: "Tăng trưởng GRDP: Điện Biên, 2004 – 2024". */
  readonly title: string
}

/**
 * Where an address leads, in words. `fact` is the one that the path or the state names, null where that is not on record.
 * Throws a RangeError for a path that is none of our pages.
 */
export function addressWords(path: string, state: PageState, fact: Fact | null, context: PageContext): AddressWords {
  const { t, locale } = context
  const areas = [...context.areas.values()]
  const said: Readonly<Record<keyof PageState, string>> = {
    province: state.province.map((slug) => slugName(slug, areas, context)).join(', '),
    time: state.time ? timeFilterWords(state.time, context) : '',
    indicator: state.indicator.map((slug) => context.indicators.get(slug)?.shortName[locale] ?? slug).join(', '),
    topic: state.topic.map((topic) => t(`facts.topic.${topic}`)).join(', '),
    status: state.status.map((status) => t(`facts.status.${status}`)).join(', '),
    view: state.view === null ? '' : state.view === 'table' ? t('pages.filter.viewTable') : t('pages.filter.viewChart'),
    q: state.q,
    fact: state.fact === null ? '' : fact ? factTitle(fact, context) : state.fact,
    asOf: state.asOf ? t('share.words.asOf', { date: dateWords(state.asOf, locale) }) : '',
  }
  const parts = QUERY_KEYS.flatMap((key) =>
    said[key] ? [{ key, name: firstCapital(t(`pages.problem.key.${key}`)), value: said[key] }] : [],
  )
  const { kind, page } = pageWords(path, fact, context)
  const narrowed = [
    said.province,
    said.time,
    said.indicator,
    said.topic,
    said.status,
    state.q && t('pages.filter.query', { q: state.q }),
  ]
  const title = [page, narrowed.filter(Boolean).join(', ')].filter(Boolean).join(': ')
  return { page: kind === null ? page : `${kind}: ${page}`, parts, title }
}

/** The kind of a page where its own name does not say it, and that name. */
function pageWords(
  path: string,
  fact: Fact | null,
  context: PageContext,
): { readonly kind: string | null; readonly page: string } {
  const { t, locale } = context
  const page = readPagePath(path)
  switch (page?.kind) {
    case 'dashboard':
    case 'timeline':
    case 'indicators':
    case 'provinces':
    case 'articles':
      return { kind: null, page: t(`pages.nav.${page.kind}`) }
    case 'silence':
      return { kind: null, page: t('insights.silence.title') }
    case 'promises':
      return {
        kind: null,
        page: t('insights.promises.titleOf', { name: slugName(page.name, [...context.areas.values()], context) }),
      }
    case 'indicator':
      return { kind: t('share.words.indicator'), page: context.indicators.get(page.name)?.name[locale] ?? page.name }
    case 'province':
      return { kind: t('share.words.province'), page: slugName(page.name, [...context.areas.values()], context) }
    case 'article':
      return { kind: t('share.words.article'), page: context.articles.get(page.name)?.title ?? page.name }
    case 'fact':
      return {
        kind: page.name.startsWith('o_') ? t('share.words.figure') : t('share.words.event'),
        page: fact ? factTitle(fact, context) : page.name,
      }
    default:
      throw new RangeError(`"${path}" is no page of ours`)
  }
}
