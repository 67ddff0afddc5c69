/** Pixels that the embed of a page takes at 640 px of width, for frames that nobody makes fit. `path` is without language. */
export function embedHeight(path: string): number {
  const [, kind = ''] = path.split('/')
  return HEIGHTS[kind] ?? 560
}

const HEIGHTS: Readonly<Record<string, number>> = {
  '': 1180,
  timeline: 900,
  indicators: 560,
  provinces: 860,
  articles: 860,
  events: 420,
  f: 420,
}
