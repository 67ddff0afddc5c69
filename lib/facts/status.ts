import { EVENT_STATUSES, type EventStatus } from './event.ts'
import { FIGURE_STATUSES, type FigureStatus } from './figure-status.ts'

/** Statuses that facts can be filtered by. `planned` is shared by figures (a plan) and events (to come). */
export type Status = FigureStatus | EventStatus

export const STATUSES: readonly Status[] = [...new Set<Status>([...FIGURE_STATUSES, ...EVENT_STATUSES])]
