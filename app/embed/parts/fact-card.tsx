import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isObservation } from '../../../lib/facts/fact.ts'
import { FactHead } from '../../facts/fact-head.tsx'
import { embedMetadata } from '../../request/embed-metadata.ts'
import { embedRequest } from '../../request/embed-request.ts'
import { requestEvidence } from '../../request/evidence.ts'
import { factOnRecord } from '../../request/fact-on-record.ts'
import { requestLocale } from '../../request/locale.ts'
import type { SearchParams } from '../../request/page-state.ts'
import styles from './embed.module.css'
import { EvidenceWords } from './embed-evidence.tsx'
import { EmbedFrame } from './embed-frame.tsx'

export interface FactCardProps {
  readonly params: Promise<{ locale: string; id: string }>
  readonly searchParams: SearchParams
}

async function requestCard({ params, searchParams }: FactCardProps, kind: 'f' | 'events') {
  const [locale, { id }] = await Promise.all([requestLocale(params), params])
  const request = await embedRequest(locale, `/${kind}/${id}`, searchParams)
  const { asOf } = request.place.state
  const found = await factOnRecord(request.context, id, asOf)
  const fact = found && kind === 'events' && isObservation(found) ? null : found
  const view = fact ? await requestEvidence(id, request.context, request.place) : null
  return { locale, id, request, fact, view }
}

/** Title of a card; on a day of record that did not know the fact yet it has none but the id. */
export async function factCardMetadata(props: FactCardProps, kind: 'f' | 'events'): Promise<Metadata> {
  const { locale, id, view } = await requestCard(props, kind)
  const title = view ? `${[view.large.before, view.large.main, view.large.unit].filter(Boolean).join(' ')}: ${view.title}` : id
  return embedMetadata({ locale, path: `/f/${id}`, title, description: view?.said ?? '' })
}

/** One fact as a card: the number or the date, the sentence that says so, who wrote it and when. */
export async function FactCard({ kind, ...props }: FactCardProps & { readonly kind: 'f' | 'events' }) {
  const { locale, id, request, fact, view } = await requestCard(props, kind)
  const { asOf, fact: chosen } = request.place.state
  if (!fact || !view) {
    if (!asOf) notFound()
    return (
      <EmbedFrame request={request} title={id} facts={[]}>
        <p>{request.context.t('embeds.notYet')}</p>
      </EmbedFrame>
    )
  }
  return (
    <EmbedFrame request={request} title={null} facts={[]} withEvidence={chosen !== id}>
      <article className={styles.card} data-fact-card={id}>
        <FactHead view={view} />
        <EvidenceWords view={view} locale={locale} large />
      </article>
    </EmbedFrame>
  )
}
