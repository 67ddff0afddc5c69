import 'server-only'
import { href } from '../../lib/address/href.ts'
import { pictureDocument } from '../../lib/drawing/picture-document.ts'
import { sourcesJson } from '../../lib/drawing/sources-json.ts'
import { chartWords } from '../../lib/view/chart-words.ts'
import { type SourceNote, sourceNote } from '../../lib/view/source-note.ts'
import { dateWords } from '../../lib/words/civil-date-words.ts'
import type { DrawnPage } from './drawn-page.ts'
import { siteOrigin } from './environment.ts'

/** A page's picture as a whole SVG file, with the sentences of what it labels as notes. */
export function pictureFile(page: DrawnPage, width: number): string {
  const { picture, context, byId, evidence, kind, address, title, state } = page
  const { locale, t, today } = context
  const { origin } = siteOrigin()
  const notes = new Map<string, SourceNote | null>()
  const note = (id: string) => {
    const there = notes.get(id)
    if (there !== undefined) return there
    const fact = byId.get(id)
    const made = fact ? sourceNote(fact, byId, context) : null
    notes.set(id, made)
    return made
  }
  const date = dateWords(today, locale)
  return pictureDocument(
    {
      picture,
      title,
      lead: kind === 'fact' ? page.description : picture.lead,
      count: page.count,
      selected: evidence?.id ?? null,
      overview: kind !== 'indicator' && kind !== 'fact',
      note,
      words: chartWords(locale),
      said: {
        notes: t('drawings.notes'),
        drawn: state.asOf ? t('drawings.recorded', { date, asOf: dateWords(state.asOf, locale) }) : t('drawings.drawn', { date }),
        others:
          picture.otherPanels.length === 0
            ? ''
            : t('drawings.otherPanels', {
                count: picture.otherPanels.length,
                names: picture.otherPanels.map(({ name }) => name).join(', '),
              }),
      },
      address,
      markAddress: ({ id }) => `${origin}${href(locale, `/f/${id}`)}`,
      metadata: (noted, drawn) =>
        sourcesJson({
          facts: noted.flatMap((id) => byId.get(id) ?? []),
          drawn: drawn.flatMap((id) => byId.get(id) ?? []),
          byId,
          articles: context.articles,
          title,
          address,
          origin,
          date: today,
          language: locale,
        }),
    },
    width,
  )
}
