import { Prisma } from './generated/client.ts'

/** One row as COPY's text format has it. Objects and arrays are written as JSON. */
export function copyLine(values: readonly unknown[]): string {
  return `${values.map(copyField).join('\t')}\n`
}

function copyField(value: unknown): string {
  if (value === null || value === undefined || value === Prisma.DbNull) return '\\N'
  if (value instanceof Date) return value.toISOString()
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return /[\\\t\n\r]/.test(text)
    ? text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r')
    : text
}
