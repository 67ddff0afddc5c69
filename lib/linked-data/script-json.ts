/**
 * JSON for a script element of a page. Inside one only "</script" and "<!--" mean anything to an HTML parser, and both
 * begin with "<"; JSON can write that as an escape everywhere it may stand.
 */
export function scriptJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
