import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { href } from '../../../../lib/address/href.ts'
import { DEFAULT_STATE } from '../../../../lib/address/page-state.ts'
import { readArticleCounts } from '../../../../lib/db/read-article-counts.ts'
import { readTeasers } from '../../../../lib/db/read-articles-about.ts'
import { articleCounts } from '../../../../lib/facts/article-counts.ts'
import { LICENCE_TERMS } from '../../../../lib/facts/licences.ts'
import { articleDocument } from '../../../../lib/linked-data/article-document.ts'
import { articlePassages, wholePassages } from '../../../../lib/view/article-passages.ts'
import { articleEntry, derivedFrom, factsFrom } from '../../../../lib/view/article-view.ts'
import { factRow } from '../../../../lib/view/fact-row.ts'
import { TimeStrip } from '../../../chart/time-strip.tsx'
import { CorrectionList } from '../../../facts/correction-list.tsx'
import { FactLine, FactShortLine } from '../../../facts/fact-list.tsx'
import { LitTogether } from '../../../facts/lit-together.tsx'
import { PassageText } from '../../../facts/passage-text.tsx'
import { DownloadMenu } from '../../../files/download-menu.tsx'
import { Notices } from '../../../filters/notices.tsx'
import { LinkedData } from '../../../linked/linked-data.tsx'
import { PinnedNote } from '../../../pinned/pinned-note.tsx'
import { articleFacts } from '../../../request/article-facts.ts'
import { requestArticleRecord } from '../../../request/article-record.ts'
import { learnArticles } from '../../../request/catalogue.ts'
import { requestChanges } from '../../../request/changes.ts'
import { drawnMetadata } from '../../../request/drawn-metadata.ts'
import { linkedContext } from '../../../request/linked-context.ts'
import { requestLocale } from '../../../request/locale.ts'
import { pageRequest } from '../../../request/page-request.ts'
import type { SearchParams } from '../../../request/page-state.ts'
import { requestPicture } from '../../../request/picture.ts'
import { SoftLink } from '../../../served/soft-link.tsx'
import { Breadcrumbs } from '../../../shell/breadcrumbs.tsx'
import { CopyButton } from '../../../shell/copy-button.tsx'
import page from '../../../styles/page.module.css'
import styles from './article.module.css'
import { WholeArticle } from './whole-article.tsx'

interface ArticleProps {
  readonly params: Promise<{ locale: string; slug: string }>
  readonly searchParams: SearchParams
}

async function requestArticle({ params, searchParams }: ArticleProps) {
  const [locale, { slug }] = await Promise.all([requestLocale(params), params])
  const request = await pageRequest(locale, `/articles/${slug}`, searchParams)
  const { context, place } = request
  await learnArticles(context, [slug])
  const article = context.articles.get(slug)
  if (!article) notFound()
  const { asOf } = place.state
  const [facts, teasers, record] = await Promise.all([
    articleFacts(context, slug, asOf),
    readTeasers(slug),
    requestArticleRecord(article, context, asOf),
  ])
  const counts = await readArticleCounts(
    teasers.map((teaser) => teaser.slug),
    asOf ?? undefined,
  )
  return {
    ...request,
    ...record,
    locale,
    slug,
    article,
    facts,
    entry: articleEntry(article, articleCounts(slug, facts), context),
    teasers: teasers.map((teaser) => articleEntry(teaser, counts.get(teaser.slug), context)),
  }
}

export async function generateMetadata({ params, searchParams }: ArticleProps): Promise<Metadata> {
  const [locale, { slug }] = await Promise.all([requestLocale(params), params])
  return drawnMetadata(locale, `/articles/${slug}`, searchParams)
}

export default async function ArticlePage(props: ArticleProps) {
  const { locale, slug, article, teasers, facts, entry, corrections, isCorrectedSince, blocks, context, place, problems } =
    await requestArticle(props)
  const { t } = context
  const licence = article.licence && LICENCE_TERMS[article.licence]
  const changes = await requestChanges(context, place)
  const chosen = place.state.fact
  const own = factsFrom(slug, facts)
  const stated = [...own.observations, ...own.events]
  const rows = new Map(stated.map((fact) => [fact.id, factRow(fact, context, null)]))
  // The title stands over the page; it is repeated where a fact was read from it.
  const whole =
    blocks &&
    wholePassages(slug, stated, blocks).filter(({ kind, facts: quoted }, at) => at > 0 || kind !== 'heading' || quoted.length > 0)
  const passages = whole ? [] : articlePassages(slug, stated)
  const worked = derivedFrom(slug, facts).map((figure) => factRow(figure, context, null))
  const picture = stated.length > 0 ? await requestPicture(own, context, place) : null
  const host = article.host === null ? null : context.articles.get(article.host)
  const words = { done: t('pages.shell.copied'), failed: t('pages.shell.copyFailed') }
  return (
    <>
      <Breadcrumbs
        label={t('pages.nav.breadcrumbs')}
        steps={[
          { name: t('pages.nav.articles'), href: href(locale, '/articles') },
          ...(host ? [{ name: host.title, href: href(locale, `/articles/${host.slug}`) }] : []),
          { name: article.title, href: null },
        ]}
      />
      <header>
        <p className={styles.line}>
          {entry.line}
          {article.author && `. ${t('pages.articles.by', { author: article.author })}`}
        </p>
        <h1 lang={article.language}>{article.title}</h1>
        {article.publishedWhy && <p className={styles.why}>{article.publishedWhy[locale]}</p>}
        {isCorrectedSince && <p className={styles.why}>{t('pages.articles.correctedSince')}</p>}
        <p className={styles.facts}>
          <span>
            <strong className="number">{entry.figures}</strong> {t('pages.articles.figuresWord', { count: entry.figures })}
          </span>
          <span>
            <strong className="number">{entry.events}</strong> {t('pages.articles.eventsWord', { count: entry.events })}
          </span>
          {entry.span && <span>{entry.span}</span>}
          {article.url && <a href={article.url}>{t('pages.articles.original')}</a>}
          {licence && !whole && (
            <a href={licence.url} rel="license">
              {t('pages.articles.licence', { licence: licence.name[locale] })}
            </a>
          )}
          <CopyButton text={null} words={words}>
            {t('pages.evidence.copyLink')}
          </CopyButton>
        </p>
      </header>
      <Notices problems={problems} locale={locale} />
      <PinnedNote changes={changes} locale={locale} place={place} />
      {picture && (
        <div className={styles.strip}>
          <TimeStrip extent={picture.extent} facts={picture.overview} label={t('pages.articles.strip')} />
        </div>
      )}
      {stated.length === 0 && <p className="deck">{t('pages.articles.nothing')}</p>}
      {whole && licence && (
        <WholeArticle passages={whole} licence={licence} language={article.language} {...{ rows, chosen, locale, t }} />
      )}
      {passages.length > 0 && (
        <LitTogether className={styles.reading} chosen={chosen}>
          <div className={styles.heads}>
            <h2>{t('pages.articles.text')}</h2>
            <h2>{t('pages.articles.recorded')}</h2>
          </div>
          <p className={styles.note}>{t('pages.articles.onlyQuotes')}</p>
          {passages.map((passage) => (
            <section key={passage.start} className={styles.passage}>
              <p lang={article.language}>
                {!passage.continues && passage.start > 0 && <span className={styles.gap}>[…] </span>}
                <PassageText pieces={passage.pieces} rows={rows} chosen={chosen} />
                {passage.end < article.textLength && <span className={styles.gap}> […]</span>}
              </p>
              <ul>
                {passage.facts.flatMap((id) => {
                  const row = rows.get(id)
                  return row
                    ? [
                        <li key={id}>
                          <FactShortLine row={row} selected={id === chosen} />
                        </li>,
                      ]
                    : []
                })}
              </ul>
            </section>
          ))}
        </LitTogether>
      )}
      {stated.length > 0 && (
        <DownloadMenu locale={locale} path={`/articles/${slug}`} state={{ ...DEFAULT_STATE, asOf: place.state.asOf }} />
      )}
      {corrections.length > 0 && (
        <section className={page.section}>
          <h2>{t('pages.articles.corrections')}</h2>
          <CorrectionList corrections={corrections} />
        </section>
      )}
      {worked.length > 0 && (
        <section className={page.section}>
          <h2>{t('pages.articles.elsewhere')}</h2>
          <ul className={styles.worked}>
            {worked.map((row) => (
              <li key={row.id}>
                <FactLine row={row} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {teasers.length > 0 && (
        <section className={page.section}>
          <h2>{t('pages.articles.teasers')}</h2>
          <p className={styles.note}>{t('pages.articles.teaserNote')}</p>
          <ul>
            {teasers.map((told) => (
              <li key={told.slug} className={styles.teaser}>
                <SoftLink href={told.href} lang={told.language}>
                  {told.title}
                </SoftLink>
                <span className="quiet">
                  {told.line}. {t('pages.articles.counts', { figures: told.figures, events: told.events })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <LinkedData data={articleDocument(article, linkedContext(context))} />
    </>
  )
}
