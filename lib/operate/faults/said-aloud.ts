/** All that is written to the console and to standard error and output while something runs. */
export async function saidAloud(action: () => Promise<unknown>): Promise<string> {
  const said: string[] = []
  const kept = { ...console }
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }))
  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const) {
    console[name] = (...words: unknown[]) => said.push(words.map(plain).join(' '))
  }
  for (const { stream } of streams) {
    stream.write = ((chunk: string | Uint8Array) => {
      said.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString())
      return true
    }) as typeof stream.write
  }
  try {
    await action()
  } finally {
    Object.assign(console, kept)
    for (const { stream, write } of streams) stream.write = write
  }
  return said.join('\n')
}

function plain(word: unknown): string {
  if (word instanceof Error) return `${word.stack} ${JSON.stringify(word)}`
  return typeof word === 'string' ? word : JSON.stringify(word)
}
