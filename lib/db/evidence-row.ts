import type { Evidence } from '../facts/evidence.ts'
import type { Prisma } from './generated/client.ts'
import { jsonColumn } from './json-columns.ts'

/** What is read of a quote. */
export const EVIDENCE_COLUMNS = ['articleSlug', 'exact', 'prefix', 'suffix', 'start', 'end', 'marks', 'verification'] as const

export type EvidenceRow = Pick<Prisma.EvidenceModel, (typeof EVIDENCE_COLUMNS)[number]>

/** A stored piece of evidence as the rest of the application knows it. */
export function evidenceOf(row: EvidenceRow): Evidence {
  const { exact, prefix, suffix, start, end, verification } = row
  return { article: row.articleSlug, exact, prefix, suffix, start, end, marks: jsonColumn.marks(row.marks), verification }
}
