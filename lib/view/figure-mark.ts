import { type FigureStatus, figureStatus } from '../facts/figure-status.ts'
import type { Observation } from '../facts/observation.ts'
import { parseTimePeriod } from '../time/time-period.ts'
import { figureWords } from '../words/figure-words.ts'
import { periodWords } from '../words/period-words.ts'
import { type FigureGroup, groupName } from './figure-groups.ts'
import { rescale, valueWords } from './panel-value.ts'
import type { FigureMark, FigureShape } from './picture.ts'
import { articlesOf, factHref, type PictureContext, sourceNames } from './picture-context.ts'
import { spanOf } from './span.ts'
import { withinSentence } from './within-sentence.ts'

/**
 * One figure as a mark of its group's panel. `others` are all figures of the indicator: a stated multiple of the same
 * period becomes part of the note. `severalUnits`: the panel mixes areas, so each label names its own.
 */
export function figureMark(
  figure: Observation,
  group: FigureGroup,
  others: readonly Observation[],
  severalUnits: boolean,
  context: PictureContext,
): FigureMark {
  const { locale, t, shown } = context
  const series = shown.indexOf([figure.area])
  const status = figureStatus(figure)
  const period = periodWords(figure.period, figure.collect, locale)
  const place = shown.series[series]?.name ?? ''
  const part = group.indicator.breakdowns.find(({ code }) => code === figure.breakdown)
  const breakdown = part && withinSentence(part.name[locale])
  // What tells marks of one panel apart comes first: the layout drops words from the end of the note.
  const note = [
    severalUnits || !shown.isCurrent(figure.area) ? place : null,
    breakdown,
    period,
    figure.rank?.among[locale],
    multipleNote(figure, others, context),
  ]
  const articles = figure.derivedFrom ? inputArticles(figure, context) : articlesOf(figure.evidence)
  const words = figureWords(figure, locale).whole
  const value = status === 'actual' ? words : `${t(`facts.status.${status}`)} ${words}`
  const name = [groupName(group, locale, t), breakdown].filter(Boolean).join(', ')
  const sentence = { name, period, value, place }
  return {
    kind: 'figure',
    id: figure.id,
    span: spanOf(figure.period),
    series,
    shape: figureShape(figure),
    status,
    value: rescale(figure.value, figure.unitMult, group.unitMult),
    valueHigh: figure.valueHigh === null ? null : rescale(figure.valueHigh, figure.unitMult, group.unitMult),
    label: {
      strong: valueWords(figure, group.unitMult, locale),
      status: statusWord(status, context),
      note: note.filter(Boolean).join(', '),
    },
    spoken:
      figure.evidence.length === 0
        ? t('chart.picture.spokenDerived', sentence)
        : t('chart.picture.spoken', { ...sentence, source: sourceNames(context, articles) }),
    articles,
    href: factHref(context, figure.id),
  }
}

/** What is said to have happened needs no word; whatever else it is, is always told. */
function statusWord(status: FigureStatus, { t }: PictureContext): string | null {
  return status === 'actual' ? null : t(`facts.status.${status}`)
}

function figureShape({ collect, period }: Observation): FigureShape {
  if (period.precision === 'day') return 'point'
  return collect === 'A' && period.precision === 'range' ? 'average' : 'bar'
}

/** "hơn 17,4 lần năm 2004", where an article states the multiple beside the figure and its base is known. */
function multipleNote(figure: Observation, others: readonly Observation[], { locale, t }: PictureContext): string | null {
  if (figure.measure !== 'value' || figure.derivedFrom) return null
  const multiple = others.find(
    (other) =>
      other.measure === 'multiple' &&
      other.area === figure.area &&
      other.breakdown === figure.breakdown &&
      other.period.timePeriod === figure.period.timePeriod &&
      other.evidence.some(({ article }) => figure.evidence.some((own) => own.article === article)),
  )
  const base = multiple?.comparison
  if (!multiple || !base) return null
  const words = valueWords(multiple, multiple.unitMult, locale)
  if (base.base === 'PLAN') return t('chart.picture.multipleNote', { multiple: words, base: t('facts.status.planned') })
  if (base.period === null) return null
  const period = periodWords(parseTimePeriod(base.period), 'U', locale)
  return t('chart.picture.multipleNote', { multiple: words, base: period })
}

/** A derived figure is lit together with the articles that its inputs came from. */
function inputArticles(figure: Observation, { observations }: PictureContext): readonly string[] {
  const inputs = Object.values(figure.derivedFrom?.inputs ?? {})
  return articlesOf([...figure.evidence, ...inputs.flatMap((id) => observations.get(id)?.evidence ?? [])])
}
