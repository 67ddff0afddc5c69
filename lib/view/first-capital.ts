/** The text with its first letter as a capital: "quý I/2024" begins a line as "Quý I/2024". */
export function firstCapital(text: string): string {
  const [first = '', ...rest] = text
  return first.toLocaleUpperCase('vi') + rest.join('')
}
