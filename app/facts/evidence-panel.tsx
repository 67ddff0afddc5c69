import type { EvidenceView } from '../../lib/view/evidence-view.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './evidence.module.css'
import { Actions, Derivation, Doubts, Questions, Quotes, SameArticle } from './evidence-body.tsx'
import { EvidenceFrame } from './evidence-frame.tsx'
import { QuoteKey } from './quote-text.tsx'
import { Sign } from './sign.tsx'

interface EvidencePanelProps {
  readonly view: EvidenceView
  readonly locale: Locale
  /** The same page without a chosen fact. */
  readonly closeHref: string
}

/** What a chosen fact rests on, beside the picture it was chosen in. */
export function EvidencePanel({ view, locale, closeHref }: EvidencePanelProps) {
  const t = translator(locale)
  return (
    <EvidenceFrame
      fact={view.id}
      closeHref={closeHref}
      words={{ label: t('pages.evidence.label'), close: t('pages.evidence.close') }}
    >
      <h2 className={styles.large}>
        <LargeFigure view={view} />
        <span className={styles.sign}>
          <Sign sign={view.sign} />
          {view.statusWord}
        </span>
      </h2>
      <p className={styles.title}>{view.title}</p>
      {view.statusNote && <p className={styles.note}>{view.statusNote}</p>}
      <Derivation view={view} locale={locale} />
      <Quotes view={view} locale={locale} />
      <QuoteKey quotes={view.quotes} locale={locale} />
      {view.dateAsRead && <p>{view.dateAsRead}</p>}
      {view.place && <p>{view.place}</p>}
      {view.horizon && <p>{view.horizon}</p>}
      <Doubts view={view} locale={locale} />
      <Questions view={view} locale={locale} />
      <Actions view={view} locale={locale} />
      <p className={styles.links}>
        <SoftLink href={view.page}>{t('pages.evidence.openPage')}</SoftLink>
      </p>
      <SameArticle view={view} locale={locale} />
    </EvidenceFrame>
  )
}

/** The number large, its qualifier and unit smaller, read as one. */
export function LargeFigure({ view }: { readonly view: EvidenceView }) {
  const { before, main, unit } = view.large
  return (
    <span className={main.length > 9 ? styles.figureLong : styles.figure}>
      {before && <small>{before} </small>}
      {main}
      {unit && <small> {unit}</small>}
    </span>
  )
}
