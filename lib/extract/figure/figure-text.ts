import type { Indicator } from '../../facts/indicator.ts'
import type { TimePeriod } from '../../time/time-period.ts'
import { figureWords } from '../../words/figure-words.ts'
import type { Bilingual } from '../../words/locale.ts'
import { periodWords } from '../../words/period-words.ts'
import type { ExtractedEvidence } from '../evidence-of.ts'
import type { ExtractedObservation } from '../extracted.ts'

type Figure = Pick<
  ExtractedObservation,
  'indicator' | 'breakdown' | 'measure' | 'value' | 'valueHigh' | 'decimals' | 'unit' | 'unitMult' | 'qualifier'
>

/** "Tăng trưởng GRDP quý I/2024: 6,07%", in both languages, for lists and review. */
export function textOf(
  indicator: Indicator,
  figure: Figure,
  rank: ExtractedObservation['rankOf'],
  period: TimePeriod,
  collect: ExtractedObservation['timePerCollect'],
  evidence: ExtractedEvidence,
): Bilingual {
  const part = indicator.breakdowns.find(({ code }) => code === figure.breakdown)
  const said = (locale: 'vi' | 'en') => {
    const quoted = { ...evidence, article: '' }
    const { whole } = figureWords({ ...figure, rank, derivedFrom: null, evidence: [quoted] }, locale)
    const name = part ? `${indicator.shortName[locale]} (${part.name[locale]})` : indicator.shortName[locale]
    return `${name}, ${periodWords(period, collect, locale)}: ${whole}`
  }
  return { vi: said('vi'), en: said('en') }
}
