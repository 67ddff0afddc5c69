import { group } from 'd3-array'
import { TOPICS, type Topic } from '../facts/code-lists.ts'
import type { Columns } from '../facts/columns.ts'
import type { Event } from '../facts/event.ts'
import { buildLanes, laneHead } from './build-lanes.ts'
import { gridSpan } from './condense.ts'
import type { ColumnRow, CountColumn } from './condensed.ts'
import { laneWords } from './condensed-words.ts'
import type { Lane, Span } from './picture.ts'
import type { PictureContext } from './picture-context.ts'

/** What is known of the milestones of a window: themselves, or only how many begin in each column. */
export type NearEvents = { readonly window: Span; readonly events: readonly Event[] } | { readonly columns: Columns }

/** One lane for each topic that has milestones in the scope, in the order of topics. */
export function condensedLanes(whole: Columns, near: NearEvents, context: PictureContext): readonly Lane[] {
  const ofWindow = 'events' in near ? new Map(buildLanes(near.events, context).map((lane) => [lane.topic, lane])) : null
  const words = laneWords(context)
  const [wholeOf, nearOf] = [rowsByTopic(whole), 'columns' in near ? rowsByTopic(near.columns) : null]
  return TOPICS.flatMap((topic) => {
    const [all, marks] = [wholeOf(topic), ofWindow?.get(topic)?.marks ?? []]
    const columns = nearOf?.(topic) ?? null
    if (all.columns.length === 0 && marks.length === 0 && !columns?.columns.length) return []
    const known = 'columns' in near ? gridSpan(near.columns.grid) : near.window
    return [{ ...laneHead(topic, context), marks, condensed: { known, near: columns, whole: all, words } }]
  })
}

function rowsByTopic({ grid, events }: Columns): (topic: Topic) => ColumnRow<CountColumn> {
  const ofTopic = group(events, ({ topic }) => topic)
  return (topic) => ({ grid, columns: (ofTopic.get(topic) ?? []).map(({ column, count }) => [column, count]) })
}
