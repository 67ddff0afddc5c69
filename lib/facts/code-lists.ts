/** SDMX and product code lists. The database holds the same lists as enums; a test compares the two. */

export const MEASURES = [
  'value',
  'growth_yoy',
  'growth_mom',
  'growth_vs_base',
  'pct_of_plan',
  'index_vs_base',
  'multiple',
  'change_pp',
  'change_abs',
  'rank',
  'rank_change',
  'contribution_pp',
  'share',
] as const
export type Measure = (typeof MEASURES)[number]

/** A plan is never an observation: the scenario is part of a figure's key. */
export const SCENARIOS = ['ACTUAL', 'PLAN', 'TARGET', 'FORECAST'] as const
export type Scenario = (typeof SCENARIOS)[number]

/** SDMX CL_OBS_STATUS, the codes that a stated value can carry (I = worked out by us from stated values). */
export const OBS_STATUSES = ['A', 'E', 'P', 'F', 'I', 'U', 'D', 'B', 'V'] as const
export type ObsStatus = (typeof OBS_STATUSES)[number]

/** SDMX CL_TIME_PER_COLLECT: A average through the period, S sum, C cumulative to its end, E stock at its end, U not said. */
export const TIME_PER_COLLECTS = ['A', 'S', 'C', 'E', 'U'] as const
export type TimePerCollect = (typeof TIME_PER_COLLECTS)[number]

/** What the word before the number says: gần = LT, hơn = GT, không quá = LE, từ … trở lên = GE, khoảng = AP. */
export const QUALIFIERS = ['EQ', 'LT', 'GT', 'LE', 'GE', 'AP'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

/** _U: the article does not say which prices; _Z: not a price. */
export const PRICE_BASES = ['CONST2010', 'CURRENT', '_U', '_Z'] as const
export type PriceBasis = (typeof PRICE_BASES)[number]

export const EVENT_KINDS = [
  'founding',
  'administrative-change',
  'victory',
  'campaign',
  'meeting',
  'decision',
  'construction',
  'opening',
  'commemoration',
  'congress',
  'programme',
  'culture',
  'visit',
  'appointment',
  'election',
  'support',
  'party-building',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Topics of indicators and events alike, in the order in which readers see them. */
export const TOPICS = [
  'economy',
  'budget',
  'investment',
  'trade',
  'tourism',
  'agriculture',
  'society',
  'health',
  'education',
  'environment',
  'infrastructure',
  'administration',
  'politics',
  'history',
  'foreign-affairs',
] as const
export type Topic = (typeof TOPICS)[number]

/** What an article says of an event on the day it appears. `overdue` is not stated: it follows from today. */
export const STATED_STATUSES = ['happened', 'ongoing', 'planned', 'cancelled'] as const
export type StatedStatus = (typeof STATED_STATUSES)[number]

export const DATE_QUALIFIERS = ['approximate', 'before', 'until', 'lunar'] as const
export type DateQualifier = (typeof DATE_QUALIFIERS)[number]

export const DOUBT_KINDS = ['contradiction', 'ambiguity', 'definition', 'source_error'] as const
export type DoubtKind = (typeof DOUBT_KINDS)[number]
