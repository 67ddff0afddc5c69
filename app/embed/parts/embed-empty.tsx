import { EmptyResult } from '../../filters/empty-result.tsx'
import type { EmbedRequest } from '../../request/embed-request.ts'
import { requestAlternatives, requestFilters } from '../../request/filters.ts'

/** An embed never shows an empty chart without a reason. */
export async function EmbedEmpty({ request: { context, place } }: { readonly request: EmbedRequest }) {
  const filters = await requestFilters(context, place)
  return (
    <EmptyResult
      alternatives={await requestAlternatives(filters)}
      clearAll={filters.clearAll}
      asOf={place.state.asOf}
      locale={context.locale}
    />
  )
}
