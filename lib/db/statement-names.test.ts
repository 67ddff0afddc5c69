import { expect, test } from 'vitest'
import { statementNames } from './statement-names.ts'

const asked = (naming: (asked: { sql: string }) => string, sql: string, times = 3) =>
  Array.from({ length: times }, () => naming({ sql })).at(-1) ?? ''

test('a question that comes again has a name, the same ever after and in every process', () => {
  const naming = statementNames()
  expect([naming({ sql: 'SELECT 1' }), naming({ sql: 'SELECT 1' })]).toEqual(['', ''])
  const name = naming({ sql: 'SELECT 1' })
  expect(name).toMatch(/^s_.{32}$/)
  expect(naming({ sql: 'SELECT 1' })).toBe(name)
  expect(asked(statementNames(), 'SELECT 1')).toBe(name)
  expect(asked(naming, 'SELECT 2')).not.toBe(name)
})

test('there are never more names than were allowed, however many texts come', () => {
  const naming = statementNames(5)
  const names = Array.from({ length: 5000 }, (_, at) => asked(naming, `SELECT ${at}`)).filter(Boolean)
  expect(names).toHaveLength(5)
  expect(asked(naming, 'SELECT 0')).toBe(names[0])
})

test('what writes has no name, nor has a list of very many parameters', () => {
  const naming = statementNames()
  expect(asked(naming, 'INSERT INTO article VALUES ($1)')).toBe('')
  expect(asked(naming, `SELECT 1 WHERE 1 IN (${'$1,'.repeat(5000)}$1)`)).toBe('')
  expect(asked(naming, ' WITH a AS (SELECT 1) SELECT * FROM a')).not.toBe('')
})
