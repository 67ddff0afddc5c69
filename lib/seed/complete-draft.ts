import { findNodeAtLocation } from 'jsonc-parser'
import { z } from 'zod'
import { type ArticleText, textOf } from './article-texts.ts'
import { newFactId } from './fact-id.ts'
import { locateQuote, QuoteError } from './locate-quotes.ts'
import { type JsonPath, parsePlacedJson, problemAt, readPlacedJson } from './placed-json.ts'
import { SeedError, type SeedProblem } from './seed-error.ts'
import { applyEdits, setProperties, type TextEdit } from './set-properties.ts'

/** What a draft must have before its quotes can be located; the rest of it is checked when the finished file is parsed. */
const quote = z.looseObject({ article: z.string().optional(), exact: z.string(), nth: z.int().positive() })
const fact = z.looseObject({
  key: z.string(),
  id: z.string().optional(),
  version: z.int().optional(),
  recordedAt: z.string().optional(),
  evidence: z.array(quote),
})
const draft = z.looseObject({
  article: z.looseObject({ slug: z.string(), recordedAt: z.string().optional() }),
  observations: z.array(fact),
  events: z.array(fact),
  doubts: z.array(
    z.looseObject({ id: z.string().optional(), recordedAt: z.string().optional(), about: z.array(z.string()), vi: z.string() }),
  ),
})

/**
 * The text of a draft with everything filled in that follows from the articles' texts: hash and length of the text, place
 * and surroundings of every quote; and, where they are missing, ids, version 1 and the instant of recording.
 * What stands in the draft otherwise is not touched. `taken` holds the ids in use and receives the new ones.
 * Throws a SeedError with the line of every quote that is not in its text.
 */
export function completeDraft(
  file: string,
  text: string,
  texts: ReadonlyMap<string, ArticleText>,
  recordedAt: string,
  taken: Set<string>,
): string {
  const json = readPlacedJson(file, text)
  const { article, observations, events, doubts } = parsePlacedJson(json, draft)
  const problems: SeedProblem[] = []
  const edits: TextEdit[] = []
  const set = (path: JsonPath, values: Readonly<Record<string, unknown>>) => {
    const node = findNodeAtLocation(json.root, [...path])
    if (node) edits.push(...setProperties(text, node, values))
  }
  const idFor = (letter: 'o' | 'e' | 'd', key: string) => {
    const id = newFactId(letter, article.slug, key, taken)
    taken.add(id)
    return id
  }
  const locate = (path: JsonPath, slug: string, { exact, nth }: z.output<typeof quote>) => {
    try {
      set(path, { ...locateQuote(textOf(slug, texts).text, exact, nth) })
    } catch (error) {
      if (!(error instanceof QuoteError)) throw error
      problems.push(problemAt(json, [...path, 'exact'], error.message))
    }
  }
  const { sha256, textLength } = textOf(article.slug, texts)
  set(['article'], { sha256, textLength, ...(article.recordedAt ? {} : { recordedAt }) })
  for (const [list, letter, facts] of [
    ['observations', 'o', observations],
    ['events', 'e', events],
  ] as const) {
    const ids = new Map(facts.flatMap(({ key, id }) => (id === undefined ? [] : [[key, id] as const])))
    for (const [index, { key, id, version, recordedAt: recorded, evidence }] of facts.entries()) {
      const known = id ?? ids.get(key) ?? idFor(letter, key)
      ids.set(key, known)
      set([list, index], {
        ...(id === undefined ? { id: known } : {}),
        ...(version === undefined ? { version: 1 } : {}),
        ...(recorded === undefined ? { recordedAt } : {}),
      })
      for (const [at, entry] of evidence.entries()) locate([list, index, 'evidence', at], entry.article ?? article.slug, entry)
    }
  }
  for (const [index, { id, recordedAt: recorded, about, vi }] of doubts.entries()) {
    set(['doubts', index], {
      ...(id === undefined ? { id: idFor('d', `${about.join('+')} ${vi}`) } : {}),
      ...(recorded === undefined ? { recordedAt } : {}),
    })
  }
  if (problems.length > 0) throw new SeedError(problems)
  return applyEdits(text, edits)
}

/** Every id that stands in a draft. */
export function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/"id"\s*:\s*"([oed]_[0-9a-z]{6})"/g)].flatMap(([, id]) => (id === undefined ? [] : [id]))
}
