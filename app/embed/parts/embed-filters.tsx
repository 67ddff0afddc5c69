import type { ComponentProps } from 'react'
import { ActiveFilters } from '../../filters/active-filters.tsx'
import { FilterBar } from '../../filters/filter-bar.tsx'
import type { EmbedRequest } from '../../request/embed-request.ts'
import { requestFilters } from '../../request/filters.ts'
import styles from './embed.module.css'

interface EmbedFiltersProps {
  readonly request: EmbedRequest
  readonly offers: ComponentProps<typeof FilterBar>['offers']
}

/** The filters of the page, unless the embed was asked for without controls. */
export async function EmbedFilters({ request, offers }: EmbedFiltersProps) {
  const { context, place, options } = request
  if (!options.controls) return null
  const filters = await requestFilters(context, place)
  return (
    <div className={styles.controls}>
      <FilterBar view={filters} locale={context.locale} place={place} offers={offers}>
        {options.theme && <input type="hidden" name="theme" value={options.theme} />}
      </FilterBar>
      <ActiveFilters view={filters} locale={context.locale} />
    </div>
  )
}
