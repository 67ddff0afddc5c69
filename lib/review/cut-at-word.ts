/** A text of at most `most` code points, cut at the end of a word and closed by "…" where it was longer. */
export function cutAtWord(text: string, most: number): string {
  const points = [...text.trim()]
  if (points.length <= most) return points.join('')
  const cut = points.slice(0, most - 1).join('')
  const word = cut.replace(/\s+\S*$/u, '')
  return `${word === '' ? cut : word}…`
}
