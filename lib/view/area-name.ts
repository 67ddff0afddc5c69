import { known, type PageContext } from './page-context.ts'

/** Names of areas as readers tell them apart: a unit that no longer exists, while its name lives on, says that it is the former one. */
export function areaName(id: string, { areas, locale, t }: Pick<PageContext, 'areas' | 'locale' | 't'>): string {
  const area = known(areas, id, 'area')
  const name = area.name[locale]
  if (area.validTo === null) return name
  const livesOn = [...areas.values()].some((other) => other.slug === area.slug && other.validTo === null)
  return livesOn ? t('facts.oldArea', { name }) : name
}

/** "Điện Biên, Lào Cai": each name once. */
export function areaNames(ids: readonly string[], context: Pick<PageContext, 'areas' | 'locale' | 't'>): string {
  return [...new Set(ids.map((id) => areaName(id, context)))].join(', ')
}
