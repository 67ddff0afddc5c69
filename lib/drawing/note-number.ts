/** Stands between a label and the number of its note: labels are measured with it, so that the number finds room beside its mark. */
const SEPARATOR = '\u00a0['

/** "6,07 [3]": a label that carries the number of its note through the layout. */
export function withNumber(label: string, number: number): string {
  return `${label}${SEPARATOR}${number}]`
}

/** The label alone and the number that it carries; null where it carries none. */
export function splitNumber(label: string): { readonly text: string; readonly number: number | null } {
  const [, text, digits] = /^(.*)\u00a0\[(\d+)\]$/.exec(label) ?? []
  return text === undefined ? { text: label, number: null } : { text, number: Number(digits) }
}
