import { basename } from 'node:path'
import type { Indicator } from '../facts/indicator.ts'
import { addDays } from '../time/civil-date.ts'
import { type Interval, overlaps } from '../time/interval.ts'
import { derivationProblems } from './check-derivations.ts'
import { figureProblems } from './check-figure.ts'
import { versionProblems } from './check-versions.ts'
import { codePointLength } from './code-points.ts'
import { markOffsets } from './mark-offsets.ts'
import { type JsonPath, type PlacedJson, problemAt } from './placed-json.ts'
import type { SeedArea } from './reference-files.ts'
import type { SeedProblem } from './seed-error.ts'
import type { SeedEvidence, SeedFile } from './seed-file.ts'

/** What the facts of every file refer to. */
export interface References {
  readonly areas: ReadonlyMap<string, SeedArea>
  readonly indicators: ReadonlyMap<string, Indicator>
}

/** What is wrong with a file whose shape is right: with its article, with its facts among themselves, with what they refer to. */
export function seedFileProblems(json: PlacedJson, seed: SeedFile, references: References): readonly SeedProblem[] {
  return [...articleProblems(json, seed, references), ...factProblems(json, seed, references), ...doubtProblems(json, seed)]
}

function articleProblems(json: PlacedJson, { article }: SeedFile, { areas }: References): SeedProblem[] {
  const problems = areaProblems(json, ['article', 'areas'], article.areas, areas, null, 0)
  if (basename(json.file) !== `${article.slug}.json`) {
    problems.push(problemAt(json, ['article', 'slug'], `the file of "${article.slug}" must be called ${article.slug}.json`))
  }
  if ((article.kind === 'teaser') !== (article.host !== null)) {
    problems.push(
      problemAt(json, ['article', 'host'], `a ${article.kind} article has ${article.kind === 'teaser' ? 'a' : 'no'} host`),
    )
  }
  if (article.host !== null && article.host.slice(0, 3) !== article.slug.slice(0, 3)) {
    problems.push(problemAt(json, ['article', 'host'], `"${article.host}" does not start with the digits of "${article.slug}"`))
  }
  return problems
}

function factProblems(json: PlacedJson, seed: SeedFile, { areas, indicators }: References): SeedProblem[] {
  const keysOfFigures = new Set(seed.observations.map((figure) => figure.key))
  return [
    ...versionProblems(seed.observations).map(({ path, reason }) => problemAt(json, ['observations', ...path], reason)),
    ...versionProblems(seed.events).map(({ path, reason }) => problemAt(json, ['events', ...path], reason)),
    ...derivationProblems(seed.observations).map(({ path, reason }) => problemAt(json, ['observations', ...path], reason)),
    ...seed.observations.flatMap((figure, index) => {
      const path = ['observations', index]
      return [
        ...figureProblems(figure, indicators).map((problem) => problemAt(json, [...path, ...problem.path], problem.reason)),
        ...areaProblems(json, [...path, 'area'], [figure.area], areas, figure.period, 1),
        ...evidenceProblems(json, [...path, 'evidence'], figure.evidence, seed.article.slug),
      ]
    }),
    ...seed.events.flatMap((event, index) => {
      const path = ['events', index]
      return [
        ...(keysOfFigures.has(event.key)
          ? [problemAt(json, [...path, 'key'], `the key "${event.key}" is a figure's already`)]
          : []),
        // The day that ends a unit (a split, a merger) is an event of that unit too.
        ...areaProblems(json, [...path, 'areas'], event.areas, areas, event.date.edtf, 0),
        ...evidenceProblems(json, [...path, 'evidence'], event.evidence, seed.article.slug),
      ]
    }),
  ]
}

function areaProblems(
  json: PlacedJson,
  path: JsonPath,
  ids: readonly string[],
  areas: ReadonlyMap<string, SeedArea>,
  time: Interval | null,
  daysBeforeEnd: number,
): SeedProblem[] {
  return ids.flatMap((id, index) => {
    const area = areas.get(id)
    const at = [...path, index]
    if (!area) return [problemAt(json, at, `there is no area "${id}"`)]
    if (ids.indexOf(id) !== index) return [problemAt(json, at, `the area "${id}" stands twice`)]
    const existed = {
      start: area.validFrom ?? '0001-01-01',
      end: area.validTo === null ? '9999-12-31' : addDays(area.validTo, -daysBeforeEnd),
    }
    if (time === null || overlaps(existed, time)) return []
    return [
      problemAt(json, at, `the area "${id}" existed from ${existed.start} to ${existed.end}, not in ${time.start}–${time.end}`),
    ]
  })
}

function evidenceProblems(json: PlacedJson, path: JsonPath, evidence: readonly SeedEvidence[], slug: string): SeedProblem[] {
  return evidence.flatMap((quote, index) => {
    const at = [...path, index]
    const problems = quote.marks.flatMap((mark, markIndex) => {
      const offsets = markOffsets(quote.exact, mark)
      return typeof offsets === 'string' ? [problemAt(json, [...at, 'marks', markIndex, 'exact'], offsets)] : []
    })
    const length = codePointLength(quote.exact)
    if (quote.end - quote.start !== length) {
      problems.push(
        problemAt(
          json,
          [...at, 'end'],
          `${quote.start}–${quote.end} is not the length of the quote, ${length} (run "npm run locate")`,
        ),
      )
    }
    if (quote.article === slug)
      problems.push(problemAt(json, [...at, 'article'], `"${slug}" is this file's own article: leave it out`))
    return problems
  })
}

function doubtProblems(json: PlacedJson, seed: SeedFile): SeedProblem[] {
  const keys = new Set([...seed.observations, ...seed.events].map((fact) => fact.key))
  return seed.doubts.flatMap((doubt, index) => {
    const unknown = doubt.about.flatMap((about, at) =>
      // Facts of other files are named by their ids, which the check over all files looks up.
      keys.has(about) || /^[oe]_/.test(about)
        ? []
        : [problemAt(json, ['doubts', index, 'about', at], `"${about}" is neither a key of this file nor the id of a fact`)],
    )
    if (seed.doubts.findIndex((other) => other.id === doubt.id) !== index) {
      unknown.push(problemAt(json, ['doubts', index, 'id'], `the id "${doubt.id}" stands twice`))
    }
    if (doubt.withdrawnAt === null || doubt.withdrawnAt > doubt.recordedAt) return unknown
    return [
      ...unknown,
      problemAt(json, ['doubts', index, 'withdrawnAt'], `${doubt.withdrawnAt} is not after recordedAt ${doubt.recordedAt}`),
    ]
  })
}
