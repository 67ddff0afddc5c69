import { href } from '../address/href.ts'
import { TOPICS, type Topic } from '../facts/code-lists.ts'
import type { Event } from '../facts/event.ts'
import { milestoneMark } from './milestone-mark.ts'
import type { Lane } from './picture.ts'
import type { PictureContext } from './picture-context.ts'

/** One lane for each topic that has milestones, in the order of topics; milestones in time order. */
export function buildLanes(events: readonly Event[], context: PictureContext): readonly Lane[] {
  return TOPICS.flatMap((topic) => {
    const marks = events
      .filter((event) => event.topic === topic)
      .map((event) => milestoneMark(event, context))
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.id.localeCompare(b.id))
    return marks.length > 0 ? [{ ...laneHead(topic, context), marks }] : []
  })
}

/** A lane's name, and where its milestones stand as rows. */
export function laneHead(topic: Topic, { locale, path, state, t }: PictureContext): Pick<Lane, 'topic' | 'name' | 'href'> {
  // The dashboard, framed or not, shows rows only when asked to; all other pages with lanes have them below the picture.
  const view = /^\/(embed)?(\?|$)/.test(path) ? 'table' : state.view
  return {
    topic,
    name: t(`facts.topic.${topic}`),
    href: href(locale, path, { ...state, topic: [topic], view, fact: null }),
  }
}
