import type { EvidenceQuote } from '../../lib/view/evidence-quote.ts'
import type { QuotePiece } from '../../lib/view/quote-pieces.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import styles from './quote.module.css'

interface QuoteTextProps {
  readonly pieces: readonly QuotePiece[]
  /** The language of the quotation; it is never translated. */
  readonly language: string
  readonly locale: Locale
}

/** The words of an article, with what they say of the fact marked: number, time, status. */
export function QuoteText({ pieces, language, locale }: QuoteTextProps) {
  const t = translator(locale)
  const kinds = {
    number: t('pages.evidence.markNumber'),
    time: t('pages.evidence.markTime'),
    status: t('pages.evidence.markStatus'),
    place: t('pages.evidence.markPlace'),
  }
  let offset = 0
  return (
    <span lang={language === locale ? undefined : language}>
      {pieces.map(({ text, kind }) => {
        const key = offset
        offset += text.length
        if (kind === null || kind === 'place') return <span key={key}>{text}</span>
        return (
          <mark key={key} className={styles[kind]}>
            <span className="hidden-visually" lang={locale}>
              {kinds[kind]}:{' '}
            </span>
            {text}
          </mark>
        )
      })}
    </span>
  )
}

const KEYED = ['number', 'time', 'status'] as const

/** What the kinds of marking mean, in their own clothes; only those that the quotations have. */
export function QuoteKey({ quotes, locale }: { readonly quotes: readonly EvidenceQuote[]; readonly locale: Locale }) {
  const t = translator(locale)
  const used = new Set(quotes.flatMap(({ pieces }) => pieces.map(({ kind }) => kind)))
  const names = {
    number: t('pages.evidence.markNumber'),
    time: t('pages.evidence.markTime'),
    status: t('pages.evidence.markStatus'),
  }
  const shown = KEYED.filter((kind) => used.has(kind))
  if (shown.length === 0) return null
  return (
    <ul className={styles.key} aria-label={t('pages.evidence.key')}>
      {shown.map((kind) => (
        <li key={kind}>
          <span className={styles[kind]}>{names[kind]}</span>
        </li>
      ))}
    </ul>
  )
}
