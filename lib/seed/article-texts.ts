import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codePointLength } from './code-points.ts'

/** The text of a page exactly as its file holds it, and what a seed file records of it. */
export interface ArticleText {
  readonly file: string
  readonly text: string
  readonly sha256: string
  readonly textLength: number
}

/**
 * The texts of articles in a folder by the three digits that their file names start with; all documents of one page
 * (the article and the teasers on it) share them. Throws when two files start alike.
 */
export async function readArticleTexts(folder: string): Promise<ReadonlyMap<string, ArticleText>> {
  const names = (await readdir(folder)).filter((name) => /^\d{3}/.test(name)).sort()
  const texts = new Map<string, ArticleText>()
  for (const name of names) {
    const digits = name.slice(0, 3)
    const other = texts.get(digits)
    if (other) throw new Error(`two texts start with ${digits}: ${other.file} and ${name}`)
    const bytes = await readFile(join(folder, name))
    // Not Buffer.toString: it replaces bad bytes silently, and drops nothing of a byte order mark that offsets would count.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    texts.set(digits, {
      file: name,
      text,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      textLength: codePointLength(text),
    })
  }
  return texts
}

/** The text that a document's offsets count in. Throws for a slug whose digits no file starts with. */
export function textOf(slug: string, texts: ReadonlyMap<string, ArticleText>): ArticleText {
  const found = texts.get(slug.slice(0, 3))
  if (!found)
    throw new Error(
      `no text starts with "${slug.slice(0, 3)}" (there are ${[...texts.values()].map(({ file }) => file).join(', ') || 'none'})`,
    )
  return found
}
