/** A day as far as the text says it. */
export interface SaidDay {
  readonly day: number
  readonly month: number
  readonly year: number | null
}

/**
 * A time as the text says it, before anything is worked out. A year of null was not said; `yearOffset` stands in for it
 * where the text says "năm nay" (0), "năm ngoái" (−1) or "năm sau" (1).
 */
export type TimeShape =
  | ({ readonly form: 'day' } & SaidDay & { readonly yearOffset?: number })
  | { readonly form: 'days'; readonly from: SaidDay; readonly to: SaidDay; readonly yearOffset?: number }
  /** "(28/6/1909 - 28/6/2024)": the day itself and its commemoration, not 115 years of something. */
  | { readonly form: 'anniversary'; readonly origin: SaidDay; readonly commemoration: SaidDay }
  | { readonly form: 'relative-day'; readonly offset: number }
  | { readonly form: 'month'; readonly month: number; readonly year: number | null; readonly yearOffset?: number }
  | { readonly form: 'relative-month'; readonly offset: number }
  /** Months of one year: "9 tháng năm 2024" is the first nine, "6 tháng cuối năm" the last six. */
  | {
      readonly form: 'months'
      readonly first: number
      readonly last: number
      /** "6 tháng qua": those just over, which begin with the year only where so many of it are over. */
      readonly lately?: true
      readonly year: number | null
      readonly yearOffset?: number
    }
  | { readonly form: 'quarter'; readonly quarter: number; readonly year: number | null; readonly yearOffset?: number }
  | { readonly form: 'year'; readonly year: number | null; readonly yearOffset?: number }
  | { readonly form: 'years'; readonly first: number; readonly last: number; readonly term: boolean }
  | { readonly form: 'since'; readonly year: number }
  /** "5 năm qua": the years of the term that is spoken of, or else the last so many. */
  | { readonly form: 'year-count'; readonly count: number }
  /** "5 năm tới": the years of the next term. */
  | { readonly form: 'years-ahead'; readonly count: number }
  | { readonly form: 'year-to-date' }
  | { readonly form: 'now' }
  | {
      readonly form: 'month-third'
      readonly third: 1 | 2 | 3
      readonly month: number
      readonly year: number | null
      readonly yearOffset?: number
    }
  | {
      readonly form: 'year-part'
      readonly part: 'first' | 'middle' | 'last'
      readonly year: number | null
      readonly yearOffset?: number
    }
  | { readonly form: 'century'; readonly century: number; readonly part: 'first' | 'middle' | 'last' | null }
  | { readonly form: 'decade'; readonly decade: number }
  | { readonly form: 'school-year'; readonly first: number; readonly last: number }
  /** Lunar day and month; the lunar year is named ("Giáp Thìn", 0–59 from Giáp Tý) or numbered, or neither. */
  | {
      readonly form: 'lunar'
      readonly day: number
      readonly month: number
      readonly year: number | null
      readonly canChi: number | null
    }
  /** "xuân Giáp Thìn 2024": the season of the lunar new year. */
  | { readonly form: 'spring'; readonly year: number | null; readonly canChi: number | null }
  /** "Đầu nhiệm kỳ", "lúc ấy": a time that only a reader of the whole text can tell, and no other one. */
  | { readonly form: 'vague' }

/** What the words before a time make of it. */
export type TimeRole = 'at' | 'before' | 'until' | 'from' | 'after' | 'as-of' | 'horizon' | 'vision' | 'compare'

export interface TimeMention {
  readonly shape: TimeShape
  readonly role: TimeRole
  /** Token indexes of the time itself, end exclusive. */
  readonly from: number
  readonly to: number
}
