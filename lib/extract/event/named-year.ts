import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/token.ts'
import type { Happening, Told } from './happening.ts'

/** "Năm Du lịch quốc gia - Điện Biên 2024": the year at the end of its name, where no day of it is told. */
export function yearOfTourism(tokens: readonly Token[], told: readonly Told[], sentence: Sentence): readonly Happening[] {
  const one = told.find(({ text }) => text === 'năm du lịch quốc gia')
  if (one === undefined) return []
  const behind = tokens.slice(one.to, Math.min(sentence.to, one.to + 6))
  const number = behind.findIndex(({ kind, text }) => kind === 'number' && /^20\d\d$/.test(text))
  if (number < 0 || behind.slice(0, number).some(({ text }) => text === ',')) return []
  const at = one.to + number
  const shape = { form: 'year' as const, year: Number(tokens[at]?.text) }
  const time = { shape, role: 'at' as const, from: at, to: at + 1 }
  return [
    {
      time,
      shape,
      told: one,
      clause: { from: one.from, to: at + 1, floor: one.from },
      doubts: [],
      title: { from: one.from, to: at + 1 },
    },
  ]
}
