import type { Metadata } from 'next'
import Link from 'next/link'
import { chooseArticles } from '../../../lib/facts/choose-articles.ts'
import { type ArticleEntry, articleEntry } from '../../../lib/view/article-view.ts'
import { type Translator, translator } from '../../../lib/words/translator.ts'
import { ActiveFilters } from '../../filters/active-filters.tsx'
import { Notices } from '../../filters/notices.tsx'
import { PinnedNote } from '../../pinned/pinned-note.tsx'
import { readCatalogue } from '../../request/catalogue.ts'
import { requestChanges } from '../../request/changes.ts'
import { everyFact, factsOf, filterOf } from '../../request/facts.ts'
import { requestFilters } from '../../request/filters.ts'
import { requestLocale } from '../../request/locale.ts'
import { pageMetadata } from '../../request/page-metadata.ts'
import { pageRequest } from '../../request/page-request.ts'
import type { SearchParams } from '../../request/page-state.ts'
import page from '../../styles/page.module.css'
import styles from './articles.module.css'

interface ArticlesProps {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: SearchParams
}

const PATH = '/articles'

export async function generateMetadata({ params }: Pick<ArticlesProps, 'params'>): Promise<Metadata> {
  const locale = await requestLocale(params)
  const t = translator(locale)
  return pageMetadata({ locale, path: PATH, title: t('pages.articles.title'), description: t('pages.articles.description') })
}

export default async function Articles({ params, searchParams }: ArticlesProps) {
  const locale = await requestLocale(params)
  const { context, place, problems } = await pageRequest(locale, PATH, searchParams)
  const [catalogue, facts, kept, filter, filters] = await Promise.all([
    readCatalogue(),
    everyFact(place.state.asOf),
    factsOf(place.state),
    filterOf(place.state),
    requestFilters(context, place),
  ])
  const { t } = context
  const chosen = chooseArticles(catalogue.articles, kept, filter)
  // A teaser that is kept brings the article along on whose page it stands.
  const articles = catalogue.articles.filter(({ slug }) => chosen.some((one) => one.slug === slug || one.host === slug))
  const main = articles.filter(({ kind }) => kind === 'main')
  return (
    <>
      <header className={page.head}>
        <div>
          <h1>{t('pages.articles.title')}</h1>
          <p className="deck">{t('pages.articles.lead', { count: main.length, teasers: articles.length - main.length })}</p>
        </div>
      </header>
      <ActiveFilters view={filters} locale={locale} />
      <Notices problems={problems} locale={locale} />
      <PinnedNote changes={await requestChanges(context, place)} locale={locale} place={place} />
      <ul className={styles.articles}>
        {main.map((article) => {
          const teasers = articles.filter(({ host }) => host === article.slug)
          return (
            <li key={article.slug}>
              <Entry entry={articleEntry(article, facts, context)} t={t} />
              {teasers.length > 0 && (
                <details className={styles.teasers}>
                  <summary>
                    {t('pages.articles.teasers')} ({teasers.length})
                  </summary>
                  <p className="quiet">{t('pages.articles.teaserNote')}</p>
                  <ul>
                    {teasers.map((teaser) => (
                      <li key={teaser.slug}>
                        <Entry entry={articleEntry(teaser, facts, context)} t={t} small />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Entry({ entry, t, small = false }: { readonly entry: ArticleEntry; readonly t: Translator; readonly small?: boolean }) {
  const Title = small ? 'h3' : 'h2'
  return (
    <article className={styles.entry}>
      <div>
        <p className={styles.line}>{entry.line}</p>
        <Title className={small ? styles.small : undefined} lang={entry.language}>
          <Link href={entry.href} prefetch={false}>
            {entry.title}
          </Link>
        </Title>
      </div>
      <p className={styles.counts}>
        {t('pages.articles.counts', { figures: entry.figures, events: entry.events })}
        {entry.span && <span>{entry.span}</span>}
      </p>
    </article>
  )
}
