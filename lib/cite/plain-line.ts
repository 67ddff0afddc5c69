/** A text on one line: line breaks, tabs and other control characters would end a field or begin one of their own. */
export function plainLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
