import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { framedAddress } from '../../../../../lib/address/embed-address.ts'
import { href } from '../../../../../lib/address/href.ts'
import { factRow } from '../../../../../lib/view/fact-row.ts'
import { type LineageLine, lineageLine } from '../../../../../lib/view/lineage-line.ts'
import { newestOfPanels } from '../../../../../lib/view/panel-newest.ts'
import { provinceHead } from '../../../../../lib/view/province-view.ts'
import { Sparkline } from '../../../../chart/sparkline.tsx'
import lineage from '../../../../facts/lineage.module.css'
import { LineageDrawing } from '../../../../facts/lineage-drawing.tsx'
import { readCatalogue } from '../../../../request/catalogue.ts'
import { embedMetadata } from '../../../../request/embed-metadata.ts'
import { type EmbedRequest, embedRequest } from '../../../../request/embed-request.ts'
import { requestLocale } from '../../../../request/locale.ts'
import { regionMembersOnRecord } from '../../../../request/on-record.ts'
import type { SearchParams } from '../../../../request/page-state.ts'
import { requestPicture } from '../../../../request/picture.ts'
import { provinceFacts } from '../../../../request/province-facts.ts'
import { SoftLink } from '../../../../served/soft-link.tsx'
import styles from '../../../parts/embed.module.css'
import { EmbedFrame } from '../../../parts/embed-frame.tsx'

interface EmbedProvinceProps {
  readonly params: Promise<{ locale: string; slug: string }>
  readonly searchParams: SearchParams
}

const MOST_PANELS = 8
const [WIDE, NARROW] = [960, 358]

async function requestProvince({ params, searchParams }: EmbedProvinceProps) {
  const [locale, { slug }, { areas }, members] = await Promise.all([
    requestLocale(params),
    params,
    readCatalogue(),
    regionMembersOnRecord(),
  ])
  const path = `/provinces/${slug}`
  const request = await embedRequest(locale, path, searchParams)
  const head = provinceHead(slug, areas, members, request.context)
  if (!head) notFound()
  return { locale, slug, path, areas, request, head }
}

export async function generateMetadata(props: EmbedProvinceProps): Promise<Metadata> {
  const { locale, path, head, request } = await requestProvince(props)
  const description = head.lead || request.context.t('pages.provinces.description')
  return embedMetadata({ locale, path, title: head.name, description })
}

/** One province: the line of units that led to it, and the newest figure of each of its chief indicators. */
export default async function EmbedProvince(props: EmbedProvinceProps) {
  const { slug, areas, request, head } = await requestProvince(props)
  const { context, place, options } = request
  const { t } = context
  const state = { ...place.state, province: [slug] }
  const { shown: facts } = await provinceFacts(context, state)
  const picture = await requestPicture(facts, context, { ...place, state })
  const newest = newestOfPanels(picture.panels.slice(0, MOST_PANELS), facts.observations)
  const lines = ([WIDE, NARROW] as const).map((width) => {
    const line = lineageLine(slug, areas, facts.events, context, width)
    return line && inFrame(line, request)
  })
  const [wide, narrow] = lines
  return (
    <EmbedFrame request={request} title={head.name} lead={head.lead} facts={newest.map(({ figure }) => figure)}>
      {wide && narrow && (
        <div className={styles.lineage}>
          <div className={lineage.wide}>
            <LineageDrawing line={wide} label={t('pages.provinces.lineage')} />
          </div>
          <div className={lineage.narrow}>
            <LineageDrawing line={narrow} label={t('pages.provinces.lineage')} />
          </div>
        </div>
      )}
      {newest.length === 0 && <p>{t('pages.provinces.noFacts')}</p>}
      <ul className={styles.figures}>
        {newest.map(({ panel, figure }) => {
          const row = factRow(figure, context, place)
          return (
            <li key={panel.id}>
              <span>
                <SoftLink href={framedAddress(panel.href, options)}>{panel.name}</SoftLink>
                <small>
                  <SoftLink href={row.href} stays data-fact={row.id}>
                    <strong>{row.value}</strong>
                  </SoftLink>{' '}
                  {[row.period, row.statusWord].join(', ')}
                </small>
              </span>
              <span className={styles.spark}>
                <Sparkline panel={panel} window={picture.window} series={picture.series} />
              </span>
            </li>
          )
        })}
      </ul>
    </EmbedFrame>
  )
}

/** Units lead to their own embeds, milestones open their evidence here. */
function inFrame(line: LineageLine, { context, place, options }: EmbedRequest): LineageLine {
  return {
    ...line,
    names: line.names.map((name) => ({ ...name, href: framedAddress(name.href, options) })),
    stones: line.stones.map((stone) => ({
      ...stone,
      href: href(context.locale, place.path, { ...place.state, fact: stone.id }),
    })),
  }
}
