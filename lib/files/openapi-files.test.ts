import { describe, expect, test } from 'vitest'
import { OPENAPI } from '../api/openapi.ts'
import { FILE_FORMATS } from './file-format.ts'
import { readFilePath } from './file-subject.ts'

describe('the description of the files', () => {
  const described = Object.keys(OPENAPI.paths).filter((path) => path.startsWith('/data/'))

  test('names paths that are read as files, in every form', () => {
    expect(described).toHaveLength(7)
    for (const path of described) {
      for (const format of FILE_FORMATS) {
        const file = path.replace('{name}', 'grdp-growth').replace('{format}', format)
        expect(readFilePath(file.split('/').slice(2)), file).toMatchObject({ format })
      }
    }
  })

  test('offers filters only where the page has them', () => {
    const names = (path: string) =>
      (OPENAPI.paths[path] as { get: { parameters: { name: string }[] } }).get.parameters.map(({ name }) => name)
    expect(names('/data/index.{format}')).toContain('province')
    expect(names('/data/all.{format}')).toEqual(['format', 'asOf'])
  })
})
