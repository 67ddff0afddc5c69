/** Formats that a page's picture can be asked for in. */
export const DRAWN_FORMATS = ['svg', 'png'] as const
export type DrawnFormat = (typeof DRAWN_FORMATS)[number]

/** The page that a file of the folder `picture` or `preview` draws. */
export interface DrawnFile {
  /** Without language: "/", "/indicators/grdp-growth". */
  readonly page: string
  readonly format: DrawnFormat
}

/** "/timeline" → "/timeline.svg", "/" → "/index.svg": the name of a page's picture below its folder. */
export function drawnName(page: string, format: DrawnFormat): string {
  return `${page === '/' ? '/index' : page}.${format}`
}

/** Reads the segments below the folder back; null for a name without one of the formats. */
export function readDrawnName(segments: readonly string[]): DrawnFile | null {
  const name = segments.join('/')
  const [, page, ending] = /^(.+)\.([a-z]+)$/s.exec(name) ?? []
  const format = DRAWN_FORMATS.find((known) => known === ending)
  if (page === undefined || format === undefined) return null
  return { page: page === 'index' ? '/' : `/${page}`, format }
}

export const [LEAST_WIDTH, GREATEST_WIDTH] = [600, 2400]

/** Pixels across, kept between 600 and 2400; null for what is no whole number. `standard` where nothing is asked. */
export function readWidth(text: string | null, standard: number): number | null {
  if (text === null || text === '') return standard
  if (!/^\d{1,9}$/.test(text)) return null
  return Math.max(LEAST_WIDTH, Math.min(GREATEST_WIDTH, Number(text)))
}

export const WIDTH_ACCEPTS = `a whole number of pixels, kept between ${LEAST_WIDTH} and ${GREATEST_WIDTH}`
