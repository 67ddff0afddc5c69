/** Does one step of a start and prints what it was, how it ended and how long it took. `work` may return a word to add. */
export async function step<T>(name: string, work: () => Promise<T>, told: (result: T) => string = () => ''): Promise<T> {
  const began = Date.now()
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(1)} s`
  try {
    const result = await work()
    const words = told(result)
    console.log(`✓ ${name}${words ? `: ${words}` : ''} (${seconds()})`)
    return result
  } catch (error) {
    console.error(`✗ ${name} (${seconds()})`)
    throw error
  }
}
