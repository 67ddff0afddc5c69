import { type Amount, articlesFor, type GeneratedArticle, generateArticle } from './generate-article.ts'
import type { World } from './world.ts'

/** Small enough to be held in memory, large enough that a transaction costs nothing beside its facts. */
const ARTICLES_A_BATCH = 250

/** Everything that an amount takes, in batches; `after` leaves out what that smaller amount held already. */
export function* generateFacts(amount: Amount, seed: number, world: World, after = 0): Generator<readonly GeneratedArticle[]> {
  const articles = articlesFor(amount)
  for (let first = after; first < articles; first += ARTICLES_A_BATCH) {
    const count = Math.min(ARTICLES_A_BATCH, articles - first)
    yield Array.from({ length: count }, (_, index) => generateArticle(first + index, amount, seed, world))
  }
}
