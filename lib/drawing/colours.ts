import { SERIES_COLOURS, type SeriesColour } from '../view/series-colour.ts'

/** The light palette of app/styles/tokens.css, by the same names: a file has no style sheet to ask. */
export const COLOURS = {
  bg: '#fafaf8',
  ink: '#1a1c22',
  ink2: '#474b55',
  ink3: '#656a75',
  rule: '#d5d5d1',
  grid: '#e9e9e5',
  field: '#868b95',
  cham: '#2b3f94',
  muc: '#22252e',
  son: '#b0241c',
  nghe: '#ffe08a',
  'nghe-line': '#8a6100',
  la: '#17695a',
  dat: '#a67c00',
  shade: '#f1f1ed',
} as const

export type InkColour = SeriesColour | 'muc'

export const INK_COLOURS: readonly InkColour[] = [...SERIES_COLOURS, 'muc']
