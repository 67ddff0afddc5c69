import { firstDifference } from '../seed/first-difference.ts'
import type { SeedArticle, SeedDoubt, Seeded } from '../seed/seed-document.ts'
import { SeedError, type SeedProblem } from '../seed/seed-error.ts'
import { ARTICLE_PARTS, firstOf } from './article-row.ts'
import type { Database } from './client.ts'
import { insertArticles } from './insert-articles.ts'
import type { WriteCount } from './write-count.ts'

/** Adds the articles that are not stored yet, hosts before their teasers. Throws a SeedError for a stored one that differs. */
export async function writeArticles(db: Database, articles: readonly Seeded<SeedArticle>[]): Promise<WriteCount> {
  const slugs = articles.map(({ value }) => value.slug)
  const rows = await db.article.findMany({ where: { slug: { in: slugs } }, include: ARTICLE_PARTS })
  const stored = new Map(rows.map((row) => [row.slug, { ...firstOf(row), recordedAt: row.recordedAt.toISOString() }]))
  const added = articles.filter(({ value }) => !stored.has(value.slug)).map(({ value }) => value)
  const problems = articles.flatMap(({ value, placeOf }): SeedProblem[] => {
    const before = stored.get(value.slug)
    const difference = before ? firstDifference(value, before) : null
    if (!difference) return []
    const [said, kept] = [JSON.stringify(difference.left), JSON.stringify(difference.right)]
    const place = placeOf(fileField(difference.path[0]))
    return [
      {
        ...place,
        reason: `${difference.path.join('.')} of "${value.slug}" is ${said}, but ${kept} is stored: articles are append-only`,
      },
    ]
  })
  if (problems.length > 0) throw new SeedError(problems)
  await insertArticles(db, added)
  return { added: added.length, changed: 0, unchanged: articles.length - added.length }
}

/** Adds the doubts that are not stored yet and closes those that were withdrawn. Throws a SeedError for a stored one that differs. */
export async function writeDoubts(db: Database, doubts: readonly Seeded<SeedDoubt>[]): Promise<WriteCount> {
  const known = await db.doubt.findMany({ where: { id: { in: doubts.map(({ value }) => value.id) } } })
  const stored = new Map(known.map((row) => [row.id, row]))
  const count = { added: 0, changed: 0, unchanged: 0 }
  const problems: SeedProblem[] = []
  for (const { value, placeOf } of doubts) {
    const { id, kind, text, facts, recordedAt, supersededAt } = value
    const closed = supersededAt === null ? null : new Date(supersededAt)
    const before = stored.get(id)
    if (!before) {
      count.added++
      const columns = { id, kind, textVi: text.vi, textEn: text.en, facts: [...facts] }
      await db.doubt.create({ data: { ...columns, recordedAt: new Date(recordedAt), supersededAt: closed } })
      continue
    }
    const closes = before.supersededAt === null && closed !== null
    count[closes ? 'changed' : 'unchanged']++
    if (closes) await db.doubt.update({ where: { id }, data: { supersededAt: closed } })
    const keeps: SeedDoubt = {
      ...{ id, kind: before.kind, text: { vi: before.textVi, en: before.textEn }, facts: before.facts },
      recordedAt: before.recordedAt.toISOString(),
      supersededAt: closes ? supersededAt : (before.supersededAt?.toISOString() ?? null),
    }
    const difference = firstDifference(value, keeps)
    if (difference) {
      const reason = `${difference.path.join('.')} of the doubt ${id} differs from what is stored: doubts are append-only, withdraw it and add another`
      problems.push({ ...placeOf([]), reason })
    }
  }
  if (problems.length > 0) throw new SeedError(problems)
  return count
}

/** Where the file says what an article holds: most names are the same. */
function fileField(field: string | number | undefined): readonly (string | number)[] {
  const names: Readonly<Record<string, string>> = { published: 'publishedDate', publishedWhy: 'publishedDateWhy' }
  return field === undefined ? [] : [names[field] ?? field]
}
