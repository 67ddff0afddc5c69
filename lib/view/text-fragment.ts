const LONGEST_EXACT = 120
const ENDS = 5

/**
 * The address of an article that opens at the quotation (URL fragment text directives). Long quotations are named by
 * their first and last words, as browsers match them whole otherwise and one changed letter would lose the place.
 */
export function textFragment(url: string, exact: string): string {
  const base = url.split('#')[0] ?? url
  const text = exact.replace(/\s+/g, ' ').trim()
  if (text.length <= LONGEST_EXACT) return `${base}#:~:text=${encode(text)}`
  const words = text.split(' ')
  return `${base}#:~:text=${encode(words.slice(0, ENDS).join(' '))},${encode(words.slice(-ENDS).join(' '))}`
}

/** A comma, an ampersand and a hyphen have a meaning of their own in a text directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}
