import type { Evidence } from '../facts/evidence.ts'
import type { Prisma } from './generated/client.ts'
import { jsonColumn } from './json-columns.ts'

/** A stored piece of evidence as the rest of the application knows it. */
export function evidenceOf(row: Prisma.EvidenceModel): Evidence {
  const { exact, prefix, suffix, start, end, verification } = row
  return { article: row.articleSlug, exact, prefix, suffix, start, end, marks: jsonColumn.marks(row.marks), verification }
}
