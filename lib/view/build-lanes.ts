import { href } from '../address/href.ts'
import { TOPICS } from '../facts/code-lists.ts'
import type { Event } from '../facts/event.ts'
import { milestoneMark } from './milestone-mark.ts'
import type { Lane } from './picture.ts'
import type { PictureContext } from './picture-context.ts'

/** One lane for each topic that has milestones, in the order of topics; milestones in time order. */
export function buildLanes(events: readonly Event[], context: PictureContext): readonly Lane[] {
  const { locale, path, state } = context
  // The dashboard, framed or not, shows rows only when asked to; all other pages with lanes have them below the picture.
  const view = /^\/(embed)?(\?|$)/.test(path) ? 'table' : state.view
  return TOPICS.flatMap((topic) => {
    const marks = events
      .filter((event) => event.topic === topic)
      .map((event) => milestoneMark(event, context))
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.id.localeCompare(b.id))
    const rows = href(locale, path, { ...state, topic: [topic], view, fact: null })
    return marks.length > 0 ? [{ topic, name: context.t(`facts.topic.${topic}`), href: rows, marks }] : []
  })
}
