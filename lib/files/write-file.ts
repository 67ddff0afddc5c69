import { csvFile } from './csv-file.ts'
import { dataPackage } from './data-package.ts'
import type { FileFormat } from './file-format.ts'
import type { FileSource } from './file-source.ts'
import { jsonFile } from './json-file.ts'
import { sdmxCsv } from './sdmx-csv.ts'
import { xlsxFile } from './xlsx-file.ts'

/** Facts as the bytes of a file in one of the forms. */
export async function writeFile(format: FileFormat, source: FileSource): Promise<Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'csv':
      return new TextEncoder().encode(csvFile(source))
    case 'json':
      return new TextEncoder().encode(jsonFile(source))
    case 'sdmx.csv':
      return new TextEncoder().encode(sdmxCsv(source))
    case 'xlsx':
      return xlsxFile(source)
    case 'zip':
      return dataPackage(source)
  }
}
