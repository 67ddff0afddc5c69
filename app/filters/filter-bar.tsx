import type { ReactNode } from 'react'
import { href } from '../../lib/address/href.ts'
import { writeTimeFilter } from '../../lib/address/time-filter.ts'
import type { FilterView } from '../../lib/view/filter-view.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { CountryMap } from '../facts/country-map.tsx'
import { SoftLink } from '../served/soft-link.tsx'
import { StaticPart } from '../served/static-part.tsx'
import styles from './filter-bar.module.css'
import { InstantForm } from './instant-form.tsx'
import { OptionList } from './option-list.tsx'
import { OptionSearch } from './option-search.tsx'
import { WhenOpened } from './when-opened.tsx'

interface FilterBarProps {
  readonly view: FilterView
  readonly locale: Locale
  readonly place: PagePlace
  /** Which filters make sense on this page. */
  readonly offers: {
    readonly province: boolean
    readonly indicator: boolean
    readonly topic: boolean
    /** Offered unless told otherwise. */
    readonly status?: boolean
  }
  /** The way to choose between chart and table, where the page has both. */
  readonly children?: ReactNode
}

/** What can be narrowed down, as one form: every menu says in words what is chosen now. */
export function FilterBar({ view, locale, place, offers, children }: FilterBarProps) {
  const t = translator(locale)
  const { state, path } = place
  const apply = (
    <button type="submit" className={styles.apply}>
      {t('pages.filter.apply')}
    </button>
  )
  return (
    <InstantForm
      action={href(locale, path)}
      className={styles.bar}
      label={t('pages.filter.label')}
      shown={href(locale, path, { ...state, fact: null })}
      busy={t('pages.filter.loading')}
    >
      <details className={styles.opener}>
        <summary>{t('pages.filter.label')}</summary>
      </details>
      {offers.province && (
        <Menu name={t('pages.filter.province')} value={view.provinces.summary} wide>
          <div className={styles.provinces}>
            <div>
              <OptionSearch label={t('pages.filter.provinceSearch')} />
              <StaticPart name="filter-provinces">
                <OptionList name="province" options={view.provinces.withFacts} />
              </StaticPart>
              <details>
                <summary>{t('pages.filter.provinceOthers', { count: view.provinces.others.length })}</summary>
                <StaticPart name="filter-other-provinces">
                  <OptionList name="province" options={view.provinces.others} />
                </StaticPart>
              </details>
            </div>
            <WhenOpened className={styles.map}>
              <CountryMap boundaries={34} units={view.provinces.map} label={t('pages.filter.provinceMap')} locale={locale} />
            </WhenOpened>
          </div>
          {apply}
        </Menu>
      )}
      <Menu name={t('pages.filter.years')} value={view.years.summary}>
        <div className={styles.years}>
          <label>
            <span>{t('pages.filter.yearFrom')}</span>
            <input
              type="number"
              name="from"
              min={1}
              max={9999}
              inputMode="numeric"
              placeholder={String(view.years.first)}
              defaultValue={view.years.from}
            />
          </label>
          <span aria-hidden="true">–</span>
          <label>
            <span>{t('pages.filter.yearTo')}</span>
            <input
              type="number"
              name="to"
              min={1}
              max={9999}
              inputMode="numeric"
              placeholder={String(view.years.last)}
              defaultValue={view.years.to}
            />
          </label>
        </div>
        <p className={styles.presetsLabel}>{t('pages.filter.presets')}</p>
        <ul className={styles.presets}>
          {view.years.presets.map((preset) => (
            <li key={preset.name}>
              <SoftLink href={preset.href} stays aria-current={preset.current ? 'true' : undefined}>
                {preset.name}
              </SoftLink>
            </li>
          ))}
        </ul>
        {apply}
      </Menu>
      {offers.indicator && (
        <Menu name={t('pages.filter.indicator')} value={view.indicators.summary} wide>
          <StaticPart name="filter-indicators">
            <div className={styles.groups}>
              {view.indicators.groups.map(({ name, options }) => (
                <fieldset key={name}>
                  <legend>{name}</legend>
                  <OptionList name="indicator" options={options} />
                </fieldset>
              ))}
            </div>
          </StaticPart>
          {apply}
        </Menu>
      )}
      {offers.topic && (
        <Menu name={t('pages.filter.topic')} value={view.topics.summary}>
          <StaticPart name="filter-topics">
            <OptionList name="topic" options={view.topics.options} />
          </StaticPart>
          {apply}
        </Menu>
      )}
      {offers.status !== false && (
        <Menu name={t('pages.filter.status')} value={view.statuses.summary}>
          <StaticPart name="filter-statuses">
            <OptionList name="status" options={view.statuses.options} />
          </StaticPart>
          {apply}
        </Menu>
      )}
      {children}
      {state.time && <input type="hidden" name="time" value={writeTimeFilter(state.time)} />}
      {state.view && <input type="hidden" name="view" value={state.view} />}
      {state.q && <input type="hidden" name="q" value={state.q} />}
      {state.asOf && <input type="hidden" name="asOf" value={state.asOf} />}
    </InstantForm>
  )
}

interface MenuProps {
  readonly name: string
  readonly value: string
  readonly wide?: boolean
  readonly children: ReactNode
}

function Menu({ name, value, wide = false, children }: MenuProps) {
  return (
    <details className={styles.item} name="filter-menu" data-menu="">
      <summary>
        <span className={styles.name}>{name}</span>
        <span className={styles.value}>
          <span>{value}</span>
          <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
            <path d="m.8.8 4.2 4L9.2.8" fill="none" stroke="currentColor" strokeWidth="1.3" />
          </svg>
        </span>
      </summary>
      <div className={wide ? styles.menuWide : styles.menu}>{children}</div>
    </details>
  )
}
