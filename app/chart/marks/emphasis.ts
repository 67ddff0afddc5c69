import type { Mark } from '../../../lib/view/picture.ts'

/** How a mark stands out while one is looked at: itself, those of the same article, all others. Null while none is. */
export type Emphasis = 'selected' | 'lit' | 'dim' | null

/** For one chosen mark: it and those that share an article with it are ringed, all others step back. */
export function emphasisOn(chosen: Pick<Mark, 'id' | 'articles'> | null): (mark: Pick<Mark, 'id' | 'articles'>) => Emphasis {
  if (!chosen) return () => null
  const articles = new Set(chosen.articles)
  return (mark) => {
    if (mark.id === chosen.id) return 'selected'
    return mark.articles.some((article) => articles.has(article)) ? 'lit' : 'dim'
  }
}
