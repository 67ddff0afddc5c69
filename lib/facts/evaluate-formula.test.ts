import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluateFormula, FormulaError, formulaInputs } from './evaluate-formula.ts'
import { isRoundingOf } from './is-rounding-of.ts'

describe('a formula', () => {
  test.each([
    ['a / b', 5],
    ['100 * a / b', 500],
    ['a - b - 1', 7],
    ['a - (b - 1)', 9],
    ['2 + a * b', 22],
    ['(2 + a) × b', 24],
    ['a ÷ b ÷ 5', 1],
    ['−a + 12.5', 2.5],
  ])('%s is worked out as school teaches it', (formula, value) => {
    expect(evaluateFormula(formula, { a: 10, b: 2 })).toBe(value)
  })

  test('agrees with JavaScript on any expression of the four operations', () => {
    const number = fc.integer({ min: 1, max: 99 }).map(String)
    const { expression } = fc.letrec<{ expression: string }>((tie) => ({
      expression: fc.oneof(
        { depthSize: 'small' },
        number,
        fc
          .tuple(tie('expression'), fc.constantFrom('+', '-', '*', '/'), tie('expression'))
          .map(([a, sign, b]) => `${a} ${sign} ${b}`),
        tie('expression').map((inner) => `(${inner})`),
      ),
    }))
    fc.assert(
      fc.property(expression, (formula) => {
        const expected: number = new Function(`return ${formula}`)()
        fc.pre(Number.isFinite(expected))
        expect(evaluateFormula(formula, {})).toBe(expected)
      }),
    )
  })

  test.each([
    ['a /', 'it ends too early'],
    ['a b', '"b" is not expected there'],
    ['(a', 'it ends too early'],
    ['a ^ 2', '"^" is not part of a formula'],
    ['a / z', '"z", which is no input (inputs: a, b)'],
    ['a / (b - 2)', 'has no finite value'],
  ])('%s is refused with what is wrong', (formula, said) => {
    expect(() => evaluateFormula(formula, { a: 10, b: 2 })).toThrow(FormulaError)
    expect(() => evaluateFormula(formula, { a: 10, b: 2 })).toThrow(said)
  })

  test('names its inputs once each', () => {
    expect(formulaInputs('a / (b + a) * 100')).toEqual(['a', 'b'])
  })
})

describe('a rounded value', () => {
  test.each([
    [78.2, 1, 'AP', 78.186, true],
    [78.1, 1, 'AP', 78.186, false],
    [94.3, 1, 'LT', 94.253, true],
    [94.2, 1, 'LT', 94.253, false],
    [94.4, 1, 'LT', 94.253, false],
    [94.2, 1, 'GT', 94.253, true],
    [94.3, 1, 'GT', 94.253, false],
    [308300, 0, 'LT', 308219.2, true],
    [308219, 0, 'AP', 308219.2, true],
    [400000, 0, 'AP', 308219.2, false],
    [525, 0, 'EQ', 525, true],
    [0.3, 1, 'LE', 0.1 + 0.2, true],
  ] as const)('%d with %d decimals, %s: of %d it is %s that it is fair', (stated, decimals, qualifier, exact, fair) => {
    expect(isRoundingOf(stated, decimals, qualifier, exact)).toBe(fair)
  })
})
