import { readAreas } from '../../lib/db/read-areas.ts'
import { readArticles } from '../../lib/db/read-articles.ts'
import { readHistory } from '../../lib/db/read-history.ts'
import { readIndicators } from '../../lib/db/read-indicators.ts'

/** Whether a path is that of one article, indicator, province or fact, but of none that there is. */
export async function namesNothing(pathname: string): Promise<boolean> {
  const named = /^(?:\/en)?\/(articles|indicators|provinces|events|f)\/([^/]+)(?:(?<=\/provinces\/[^/]+)\/promises)?\/?$/
  const [, kind, encoded] = named.exec(pathname) ?? []
  if (kind === undefined || encoded === undefined) return false
  const name = decoded(encoded)
  // Slugs and ids are plain; PostgreSQL cannot even be asked for a null byte.
  if (!/^[\w@-]+$/.test(name)) return true
  switch (kind) {
    case 'articles':
      return (await readArticles({ slugs: [name] })).length === 0
    case 'indicators':
      return !(await readIndicators()).some(({ slug }) => slug === name)
    case 'provinces':
      return !(await readAreas()).some(({ slug }) => slug === name)
    default:
      return !(await isFact(name, kind === 'events'))
  }
}

/** A fact that was withdrawn keeps its page: links that pin an earlier day must go on showing it. */
async function isFact(id: string, onlyEvents: boolean): Promise<boolean> {
  const isId = onlyEvents ? /^e_[0-9a-z]{6}$/ : /^[oe]_[0-9a-z]{6}$/
  return isId.test(id) && (await readHistory(id)).length > 0
}

/** A stray "%" cannot be decoded; as it stands it names nothing either. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
