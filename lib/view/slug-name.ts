import type { Area } from '../facts/area.ts'
import { currentArea } from '../facts/lineage.ts'
import type { PageContext } from './page-context.ts'

/** The name of a province as a filter names it; one that is no more says so. A slug that nothing bears stands for itself. */
export function slugName(slug: string, areas: readonly Area[], { locale, t }: Pick<PageContext, 'locale' | 't'>): string {
  const area = currentArea(slug, areas)
  if (!area) return slug
  return area.validTo === null ? area.name[locale] : t('facts.oldArea', { name: area.name[locale] })
}
