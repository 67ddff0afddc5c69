/** Puts a value into the one place that a sentence keeps for it: fillWords("+ %count% mốc", 3) → "+ 3 mốc". */
export function fillWords(sentence: string, value: number | string): string {
  return sentence.replace(/%\w+%/, String(value))
}
