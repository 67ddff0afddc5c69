import type { Metadata } from 'next'
import { isSlug } from '../../../lib/address/slug.ts'
import type { ArticleEntry } from '../../../lib/view/article-view.ts'
import type { Translator } from '../../../lib/words/translator.ts'
import { ListParts } from '../../facts/list-parts.tsx'
import { ActiveFilters } from '../../filters/active-filters.tsx'
import { Notices } from '../../filters/notices.tsx'
import { PinnedNote } from '../../pinned/pinned-note.tsx'
import { requestChanges } from '../../request/changes.ts'
import { chosenArticles } from '../../request/chosen-articles.ts'
import { requestFilters } from '../../request/filters.ts'
import { requestListPlace } from '../../request/list-place.ts'
import { listedMetadata } from '../../request/listed-metadata.ts'
import { requestLocale } from '../../request/locale.ts'
import { pageRequest } from '../../request/page-request.ts'
import type { SearchParams } from '../../request/page-state.ts'
import { SoftLink } from '../../served/soft-link.tsx'
import page from '../../styles/page.module.css'
import styles from './articles.module.css'

interface ArticlesProps {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: SearchParams
}

const PATH = '/articles'

export async function generateMetadata({ params, searchParams }: ArticlesProps): Promise<Metadata> {
  return listedMetadata(await requestLocale(params), PATH, searchParams)
}

export default async function Articles({ params, searchParams }: ArticlesProps) {
  const locale = await requestLocale(params)
  // The list goes on after an article, which its slug names.
  const { cursor, problems: unknownPlace } = await requestListPlace(searchParams, isSlug)
  const { context, place, problems } = await pageRequest(locale, PATH, searchParams)
  const [{ articles, counts, next }, filters] = await Promise.all([
    chosenArticles(context, place.state, cursor),
    requestFilters(context, place),
  ])
  const { t } = context
  return (
    <>
      <header className={page.head}>
        <div>
          <h1>{t('pages.articles.title')}</h1>
          <p className="deck">{t('pages.articles.lead', { count: counts.main, teasers: counts.teasers })}</p>
        </div>
      </header>
      <ActiveFilters view={filters} locale={locale} />
      <Notices problems={[...problems, ...unknownPlace]} locale={locale} />
      <PinnedNote changes={await requestChanges(context, place)} locale={locale} place={place} />
      <ul className={styles.articles}>
        {articles.map((article) => (
          <li key={article.slug}>
            <Entry entry={article} t={t} />
            {article.teasers.length > 0 && (
              <details className={styles.teasers}>
                <summary>
                  {t('pages.articles.teasers')} ({article.teasers.length})
                </summary>
                <p className="quiet">{t('pages.articles.teaserNote')}</p>
                <ul>
                  {article.teasers.map((teaser) => (
                    <li key={teaser.slug}>
                      <Entry entry={teaser} t={t} small />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      <ListParts place={place} cursor={cursor} next={next} locale={locale} />
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
          <SoftLink href={entry.href}>{entry.title}</SoftLink>
        </Title>
      </div>
      <p className={styles.counts}>
        {t('pages.articles.counts', { figures: entry.figures, events: entry.events })}
        {entry.span && <span>{entry.span}</span>}
      </p>
    </article>
  )
}
