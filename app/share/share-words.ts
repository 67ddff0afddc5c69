import type { Locale } from '../../lib/words/locale.ts'
import type vi from '../../lib/words/messages/vi/share-dialog.json'

/** The sentences of the dialog. They come with it on demand: no page carries them. */
export type ShareWords = typeof vi

export async function loadShareWords(locale: Locale): Promise<ShareWords> {
  if (locale === 'en') return (await import('../../lib/words/messages/en/share-dialog.json')).default
  return (await import('../../lib/words/messages/vi/share-dialog.json')).default
}
