import type { EventStatus } from '../facts/event.ts'
import type { FigureStatus } from '../facts/figure-status.ts'
import type { Condensed, CondensedPicture, CountColumn, ValueColumn } from './condensed.ts'

/*
 * The picture: everything a chart shows as plain data, all arithmetic done and all words said.
 * It is measured in data coordinates (days and values). Laying it out for a width gives pixels (placed.ts).
 * Two thin renderers draw the same layout: an SVG on the server and Recharts in the browser.
 */

/** A stretch of the time axis in days since 1970-01-01, `end` exclusive: a quarter is as wide as its days. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** bar: as wide as its period · average: with end caps · point: a circle at a day. */
export type FigureShape = 'bar' | 'average' | 'point'

/**
 * stone: an exact day · bar: month, quarter, year or range · fuzzy: open sides · until: fades in, hard right edge ·
 * deadline: dashed, closed by a tall tick · open-end: arrow head at the right.
 */
export type MilestoneShape = 'stone' | 'bar' | 'fuzzy' | 'until' | 'deadline' | 'open-end'

interface MarkBase {
  /** The fact's id. */
  readonly id: string
  readonly span: Span
  /** Index into `Picture.series`: which province, hence which colour. */
  readonly series: number
  /** One sentence for screen readers: "Tăng trưởng GRDP, Quý I/2024, ước 6,07%, Điện Biên, theo vtv.vn". */
  readonly spoken: string
  /** Articles that state it; marks that share one are lit together. */
  readonly articles: readonly string[]
  /** The address of this same view with this fact chosen. */
  readonly href: string
  /** On paper: the number of the note that holds its sentences. Absent where no notes are printed. */
  readonly note?: number
}

export interface FigureMark extends MarkBase {
  readonly kind: 'figure'
  readonly shape: FigureShape
  readonly status: FigureStatus
  /** In the panel's unit. */
  readonly value: number
  readonly valueHigh: number | null
  /** `strong` is the number with its qualifier; `status` must never be dropped; `note` may be. */
  readonly label: { readonly strong: string; readonly status: string | null; readonly note: string }
}

export interface MilestoneMark extends MarkBase {
  readonly kind: 'milestone'
  readonly shape: MilestoneShape
  readonly status: EventStatus
  /**
   * `strong` is the date, `brief` the date without its year, for an axis that tells the year. `note` is the title,
   * `short` the title cut to fit. `status` is a word that must be shown ("quá hạn, chưa có tin").
   */
  readonly label: {
    readonly strong: string
    readonly brief: string
    readonly status: string | null
    readonly note: string
    readonly short: string
  }
  /** Where the plan reaches to, as a thin hollow tail. */
  readonly horizon: Span | null
}

export type Mark = FigureMark | MilestoneMark

/** A scale is earned by two comparable figures; a lone figure gets a row without one. */
export interface PanelScale {
  readonly min: number
  readonly max: number
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
}

/** A faint dotted lead from one figure to the next comparable one; `broken` names the change of definition between them. */
export interface Thread {
  readonly from: string
  readonly to: string
  readonly broken: string | null
}

/** How far two figures that contradict each other lie apart, at the time that both are about; values in the panel's unit. */
export interface Disagreement {
  readonly between: readonly [string, string]
  readonly span: Span
  readonly low: number
  readonly high: number
  /** "Hai con số chưa khớp: 10,7 và 12,5" */
  readonly words: string
}

export interface Panel {
  /** Indicator slug, with the measure where it is not the level: "grdp-growth", "budget-revenue:pct_of_plan". */
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly href: string
  /** Amounts carry a pale area down to zero. */
  readonly amount: boolean
  readonly scale: PanelScale | null
  /** Pixels; does not depend on the width, so nothing jumps when the browser lays it out again. */
  readonly height: number
  readonly marks: readonly FigureMark[]
  readonly threads: readonly Thread[]
  /** Only where a scale shows the distance. */
  readonly disagreements: readonly Disagreement[]
  /** Two statements that disagree and the like, in words. */
  readonly remarks: readonly string[]
  /** An envelope from the lowest to the highest figure of each column; only how many where there is no scale. */
  readonly condensed?: Condensed<ValueColumn>
}

export interface Lane {
  readonly topic: string
  readonly name: string
  /** Where all of them are told in words: a crowded lane has no room for some. */
  readonly href: string
  readonly marks: readonly MilestoneMark[]
  readonly condensed?: Condensed<CountColumn>
}

/** A province (or predecessor) of the picture. */
export interface Series {
  readonly area: string
  readonly name: string
  /** 0 indigo, 1 green, 2 ochre; predecessors share the colour of the province they lead to. */
  readonly colour: number
}

/** A stretch of the overview that no milestone falls into, named in words; `short` where room is scarce. */
export interface Silence {
  readonly span: Span
  readonly label: string
  readonly short: string
}

/** One fact as the overview shows it. `range`: longer than a year, so it lies on the line instead of standing on it. */
export interface OverviewFact {
  readonly id: string
  readonly kind: Mark['kind']
  readonly span: Span
  readonly hollow: boolean
  readonly range: boolean
}

/** A milestone named on the overview, at a day: its own first day, or the end of the plan that it set. */
export interface Landmark {
  readonly id: string
  readonly day: number
  readonly strong: string
  readonly note: string
}

export interface Picture {
  /** "Điện Biên, 2004 – nay" */
  readonly title: string
  /** One sentence made from the newest facts. */
  readonly lead: string
  /** "36 mốc, 71 số liệu từ 4 bài báo" */
  readonly count: string
  /** A text summary of the whole picture for those who do not see it. */
  readonly summary: string
  /** All that the overview shows: 1909–2050. */
  readonly extent: Span
  /** What is shown: the `time` parameter or the default window. */
  readonly window: Span
  readonly defaultWindow: Span
  readonly today: { readonly day: number; readonly label: string }
  readonly series: readonly Series[]
  readonly panels: readonly Panel[]
  readonly otherPanels: readonly { readonly id: string; readonly name: string; readonly figures: number; readonly href: string }[]
  readonly lanes: readonly Lane[]
  /** Every fact in scope, those of `otherPanels` included. */
  readonly overview: readonly OverviewFact[]
  /** Named on the overview, five at most. */
  readonly landmarks: readonly Landmark[]
  readonly silences: readonly Silence[]
  /** Words that the layout and the renderers need and that depend on the language. */
  readonly words: PictureWords
  /** Only where the facts in scope are more than a browser should hold: `overview` is then empty. */
  readonly condensed?: CondensedPicture
}

export interface PictureWords {
  readonly overview: string
  readonly overviewNote: string
  readonly lens: string
  /** A template: "%count% mốc trong %months% tháng". */
  readonly lensNote: string
  readonly noFigure: string
  /** A template: "+ %count% mốc". */
  readonly moreMilestones: string
  readonly howToRead: string
  /** Twelve names for an axis that has months. */
  readonly months: readonly string[]
  readonly locale: 'vi' | 'en'
}
