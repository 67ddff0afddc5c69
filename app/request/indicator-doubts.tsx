import 'server-only'
import { contradictions } from '../../lib/facts/contradiction.ts'
import type { Doubt } from '../../lib/facts/doubt.ts'
import type { Observation } from '../../lib/facts/observation.ts'
import { contradictionView } from '../../lib/view/contradiction-view.ts'
import type { PagePlace } from '../../lib/view/page-context.ts'
import { Contradictions } from '../facts/contradictions.tsx'
import { DoubtNotes } from '../facts/doubt-notes.tsx'
import type { RequestContext } from './catalogue.ts'
import { factInputs } from './fact-inputs.ts'

interface IndicatorDoubtsProps {
  readonly figures: readonly Observation[]
  readonly doubts: readonly Doubt[]
  readonly context: RequestContext
  readonly place: PagePlace
  readonly links: ReadonlyMap<string, { readonly name: string; readonly href: string }>
}

/** What must be known before the figures of an indicator are compared: first those that contradict each other, then all else. */
export async function IndicatorDoubts({ figures, doubts, context, place, links }: IndicatorDoubtsProps) {
  const pairs = contradictions(figures, doubts)
  const sides = pairs.flatMap(({ a, b }) => [a, b])
  const inputs = await factInputs(context, sides, place.state.asOf)
  const byId = new Map([...sides, ...inputs].map((figure) => [figure.id, figure]))
  const told = new Set(pairs.map(({ doubt }) => doubt?.id))
  return (
    <div id="remarks">
      <Contradictions views={pairs.map((pair) => contradictionView(pair, byId, context, place))} locale={context.locale} />
      <DoubtNotes doubts={doubts.filter(({ id }) => !told.has(id))} locale={context.locale} links={links} />
    </div>
  )
}
