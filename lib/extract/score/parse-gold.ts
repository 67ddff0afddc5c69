import { type JsonPath, parsePlacedJson, problemAt, readPlacedJson } from '../../seed/placed-json.ts'
import { SeedError } from '../../seed/seed-error.ts'
import { type Gold, type GoldObservation, goldShape } from './gold-file.ts'
import type { ScoreLists } from './score-lists.ts'

/**
 * Reads a gold file and holds it against its text and the lists. Throws a SeedError with the line of everything that is
 * wrong: a piece that the text does not have, an indicator, breakdown, unit or area that no list knows.
 */
export function parseGold(file: string, json: string, text: string, lists: ScoreLists): Gold {
  const placed = readPlacedJson(file, json)
  const gold = parsePlacedJson(placed, goldShape)
  const problems: { readonly path: JsonPath; readonly reason: string }[] = []
  const expect = (holds: boolean, path: JsonPath, reason: string) => {
    if (!holds) problems.push({ path, reason })
  }
  const expectPieces = (pieces: readonly string[], path: JsonPath) => {
    for (const piece of pieces) expect(text.includes(piece), [...path, 'exact'], `the text does not have "${piece}"`)
  }
  const expectArea = (area: string, path: JsonPath) => expect(lists.areas.has(area), path, `there is no area "${area}"`)
  for (const [index, area] of gold.article.provinces.entries()) expectArea(area, ['article', 'provinces', index])
  for (const [index, figure] of gold.observations.entries()) {
    const path = ['observations', index]
    expectPieces(figure.exact, path)
    for (const reading of readingsOf(figure)) {
      const breakdowns = lists.indicators.get(reading.indicator)
      expect(breakdowns !== undefined, path, `there is no indicator "${reading.indicator}"`)
      expect(breakdowns?.has(reading.breakdown) ?? true, path, `"${reading.indicator}" has no breakdown "${reading.breakdown}"`)
      expect(lists.units.has(reading.unit), path, `there is no unit "${reading.unit}"`)
      expectArea(reading.area, path)
      const { value, valueHigh } = reading
      expect(valueHigh === null || valueHigh > value, path, `the range ${value}–${valueHigh} does not rise`)
    }
  }
  for (const [index, event] of gold.events.entries()) {
    expectPieces(event.exact, ['events', index])
    for (const [at, area] of event.areas.entries()) expectArea(area, ['events', index, 'areas', at])
  }
  for (const [index, trap] of gold.traps.entries()) expectPieces([trap.exact], ['traps', index])
  if (problems.length > 0) throw new SeedError(problems.map(({ path, reason }) => problemAt(placed, path, reason)))
  return gold
}

/** The first reading of a figure and the others that are as right. */
export function readingsOf(figure: GoldObservation): readonly GoldObservation[] {
  return [figure, ...figure.or.map((reading) => Object.assign({}, figure, reading))]
}
