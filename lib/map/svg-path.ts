/** x to the right, y downwards, as SVG counts. */
export type Point = readonly [x: number, y: number]

/** A closed outline; the last point joins the first, which is not repeated. */
export type Ring = readonly Point[]

// An exponent ("-10e-6") must be taken with its number, or its "e" reads as a command.
const TOKEN = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[a-df-z]/gi

/** The closed outlines of an SVG path of lines and cubic curves. Throws a SyntaxError for any other command. */
export function parsePath(path: string): Ring[] {
  const tokens = path.match(TOKEN) ?? []
  const rings: Point[][] = []
  let ring: Point[] | undefined
  let [x, y, startX, startY] = [0, 0, 0, 0]
  let command = ''
  let at = 0

  function number(): number {
    const value = Number(tokens[at++])
    if (Number.isNaN(value)) throw new SyntaxError(`a number is missing after "${command}" in the path "${path.slice(0, 40)}…"`)
    return value
  }
  function moveTo(toX: number, toY: number): void {
    ;[x, y] = [toX, toY]
    ring ??= open(startX, startY)
    ring.push([x, y])
  }
  function open(fromX: number, fromY: number): Point[] {
    const opened: Point[] = [[fromX, fromY]]
    rings.push(opened)
    return opened
  }

  while (at < tokens.length) {
    const token = tokens[at] ?? ''
    if (/^[a-z]$/i.test(token)) {
      command = token
      at++
    }
    const [fromX, fromY] = command === command.toLowerCase() ? [x, y] : [0, 0]
    switch (command.toLowerCase()) {
      case 'z':
        ;[x, y] = [startX, startY]
        ring = undefined
        break
      case 'm':
        ;[startX, startY] = [fromX + number(), fromY + number()]
        ;[x, y] = [startX, startY]
        ring = open(x, y)
        // SVG: pairs that follow a moveto without a letter are lines.
        command = command === 'm' ? 'l' : 'L'
        break
      case 'l':
        moveTo(fromX + number(), fromY + number())
        break
      case 'c': {
        const [x0, y0] = [x, y]
        const [x1, y1, x2, y2] = [fromX + number(), fromY + number(), fromX + number(), fromY + number()]
        const [x3, y3] = [fromX + number(), fromY + number()]
        // The point half way along; the curves of the source are far shorter than a unit.
        moveTo((x0 + 3 * x1 + 3 * x2 + x3) / 8, (y0 + 3 * y1 + 3 * y2 + y3) / 8)
        moveTo(x3, y3)
        break
      }
      default:
        throw new SyntaxError(`the path command "${command}" is not understood (m, l, c and z are)`)
    }
  }
  return rings.map(withoutRepeats).filter((points) => points.length > 2)
}

function withoutRepeats(points: readonly Point[]): Ring {
  return points.filter(([x, y], index) => {
    const [lastX, lastY] = points[(index || points.length) - 1] ?? [Number.NaN, Number.NaN]
    return x !== lastX || y !== lastY
  })
}

/** The shortest path text for outlines whose coordinates have one decimal at most. */
export function writePath(rings: readonly Ring[]): string {
  let [x, y] = [0, 0]
  return rings
    .map((ring) => {
      const steps = ring.map(([toX, toY]) => {
        // Tenths as whole numbers: differences of floats would drift along the outline.
        const step = [Math.round(toX * 10) - Math.round(x * 10), Math.round(toY * 10) - Math.round(y * 10)]
        ;[x, y] = [toX, toY]
        return step.map(tenths).reduce((text, part) => text + (/^-/.test(part) ? part : ` ${part}`))
      })
      // After "z" the pen is back at the start of the ring, from which the next relative moveto counts.
      ;[x, y] = ring[0] ?? [x, y]
      return `m${steps.reduce((text, step) => text + (step.startsWith('-') ? step : ` ${step}`))}z`
    })
    .join('')
}

function tenths(value: number): string {
  return String(value / 10).replace(/^(-?)0\./, '$1.')
}
