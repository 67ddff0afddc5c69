import { expect, test } from 'vitest'
import { copiedTables } from './copied-tables.ts'

test('rows become the lines of one COPY for each table, in the order of tables that refer to each other', () => {
  const copied = copiedTables(['article', 'event', 'evidence'])
  copied.add('evidence', { eventRow: 7, exact: 'a\tb\\' })
  copied.pack()
  copied.add('article', { slug: 'x', publishedStart: new Date('2025-01-02T00:00:00Z'), marks: [{ kind: 'time' }] })
  copied.add('evidence', { exact: 'c\nd', eventRow: null })
  expect(copied.statements().map(({ sql, lines }) => ({ sql, lines: lines.map(String) }))).toEqual([
    {
      sql: 'COPY "article" ("slug", "published_start", "marks") FROM STDIN',
      lines: ['x\t2025-01-02T00:00:00.000Z\t[{"kind":"time"}]\n'],
    },
    { sql: 'COPY "evidence" ("event_row", "exact") FROM STDIN', lines: ['7\ta\\tb\\\\\n', '\\N\tc\\nd\n'] },
  ])
})

test('a table that was not named is refused', () => {
  expect(() => copiedTables(['article']).add('event', { row: 1 })).toThrow('"event" is not among the tables article')
})
