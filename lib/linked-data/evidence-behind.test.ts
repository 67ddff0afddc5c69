import { expect, test } from 'vitest'
import type { Fact } from '../facts/fact.ts'
import { both, money } from '../view/test-facts.ts'
import { quoted } from '../view/test-page.ts'
import { evidenceBehind } from './evidence-behind.ts'

const sum = (id: string, ...inputs: string[]) =>
  money({
    id,
    evidence: [],
    derivedFrom: { formula: 'a', inputs: Object.fromEntries(inputs.map((one, index) => [`x${index}`, one])), why: both('') },
  })
const stated = (id: string, text: string) => money({ id, evidence: [quoted(text)] })
const facts: readonly Fact[] = [
  stated('o_aaaaaa', 'một'),
  stated('o_bbbbbb', 'hai'),
  sum('o_cccccc', 'o_aaaaaa', 'o_bbbbbb'),
  sum('o_dddddd', 'o_cccccc', 'o_gone00'),
]
const byId = new Map(facts.map((fact) => [fact.id, fact]))
const words = (id: string) => evidenceBehind(byId.get(id) ?? stated(id, ''), byId).map(({ exact }) => exact)

test('a stated figure rests on its own sentence', () => {
  expect(words('o_aaaaaa')).toEqual(['một'])
})

test('a sum of sums rests on the sentences at its bottom', () => {
  expect(words('o_cccccc')).toEqual(['một', 'hai'])
  expect(words('o_dddddd')).toEqual(['một', 'hai'])
})
