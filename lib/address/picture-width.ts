export const [LEAST_WIDTH, GREATEST_WIDTH] = [600, 2400]

/** Pixels across, kept between 600 and 2400; null for what is no whole number. `standard` where nothing is asked. */
export function readWidth(text: string | null, standard: number): number | null {
  if (text === null || text === '') return standard
  if (!/^\d{1,9}$/.test(text)) return null
  return Math.max(LEAST_WIDTH, Math.min(GREATEST_WIDTH, Number(text)))
}

export const WIDTH_ACCEPTS = `a whole number of pixels, kept between ${LEAST_WIDTH} and ${GREATEST_WIDTH}`
