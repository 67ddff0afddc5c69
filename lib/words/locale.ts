/** The two languages of the product. Vietnamese is the first and has no prefix in addresses. */
export type Locale = 'vi' | 'en'

export const LOCALES: readonly Locale[] = ['vi', 'en']

/** The same words in both languages. */
export interface Bilingual {
  readonly vi: string
  readonly en: string
}
