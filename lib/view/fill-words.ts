/** Puts a value into the one place that a sentence keeps for it: fillWords("+ %count% mốc", 3) → "+ 3 mốc". */
export function fillWords(sentence: string, value: number | string): string {
  return sentence.replace(/%\w+%/, String(value))
}

/** The same for a sentence that keeps several places, each by its name: fillPlaces("%count% in %days%", { count: 3, days: 8 }). */
export function fillPlaces(sentence: string, values: Readonly<Record<string, number | string>>): string {
  return sentence.replace(/%(\w+)%/g, (place, name: string) => String(values[name] ?? place))
}
