import { describe, expect, test } from 'vitest'
import { indexOfNth } from './code-points.ts'
import { parseSeeds, type SeedTexts } from './parse-seeds.ts'
import { SeedError, type SeedProblem } from './seed-error.ts'
import { fixtureDrafts, fixtureTexts, MAIN, OTHER, TEASER } from './seed-fixture.ts'

/** The fixture's seed files with the n-th occurrence of a piece of one of them replaced. */
function spoilt(slug: string, piece: string, replacement: string, nth = 1): SeedTexts {
  const texts = fixtureTexts()
  const articles = texts.articles.map((file) => {
    if (file.name !== `${slug}.json`) return file
    const index = indexOfNth(file.text, piece, nth)
    expect(index, `${piece} is in ${slug}`).not.toBe(-1)
    return { ...file, text: file.text.slice(0, index) + replacement + file.text.slice(index + piece.length) }
  })
  return { ...texts, articles }
}

/** The number of the one line that holds a piece. */
function lineOf({ articles }: SeedTexts, slug: string, piece: string): number {
  const lines = articles.find(({ name }) => name === `${slug}.json`)?.text.split('\n') ?? []
  const found = lines.flatMap((line, index) => (line.includes(piece) ? [index + 1] : []))
  expect(found, `lines with ${piece}`).toHaveLength(1)
  return found[0] ?? 0
}

function problemsOf(texts: SeedTexts): readonly SeedProblem[] {
  try {
    parseSeeds(texts)
    return []
  } catch (error) {
    if (error instanceof SeedError) return error.problems
    throw error
  }
}

describe('a seed file', () => {
  test('becomes the facts that the rest of the application knows', () => {
    const [main] = parseSeeds(fixtureTexts()).documents
    const derived = main?.observations.find(({ key }) => key === 'revenue-2004')?.value
    const inputs = main?.observations.slice(0, 2).map(({ value }) => value.id)
    expect(derived?.derivedFrom?.inputs).toEqual({ a: inputs?.[0], b: inputs?.[1] })
    const growth = main?.observations.find(({ key }) => key === 'growth-q1')?.value
    expect(growth?.period).toMatchObject({ timePeriod: '2024-Q1', edtf: '2024-33', start: '2024-01-01', end: '2024-03-31' })
    expect(growth?.evidence[0]?.marks[0]).toEqual({ kind: 'number', start: 37, end: 42 })
    expect(main?.doubts[0]?.value.facts).toEqual([inputs?.[1], derived?.id])
  })

  test('a correction replaces the version before it at the instant it was recorded', () => {
    const drafts = fixtureDrafts()
    const [first] = drafts[OTHER].observations
    const correction = { vi: 'Đọc nhầm', en: 'Misread' }
    drafts[OTHER].observations.push({ ...first, version: 2, recordedAt: '2026-02-01T00:00:00Z', correction, collect: 'C' })
    const figures = parseSeeds(fixtureTexts(drafts)).documents[2]?.observations.filter(({ key }) => key === 'revenue-plan-2024')
    expect(figures?.map(({ value }) => [value.id === figures[0]?.value.id, value.version, value.supersededAt])).toEqual([
      [true, 1, '2026-02-01T00:00:00.000Z'],
      [true, 2, null],
    ])
  })

  test.each([
    ['an unknown area', MAIN, '"area": "dien-bien@2004"', '"area": "dien-bien@1999"', null, 'there is no area "dien-bien@1999"'],
    ['an unknown indicator', MAIN, '"indicator": "grdp-growth"', '"indicator": "gdp"', null, 'there is no indicator "gdp"'],
    ['an unknown breakdown', MAIN, '"breakdown": "_T"', '"breakdown": "trade"', null, 'has no breakdown "trade" (accepted: _T)'],
    [
      'a period that cannot be read',
      MAIN,
      '"period": "2024-Q1"',
      '"period": "2024-Q5"',
      null,
      'cannot read the period "2024-Q5" (accepted: SDMX',
    ],
    [
      'a date that cannot be read',
      MAIN,
      '"edtf": "1963/1969"',
      '"edtf": "1969/1963"',
      null,
      'cannot read the date "1969/1963" (accepted: EDTF',
    ],
    ['an unknown code', MAIN, '"obsStatus": "E"', '"obsStatus": "X"', null, '(found "X")'],
    ['a key that is not known', MAIN, '"decimals": 2', '"digits": 2', null, '"digits" is not a key that is known here'],
    ['a key that is missing', OTHER, '"sha256"', '"sha-256"', '"article": {', 'article.sha256'],
    ['a key that stands twice', MAIN, '"decimals": 2', '"decimals": 2, "decimals": 2', null, 'the key "decimals" stands twice'],
    ['a syntax error', MAIN, '"decimals": 2,', '"decimals": 2 2,', null, 'no JSON: CommaExpected'],
    [
      'a quote of more than 240 characters',
      OTHER,
      '"exact": "phấn đấu',
      `"exact": "${'ấ'.repeat(240)} phấn đấu`,
      null,
      'must have at most 240 characters',
    ],
    [
      'a mark outside its quote',
      MAIN,
      '"exact": "6,07%"',
      '"exact": "6,08%"',
      null,
      'the mark "6,08%" (nth 1) is not in its quote (found 0 times)',
    ],
    [
      'a second mark where there is one',
      MAIN,
      '"exact": "6,07%"',
      '"exact": "6,07%", "nth": 2',
      null,
      'the mark "6,07%" (nth 2) is not in its quote (found 1 times)',
    ],
    [
      'a figure without a marked number',
      MAIN,
      '"kind": "number",\n              "exact": "thứ 4/14"',
      '"kind": "place",\n              "exact": "thứ 4/14"',
      '"exact": "6,07%, xếp thứ 4/14 tỉnh trong vùng"',
      'no mark of kind "number"',
    ],
    ['offsets that are not the length of the quote', MAIN, '"end": 76', '"end": 9999', null, 'is not the length of the quote'],
    ['more decimals than said', MAIN, '"value": 6.07', '"value": 6.071', null, '6.071 has more than 2 decimals'],
    ['an upper end that is not above', OTHER, '"valueHigh": 2100', '"valueHigh": 2000', null, '2000 is not above the value 2000'],
    ['a rank beyond the number of the ranked', MAIN, '"of": 14', '"of": 3', '"value": 4,', '4 is no rank of 3'],
    [
      'an input that is no figure',
      MAIN,
      '"a": "revenue-2023"',
      '"a": "revenue-2022"',
      null,
      'which is no key of a figure in this file',
    ],
    [
      'an input that the formula does not use',
      MAIN,
      '"a / b"',
      '"a / 17.4"',
      '"b": "revenue-multiple"',
      'does not use the input b',
    ],
    [
      'a formula with a letter that is no input',
      MAIN,
      '"a / b"',
      '"a / b * c"',
      null,
      'uses "c", which is no input (inputs: a, b)',
    ],
    [
      'a formula that does not close',
      MAIN,
      '"value": 94.3',
      '"value": 94.5',
      null,
      'the formula "a / b" gives 94.252874, not AP 94.5',
    ],
    [
      'a derived figure that does not say so',
      MAIN,
      '"obsStatus": "I"',
      '"obsStatus": "P"',
      null,
      '"P" does not go with a derivedFrom',
    ],
    [
      'a doubt about an unknown fact',
      MAIN,
      '"revenue-2004"\n',
      '"revenue-2005"\n',
      null,
      'neither a key of this file nor the id of a fact',
    ],
    [
      'a version without the one before',
      OTHER,
      '"version": 1,',
      '"version": 2, "correction": {"vi": "a", "en": "b"},',
      null,
      'there is no version 1',
    ],
    [
      'a correction of nothing',
      OTHER,
      '"version": 1,',
      '"version": 1, "correction": {"vi": "a", "en": "b"},',
      null,
      'version 1 corrects nothing',
    ],
    [
      'an article called otherwise than its file',
      TEASER,
      '"slug": "900-tin-ngan"',
      '"slug": "900-tin-dai"',
      null,
      'must be called 900-tin-dai.json',
    ],
    ['a teaser without a host', TEASER, `"host": "${MAIN}"`, '"host": null', null, 'a teaser article has a host'],
    ['a host that no file holds', TEASER, `"host": "${MAIN}"`, '"host": "900-khac"', null, 'there is no main article "900-khac"'],
    [
      'a period of comparison that cannot be read',
      MAIN,
      '"period": "2023-Q1"',
      '"period": "2023-Q9"',
      null,
      'cannot read the period "2023-Q9"',
    ],
    [
      'the own article named in a quote',
      TEASER,
      '"nth": 1',
      `"article": "${TEASER}", "nth": 1`,
      null,
      "is this file's own article",
    ],
    ['a host on another page', TEASER, `"host": "${MAIN}"`, `"host": "${OTHER}"`, null, 'does not start with the digits of'],
  ] as const)('%s is named with file, line and reason', (_, slug, piece, replacement, at, said) => {
    const texts = spoilt(slug, piece, replacement)
    const named = problemsOf(texts).find(({ reason }) => reason.includes(said))
    expect(
      named,
      problemsOf(texts)
        .map(({ reason }) => reason)
        .join('\n'),
    ).toBeDefined()
    expect([named?.file, named?.line]).toEqual([`${slug}.json`, lineOf(texts, slug, at ?? replacement.split('\n').at(0) ?? '')])
  })

  test('a unit is refused for a time when it did not exist, but the day that ends it is its own', () => {
    const figures = spoilt(MAIN, '"area": "dien-bien@2004"', '"area": "lai-chau@1962"', 3)
    expect(problemsOf(figures).map(({ reason }) => reason)).toEqual([
      'the area "lai-chau@1962" existed from 1962-10-27 to 2003-12-31, not in 2004-01-01–2004-12-31',
    ])
    expect(problemsOf(spoilt(MAIN, '"edtf": "1963/1969"', '"edtf": "2004-01-01"'))).toEqual([])
    expect(problemsOf(spoilt(MAIN, '"edtf": "1963/1969"', '"edtf": "2004-01-02"'))).toHaveLength(1)
  })

  test('all problems of all files are named at once', () => {
    const drafts = fixtureDrafts()
    Object.assign(drafts[MAIN].observations[0] ?? {}, { area: 'nowhere', indicator: 'nothing' })
    Object.assign(drafts[OTHER].observations[0] ?? {}, { unit: 'dong' })
    expect(problemsOf(fixtureTexts(drafts)).map(({ file }) => file)).toEqual([`${MAIN}.json`, `${MAIN}.json`, `${OTHER}.json`])
  })

  test('an id that stands in two files is refused', () => {
    const drafts = fixtureDrafts()
    Object.assign(drafts[MAIN].events[0] ?? {}, { id: 'e_123456' })
    Object.assign(drafts[OTHER].events[0] ?? {}, { id: 'e_123456' })
    expect(problemsOf(fixtureTexts(drafts)).map(({ reason }) => reason)).toEqual([`"e_123456" stands in ${MAIN}.json already`])
  })

  test.each<[title: string, change: (drafts: ReturnType<typeof fixtureDrafts>) => void, said: RegExp]>([
    [
      'a figure without a quote',
      ({ [OTHER]: other }) => Object.assign(other.observations[0] ?? {}, { evidence: [] }),
      /needs at least one quote/,
    ],
    [
      'an event without an area',
      ({ [OTHER]: other }) => Object.assign(other.events[0] ?? {}, { areas: [] }),
      /needs at least one area/,
    ],
    [
      'an area named twice',
      ({ [OTHER]: other }) => Object.assign(other.events[0] ?? {}, { areas: ['dien-bien@2004', 'dien-bien@2004'] }),
      /the area "dien-bien@2004" stands twice/,
    ],
    [
      'an event with the key of a figure',
      ({ [MAIN]: main }) => Object.assign(main.events[1] ?? {}, { key: 'growth-q1' }),
      /is a figure's already/,
    ],
    [
      'two figures with one id',
      ({ [MAIN]: main }) => {
        for (const index of [0, 3]) Object.assign(main.observations[index] ?? {}, { id: 'o_123456' })
      },
      /the key "growth-q1" and the id "o_123456" do not always go together/,
    ],
    [
      'two doubts with one id',
      ({ [MAIN]: main }) => {
        main.doubts.push({ ...main.doubts[0] })
        for (const doubt of main.doubts) Object.assign(doubt, { id: 'd_123456' })
      },
      /the id "d_123456" stands twice/,
    ],
    [
      'a doubt withdrawn before it was recorded',
      ({ [MAIN]: main }) => Object.assign(main.doubts[0] ?? {}, { withdrawnAt: '2026-01-01T00:00:00Z' }),
      /is not after recordedAt/,
    ],
    [
      'a correction recorded before what it corrects',
      ({ [OTHER]: other }) => {
        const correction = { vi: 'Đọc nhầm', en: 'Misread' }
        other.observations.push({ ...other.observations[0], version: 2, recordedAt: '2026-01-01T00:00:00Z', correction })
      },
      /which is not after version 1/,
    ],
    [
      'a rank that does not say among whom',
      ({ [MAIN]: main }) => Object.assign(main.observations[4] ?? {}, { rankOf: null }),
      /says among whom/,
    ],
    [
      'a figure that is no rank with a number of ranked',
      ({ [OTHER]: other }) => Object.assign(other.observations[0] ?? {}, { rankOf: { of: 3, among: { vi: 'a', en: 'b' } } }),
      /only the measure "rank" has it/,
    ],
  ])('%s is refused', (_, change, said) => {
    const drafts = fixtureDrafts()
    change(drafts)
    expect(problemsOf(fixtureTexts(drafts)).map(({ reason }) => reason)).toEqual([expect.stringMatching(said)])
  })

  test('a quote that ends after its article is refused', () => {
    const texts = fixtureTexts()
    const articles = texts.articles.map((file) => ({ ...file, text: file.text.replace(/"textLength": \d+/, '"textLength": 20') }))
    const found = problemsOf({ ...texts, articles }).map(({ reason }) => reason)
    expect(found).toHaveLength(10)
    expect(found[0]).toMatch(/^the quote ends at \d+, after the text's end \(20\)$/)
  })

  test.each([
    ['areas', '"validTo":"2004-01-01"', '"validTo":"1962-10-27"', 'validTo 1962-10-27 is not after validFrom 1962-10-27'],
    ['areas', '"predecessors":["lai-chau@1962"]', '"predecessors":["lai-chau@1900"]', 'there is no area "lai-chau@1900"'],
    ['areas', '"area":"dien-bien@2004"', '"area":"dien-bien"', 'there is no area "dien-bien"'],
    ['areas', '"id":"viet-nam"', '"id":"lai-chau@1962"', 'the area "lai-chau@1962" stands twice'],
    ['indicators', '"confusableWith":[]', '"confusableWith":["gdp"]', 'there is no indicator "gdp"'],
    ['indicators', '"slug":"grdp-growth"', '"slug":"budget-revenue"', 'the indicator "budget-revenue" stands twice'],
    ['indicators', '"topic":"budget"', '"topic":"weather"', '(found "weather")'],
  ] as const)('in %s.json, %s turned into %s is refused', (name, piece, replacement, said) => {
    const texts = fixtureTexts()
    const text = texts[name].text.replace(piece, replacement)
    expect(text).not.toBe(texts[name].text)
    const [problem] = problemsOf({ ...texts, [name]: { ...texts[name], text } })
    expect(problem?.file).toBe(`${name}.json`)
    expect(problem?.reason).toContain(said)
  })

  test('a derived figure must close again when one of its inputs is corrected', () => {
    const drafts = fixtureDrafts()
    const correction = { vi: 'Đọc nhầm', en: 'Misread' }
    const again = { ...drafts[MAIN].observations[0], version: 2, recordedAt: '2026-02-01T00:00:00Z', correction, value: 1740 }
    drafts[MAIN].observations.push(again)
    expect(problemsOf(fixtureTexts(drafts)).map(({ reason }) => reason)).toEqual([
      'the formula "a / b" gives 100, not AP 94.3 (decimals 1)',
    ])
    drafts[MAIN].observations.push({
      ...drafts[MAIN].observations[2],
      version: 2,
      recordedAt: '2026-02-01T00:00:00Z',
      correction,
      value: 100,
    })
    expect(problemsOf(fixtureTexts(drafts))).toEqual([])
  })
})
