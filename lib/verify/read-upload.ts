import { parse } from 'csv-parse/sync'
import { unzipSync } from 'fflate'
import { type Claim, joinClaims } from './claim.ts'
import { jsonClaims } from './json-claims.ts'
import { isPng, pngTexts } from './png-texts.ts'
import { isWorkbookPart, readWorkbook } from './read-workbook.ts'
import { svgClaims } from './svg-claims.ts'
import { tableClaims } from './table-claims.ts'
import { type NamedInText, namedInText } from './text-claims.ts'
import { TooMuchInArchive, unzipGuarded } from './unzip-guarded.ts'

/** The largest file that is taken; ours are a hundred times smaller. */
export const MAX_UPLOAD = 5_000_000

export const UPLOAD_KINDS = ['xlsx', 'zip', 'csv', 'json', 'svg', 'png', 'text'] as const
export type UploadKind = (typeof UPLOAD_KINDS)[number]

/** What was read from a file, or why nothing was: broken (not what it begins as), too much in an archive, nothing of ours. */
export type Upload =
  | ({ readonly kind: UploadKind } & NamedInText)
  | { readonly problem: 'empty' | 'large' | 'broken' | 'bomb' | 'nothing' }

/** Reads any file that the site gives out, by what it holds and not by its name. Never throws for what a file holds. */
export function readUpload(bytes: Uint8Array): Upload {
  if (bytes.length === 0) return { problem: 'empty' }
  if (bytes.length > MAX_UPLOAD) return { problem: 'large' }
  try {
    const read = readBytes(bytes)
    const claims = joinClaims(read.claims)
    return claims.length + read.addresses.length + read.codes.length > 0 ? { ...read, claims } : { problem: 'nothing' }
  } catch (error) {
    return { problem: error instanceof TooMuchInArchive ? 'bomb' : 'broken' }
  }
}

type Read = { readonly kind: UploadKind } & NamedInText

function readBytes(bytes: Uint8Array): Read {
  if (isPng(bytes)) return { ...pngRead(pngTexts(bytes)), kind: 'png' }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readArchive(bytes)
  const text = decoded(bytes)
  const start = text.trimStart().slice(0, 200)
  const found = (kind: UploadKind, claims: readonly Claim[]): Read => ({ kind, claims, addresses: [], codes: [] })
  if (start.startsWith('{') || start.startsWith('[')) return found('json', jsonClaims(JSON.parse(text)))
  if (/^<(?:\?xml|svg)/.test(start)) return found('svg', svgClaims(text))
  const table = csvClaims(text)
  return table.length > 0 ? found('csv', table) : { ...namedInText(text), kind: 'text' }
}

/** The facts that a picture carries as JSON-LD; without them, the address that it was drawn from. */
function pngRead(texts: readonly string[]): NamedInText {
  const claims = texts.filter((text) => text.startsWith('{')).flatMap(claimsInText)
  return claims.length > 0 ? { claims, addresses: [], codes: [] } : namedInText(texts.join('\n'))
}

/** Other programs write texts into pictures too; one that only begins like JSON says nothing of ours. */
function claimsInText(text: string): readonly Claim[] {
  try {
    return jsonClaims(JSON.parse(text))
  } catch {
    return []
  }
}

function readArchive(bytes: Uint8Array): Read {
  const parts = unzipGuarded(bytes, (name) => isWorkbookPart(name) || /\.(?:csv|json)$/.test(name))
  // What begins as an archive and holds nothing that was asked for may be broken; the strict reader says so.
  if (parts.size === 0) unzipSync(bytes, { filter: () => false })
  const texts = new Map([...parts].map(([name, content]) => [name, decoded(content)]))
  if ([...texts.keys()].some(isWorkbookPart)) {
    return { kind: 'xlsx', claims: readWorkbook(texts).flatMap((rows) => tableClaims(rows)), addresses: [], codes: [] }
  }
  const tables = [...texts].filter(([name]) => name.endsWith('.csv')).flatMap(([, text]) => csvClaims(text))
  return { kind: 'zip', claims: tables, addresses: [], codes: [] }
}

/** Tables with commas as we write them, and with semicolons or tabs as a Vietnamese Excel saves them again. */
function csvClaims(text: string): readonly Claim[] {
  const line = text.split('\n', 1)[0] ?? ''
  const delimiter = [';', '\t'].find((mark) => line.split(mark).length > line.split(',').length) ?? ','
  try {
    const rows: string[][] = parse(text, { delimiter, bom: true, relax_column_count: true, relax_quotes: true })
    return tableClaims(rows, delimiter === ';')
  } catch {
    // No table; whether the text names anything all the same is seen next.
    return []
  }
}

/** UTF-8, or the UTF-16 that Excel calls "Unicode text". */
function decoded(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(bytes)
}
