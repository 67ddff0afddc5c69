import { TOPICS } from '../facts/code-lists.ts'
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
    return marks.length > 0 ? [{ topic, name: context.t(`facts.topic.${topic}`), marks }] : []
  })
}
