import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { articleCounts } from '../../../../../lib/facts/article-counts.ts'
import { articleEntry, factsFrom } from '../../../../../lib/view/article-view.ts'
import { factRow } from '../../../../../lib/view/fact-row.ts'
import { TimeStrip } from '../../../../chart/time-strip.tsx'
import { FactShortLine } from '../../../../facts/fact-list.tsx'
import { articleFacts } from '../../../../request/article-facts.ts'
import { learnArticles } from '../../../../request/catalogue.ts'
import { embedMetadata } from '../../../../request/embed-metadata.ts'
import { embedRequest } from '../../../../request/embed-request.ts'
import { requestLocale } from '../../../../request/locale.ts'
import type { SearchParams } from '../../../../request/page-state.ts'
import { requestPicture } from '../../../../request/picture.ts'
import styles from '../../../parts/embed.module.css'
import { EmbedFrame } from '../../../parts/embed-frame.tsx'

interface EmbedArticleProps {
  readonly params: Promise<{ locale: string; slug: string }>
  readonly searchParams: SearchParams
}

async function requestArticle({ params, searchParams }: EmbedArticleProps) {
  const [locale, { slug }] = await Promise.all([requestLocale(params), params])
  const path = `/articles/${slug}`
  const request = await embedRequest(locale, path, searchParams)
  const { context, place } = request
  await learnArticles(context, [slug])
  const article = context.articles.get(slug)
  if (!article) notFound()
  const own = factsFrom(slug, await articleFacts(context, slug, place.state.asOf))
  return { locale, path, request, article, own, entry: articleEntry(article, articleCounts(slug, own), context) }
}

export async function generateMetadata(props: EmbedArticleProps): Promise<Metadata> {
  const { locale, path, article, entry } = await requestArticle(props)
  return embedMetadata({ locale, path, title: article.title, description: entry.line })
}

/** What one article states: the times that it speaks of, and every figure and milestone with its sentence one click away. */
export default async function EmbedArticle(props: EmbedArticleProps) {
  const { request, article, own, entry } = await requestArticle(props)
  const { context, place } = request
  const { t } = context
  const facts = [...own.observations, ...own.events].sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0))
  const picture = facts.length > 0 ? await requestPicture(own, context, place) : null
  const counts = t('pages.articles.counts', { figures: entry.figures, events: entry.events })
  return (
    <EmbedFrame
      request={request}
      title={article.title}
      language={article.language}
      lead={`${[entry.line, counts].join('. ')}.`}
      facts={[]}
    >
      {picture ? (
        <TimeStrip extent={picture.extent} facts={picture.overview} label={t('pages.articles.strip')} />
      ) : (
        <p>{t('pages.articles.nothing')}</p>
      )}
      <ul className={styles.list}>
        {facts.map((fact) => (
          <li key={fact.id}>
            <FactShortLine row={factRow(fact, context, place)} selected={fact.id === place.state.fact} />
          </li>
        ))}
      </ul>
    </EmbedFrame>
  )
}
