const NAMES = ['cham', 'la', 'dat'] as const

/** Indigo, green, ochre, by the index of a series' colour. Whatever comes later starts over: the province stands in words. */
export type SeriesColour = (typeof NAMES)[number]

export const SERIES_COLOURS: readonly SeriesColour[] = NAMES

export function seriesColour(colour: number): SeriesColour {
  return NAMES[colour % NAMES.length] ?? 'cham'
}
