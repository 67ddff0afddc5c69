import { PRICE_BASES } from '../facts/code-lists.ts'
import type { Observation } from '../facts/observation.ts'
import { bilingualOf, civilDateOf, codeOf, numberOf } from './column-values.ts'
import { type EvidenceRow, evidenceOf } from './evidence-row.ts'
import type { Prisma } from './generated/client.ts'
import { jsonColumn } from './json-columns.ts'

/** What has to be read along with a figure, in the order in which it is shown. */
export const OBSERVATION_PARTS = {
  evidence: { orderBy: { position: 'asc' } },
  inputs: { orderBy: { symbol: 'asc' } },
} as const satisfies Prisma.ObservationInclude

export type ObservationRow = Omit<Prisma.ObservationModel, 'folded'> & {
  readonly evidence: readonly EvidenceRow[]
  readonly inputs: readonly Pick<Prisma.DerivationInputModel, 'symbol' | 'inputId'>[]
}

/** A stored version of a figure as the rest of the application knows it. */
export function observationOf(row: ObservationRow): Observation {
  const among = bilingualOf(row.rankAmongVi, row.rankAmongEn)
  const why = bilingualOf(row.formulaWhyVi, row.formulaWhyEn)
  return {
    id: row.id,
    version: row.version,
    area: row.areaId,
    indicator: row.indicatorSlug,
    breakdown: row.breakdown,
    measure: row.measure,
    scenario: row.scenario,
    obsStatus: row.obsStatus,
    period: {
      timePeriod: row.timePeriod,
      edtf: row.edtf,
      start: civilDateOf(row.periodStart),
      end: civilDateOf(row.periodEnd),
      precision: row.precision,
    },
    collect: row.collect,
    value: numberOf(row.value),
    valueHigh: row.valueHigh === null ? null : numberOf(row.valueHigh),
    decimals: row.decimals,
    unit: row.unit,
    unitMult: row.unitMult,
    qualifier: row.qualifier,
    priceBasis: codeOf(PRICE_BASES, row.priceBasis, `price basis of ${row.id}`),
    rank: among === null ? null : { of: row.rankOf, among },
    comparison: jsonColumn.comparison(row.comparison),
    text: { vi: row.textVi, en: row.textEn },
    inferences: jsonColumn.inferences(row.inferences),
    derivedFrom:
      row.formula === null || why === null
        ? null
        : { formula: row.formula, inputs: Object.fromEntries(row.inputs.map((input) => [input.symbol, input.inputId])), why },
    evidence: row.evidence.map(evidenceOf),
    recordedAt: row.recordedAt.toISOString(),
    supersededAt: row.supersededAt?.toISOString() ?? null,
    correction: bilingualOf(row.correctionVi, row.correctionEn),
  }
}
