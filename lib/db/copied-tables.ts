import { copyLine } from './copy-line.ts'
import { snakeCase } from './snake-case.ts'

/** Rows of several tables as COPY takes them: as text at once, since a row as an object weighs ten times as much. */
export interface CopiedTables {
  add(table: string, row: Readonly<Record<string, unknown>>): void
  /** Moves what was added out of the heap, where it would be looked through again and again. */
  pack(): void
  /** For each table the statement and its lines, in the order in which the tables were named. */
  statements(): readonly { readonly sql: string; readonly lines: readonly Buffer[] }[]
}

interface Table {
  readonly columns: readonly string[]
  readonly packed: Buffer[]
  lines: string
}

/** Tables are filled in the order of `names`, whatever the order of rows; all rows of a table have the columns of its first one. */
export function copiedTables(names: readonly string[]): CopiedTables {
  const tables = new Map<string, Table | null>(names.map((name) => [name, null]))
  const pack = () => {
    for (const table of tables.values()) {
      if (!table?.lines) continue
      table.packed.push(Buffer.from(table.lines))
      table.lines = ''
    }
  }
  return {
    add(name, row) {
      if (!tables.has(name)) throw new RangeError(`"${name}" is not among the tables ${names.join(', ')}`)
      const table = tables.get(name) ?? { columns: Object.keys(row), packed: [], lines: '' }
      table.lines += copyLine(table.columns.map((column) => row[column]))
      tables.set(name, table)
    },
    pack,
    statements() {
      pack()
      return [...tables].flatMap(([name, table]) => (table ? [{ sql: statement(name, table), lines: table.packed }] : []))
    },
  }
}

function statement(name: string, { columns }: Table): string {
  return `COPY "${name}" (${columns.map((column) => `"${snakeCase(column)}"`).join(', ')}) FROM STDIN`
}
