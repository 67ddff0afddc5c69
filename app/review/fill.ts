/** Puts values into the `{places}` of a sentence: fill('{a} of {b}', { a: 1, b: 2 }) → "1 of 2". What has no value stays. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
