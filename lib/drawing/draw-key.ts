import type { ChartWords } from '../view/chart-words.ts'
import { figureSign } from '../view/figure-sign.ts'
import { milestoneSign } from '../view/milestone-sign.ts'
import type { Series } from '../view/picture.ts'
import { seriesColour } from '../view/series-colour.ts'
import type { Sign } from '../view/sign-part.ts'
import { textWidth } from '../view/text-width.ts'
import { type Block, shifted } from './block.ts'
import { COLOURS, type InkColour } from './colours.ts'
import { drawSign } from './draw-sign.ts'
import { textLine } from './text-line.ts'

const [SIGN, HEIGHT, LINE, GAP, SIZE] = [28, 16, 22, 20, 12.5]

interface KeyEntry {
  readonly sign: Sign
  readonly ink: InkColour
  readonly wide: number
  readonly word: string
}

/** "Cách đọc": the shapes with their words. `series` are those whose colours must be told apart. */
export function drawKey({ key, status }: ChartWords, series: readonly Series[], width: number): Block {
  const entries: readonly KeyEntry[] = [
    ...series.map(({ colour, name }) => ({ ...figure('actual', 'bar', name), ink: seriesColour(colour) })),
    figure('actual', 'average', key.width),
    ...(['actual', 'estimated', 'planned', 'target', 'derived'] as const).map((said) => figure(said, 'bar', status[said])),
    milestone('happened', 'stone', key.day),
    milestone('planned', 'stone', key.plannedMilestone),
    milestone('overdue', 'stone', status.overdue),
    milestone('happened', 'bar', key.bar),
    milestone('planned', 'fuzzy', key.fuzzy),
    milestone('planned', 'deadline', key.deadline),
  ]
  let [x, row] = [0, 0]
  const drawn = entries.map(({ sign, ink, wide, word }) => {
    const whole = wide + 7 + textWidth(word, 'sans', SIZE)
    if (x > 0 && x + whole > width) {
      x = 0
      row += 1
    }
    const words = textLine({ x: wide + 7, y: 12.5 }, { text: word, face: 'sans', size: SIZE, fill: COLOURS.ink2 })
    const at = shifted(drawSign(sign, ink) + words, x, row * LINE)
    x += whole + GAP
    return at
  })
  return { height: (row + 1) * LINE, svg: drawn.join('') }
}

function figure(status: Parameters<typeof figureSign>[0]['status'], shape: 'bar' | 'average', word: string): KeyEntry {
  const place = { shape, status, x1: 1, x2: SIGN - 1, y: HEIGHT / 2, yHigh: null, cutLeft: false, cutRight: false }
  return { sign: figureSign(place), ink: 'cham', wide: SIGN, word }
}

function milestone(
  status: Parameters<typeof milestoneSign>[0]['status'],
  shape: 'stone' | 'bar' | 'fuzzy' | 'deadline',
  word: string,
): KeyEntry {
  const stone = shape === 'stone'
  const wide = stone ? 14 : SIGN
  const place = { shape, status, x1: 1, x2: wide - 1, y: HEIGHT / 2 + (stone ? 7 : 4.5), horizon: null, cutRight: false }
  return { sign: milestoneSign(place), ink: 'muc', wide, word }
}
