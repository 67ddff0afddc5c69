/** A formula that cannot be worked out. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError'
}

/**
 * The value of a formula: + - * / (also − × ÷), parentheses, decimal numbers and one-letter inputs.
 * Throws a FormulaError naming what it stumbled on.
 */
export function evaluateFormula(formula: string, inputs: Readonly<Record<string, number>>): number {
  const tokens = tokensOf(formula)
  let next = 0
  const refuse = (found: string | undefined): never => {
    throw new FormulaError(
      `cannot work out "${formula}": ${found === undefined ? 'it ends too early' : `"${found}" is not expected there`}`,
    )
  }
  const factor = (): number => {
    const token = tokens[next++]
    if (token === '-') return -factor()
    if (token === '(') {
      const value = sum()
      if (tokens[next++] !== ')') refuse(tokens[next - 1])
      return value
    }
    if (token !== undefined && /^\d/.test(token)) return Number(token)
    if (token === undefined || !/^[a-z]$/.test(token)) return refuse(token)
    const input = inputs[token]
    if (input === undefined)
      throw new FormulaError(
        `"${formula}" uses "${token}", which is no input (inputs: ${Object.keys(inputs).join(', ') || 'none'})`,
      )
    return input
  }
  const product = (): number => {
    let value = factor()
    while (tokens[next] === '*' || tokens[next] === '/') value = tokens[next++] === '*' ? value * factor() : value / factor()
    return value
  }
  const sum = (): number => {
    let value = product()
    while (tokens[next] === '+' || tokens[next] === '-') value = tokens[next++] === '+' ? value + product() : value - product()
    return value
  }
  const value = sum()
  if (next < tokens.length) refuse(tokens[next])
  if (!Number.isFinite(value)) throw new FormulaError(`"${formula}" has no finite value`)
  return value
}

/** The inputs that a formula uses, each once, in order of appearance. */
export function formulaInputs(formula: string): readonly string[] {
  return [...new Set(tokensOf(formula).filter((token) => /^[a-z]$/.test(token)))]
}

function tokensOf(formula: string): readonly string[] {
  const plain = formula.replaceAll('−', '-').replaceAll('×', '*').replaceAll('÷', '/')
  const tokens = plain.match(/\d+(?:\.\d+)?|[a-z]|\S/g) ?? []
  const stray = tokens.find((token) => !/^(\d+(\.\d+)?|[a-z]|[-+*/()])$/.test(token))
  if (stray !== undefined)
    throw new FormulaError(
      `cannot work out "${formula}": "${stray}" is not part of a formula (accepted: + - * / ( ) numbers letters)`,
    )
  return tokens
}
