import { readFileSync } from 'node:fs'
import units from '../../seeds/units.json' with { type: 'json' }
import { parseAreasFile, parseIndicatorsFile } from '../seed/reference-files.ts'
import { Extractor } from './extract-page.ts'
import type { ExtractedPage } from './extracted.ts'
import { readPlainText } from './read/read-plain-text.ts'

const read = (name: string) => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8')

/** An extractor with the product's own lists, for tests. */
export const extractor = new Extractor({
  areas: parseAreasFile('areas.json', read('areas.json')).areas,
  indicators: parseIndicatorsFile('indicators.json', read('indicators.json')),
  units,
})

/** What a plain text says. */
export function extractText(text: string): ExtractedPage {
  return extractor.extract(readPlainText(text))
}

/** An article about Sơn La of 5 January 2025 with one paragraph. */
export function extractParagraph(paragraph: string): ExtractedPage {
  return extractText(`Sơn La: Tình hình kinh tế - xã hội\n\nBản tin Sông Mã, 05/01/2025 08:00\n\n${paragraph}\n`)
}

/** Figures in one line each: "grdp-growth growth_yoy 2024 6.02 PERCENT". */
export function figureLines({ observations }: ExtractedPage): string[] {
  return observations.map(({ province, indicator, breakdown, measure, scenario, timePeriod, value, valueHigh, unit, unitMult }) =>
    [
      ...(province === 'son-la' ? [] : [province]),
      breakdown === '_T' ? indicator : `${indicator}/${breakdown}`,
      measure,
      ...(scenario === 'ACTUAL' ? [] : [scenario]),
      timePeriod,
      valueHigh === null ? value : `${value}–${valueHigh}`,
      unitMult === 0 ? unit : `${unit}e${unitMult}`,
    ].join(' '),
  )
}

/** Events in one line each: "2024-12-05 happened meeting". */
export function eventLines({ events }: ExtractedPage): string[] {
  return events.map(({ date, status, kind }) => `${date.edtf} ${status} ${kind}`)
}
