/** What is counted over the days of a holiday. */
export const OF_FEASTS: ReadonlySet<string> = new Set([
  'tourist-arrivals',
  'international-arrivals',
  'tourism-revenue',
  'traffic-accidents',
])
