import type { Metadata } from 'next'
import { provinceIndex } from '../../../lib/view/province-view.ts'
import { CountryMap } from '../../facts/country-map.tsx'
import { InsightLinks } from '../../facts/insight-links.tsx'
import { pageContext, readCatalogue } from '../../request/catalogue.ts'
import { countsOf } from '../../request/facts.ts'
import { listedMetadata } from '../../request/listed-metadata.ts'
import { requestLocale } from '../../request/locale.ts'
import { regionMembersOnRecord } from '../../request/on-record.ts'
import { SoftLink } from '../../served/soft-link.tsx'
import page from '../../styles/page.module.css'
import styles from './provinces.module.css'

interface ProvincesProps {
  readonly params: Promise<{ locale: string }>
}

const PATH = '/provinces'

export async function generateMetadata({ params }: ProvincesProps): Promise<Metadata> {
  return listedMetadata(await requestLocale(params), PATH)
}

export default async function Provinces({ params }: ProvincesProps) {
  const locale = await requestLocale(params)
  const [context, { areas }, members, counts] = await Promise.all([
    pageContext(locale),
    readCatalogue(),
    regionMembersOnRecord(),
    countsOf(null),
  ])
  const { t } = context
  const groups = provinceIndex(areas, members, counts, context)
  const all = groups.flatMap(({ provinces }) => provinces)
  return (
    <>
      <header className={page.head}>
        <div>
          <h1>{t('pages.provinces.title')}</h1>
          <p className="deck">{t('pages.provinces.lead', { count: all.length })}</p>
          <InsightLinks locale={locale} />
        </div>
      </header>
      <div className={styles.columns}>
        <div className={styles.list}>
          {groups.map(({ id, name, provinces }) => (
            <section key={id} aria-labelledby={`region-${id}`}>
              <h2 id={`region-${id}`}>{name}</h2>
              <ul>
                {provinces.map((province) => (
                  <li key={province.slug}>
                    <SoftLink className={province.figures + province.events > 0 ? styles.told : styles.name} href={province.href}>
                      {province.name}
                    </SoftLink>
                    {province.figures + province.events > 0 && (
                      <span className={styles.counts}>
                        {t('pages.provinces.facts', { figures: province.figures, events: province.events })}
                      </span>
                    )}
                    {province.old.length > 0 && (
                      <span className={styles.old}>
                        {province.old.map((unit) => (
                          <SoftLink key={unit.href} href={unit.href}>
                            {unit.name}
                          </SoftLink>
                        ))}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
        <figure className={styles.map}>
          <CountryMap
            boundaries={34}
            units={all.map(({ slug, name, href, figures, events }) => ({
              slug,
              name,
              href,
              facts: figures + events,
              checked: figures + events > 0,
            }))}
            label={t('pages.filter.provinceMap')}
            locale={locale}
          />
          <figcaption>{t('pages.provinces.mapNew')}</figcaption>
        </figure>
      </div>
    </>
  )
}
