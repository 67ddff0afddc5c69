/** A query takes less than 65,536 parameters, and one of some thousands is planned sooner than one of many more. */
const MOST_AT_ONCE = 5000

/** Asks for a long list part by part; the answers stand in the order of the list's parts. */
export async function inParts<Key, Row>(
  keys: readonly Key[],
  ask: (part: readonly Key[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let first = 0; first < keys.length; first += MOST_AT_ONCE) {
    for (const row of await ask(keys.slice(first, first + MOST_AT_ONCE))) rows.push(row)
  }
  return rows
}
