/** The forms in which facts can be taken along, in the order of the menu. */
export const FILE_FORMATS = ['xlsx', 'csv', 'json', 'sdmx.csv', 'zip'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  'sdmx.csv': 'application/vnd.sdmx.data+csv; version=2.1; charset=utf-8',
  zip: 'application/zip',
}

/** "grdp-growth.sdmx.csv" → its name and its form; null for an ending that no file has. */
export function splitFormat(fileName: string): { readonly name: string; readonly format: FileFormat } | null {
  // The longest ending first: "sdmx.csv" ends in "csv" too.
  const byLength = [...FILE_FORMATS].sort((a, b) => b.length - a.length)
  const format = byLength.find((ending) => fileName.endsWith(`.${ending}`))
  return format ? { name: fileName.slice(0, -format.length - 1), format } : null
}
