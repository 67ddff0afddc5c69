import { readHistory } from '../../lib/db/read-history.ts'
import { areasOnRecord, articlesOnRecord, indicatorsOnRecord } from './on-record.ts'

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
      return !(await articlesOnRecord([name])).has(name)
    case 'indicators':
      return !(await indicatorsOnRecord()).some(({ slug }) => slug === name)
    case 'provinces':
      return !(await areasOnRecord()).some(({ slug }) => slug === name)
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
