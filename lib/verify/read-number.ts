/**
 * The number in a cell of text: "6.07", "-3.76", and "6,07" or "2.149,4" where the program that saved the file writes so.
 * Null for anything else, "2.14940E+12" too: a spreadsheet shortened it, and what is left says nothing exact.
 */
export function readNumber(text: string, decimalComma: boolean): number | null {
  const bare = text.trim().replace('−', '-')
  const plain = decimalComma ? bare.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.') : bare
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null
}
