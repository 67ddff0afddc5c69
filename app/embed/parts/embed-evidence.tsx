import { href } from '../../../lib/address/href.ts'
import type { EvidenceView } from '../../../lib/view/evidence-view.ts'
import type { PagePlace } from '../../../lib/view/page-context.ts'
import type { Locale } from '../../../lib/words/locale.ts'
import { translator } from '../../../lib/words/translator.ts'
import evidence from '../../facts/evidence.module.css'
import { Derivation, Doubts, Quotes } from '../../facts/evidence-body.tsx'
import { EvidenceFrame } from '../../facts/evidence-frame.tsx'
import { LargeFigure } from '../../facts/evidence-panel.tsx'
import { QuoteKey } from '../../facts/quote-text.tsx'
import { Sign } from '../../facts/sign.tsx'
import styles from './embed.module.css'
import { NEW_TAB } from './new-tab.ts'
import { UnderMark } from './under-mark.tsx'

interface EmbedEvidenceProps {
  readonly view: EvidenceView
  readonly locale: Locale
  readonly place: PagePlace
}

/** The evidence of the chosen fact inside the frame: what it says and who said it; all else is one link away. */
export function EmbedEvidence({ view, locale, place }: EmbedEvidenceProps) {
  const t = translator(locale)
  return (
    <UnderMark fact={view.id} className={styles.evidence}>
      <EvidenceFrame
        fact={view.id}
        closeHref={href(locale, place.path, { ...place.state, fact: null })}
        words={{ label: t('pages.evidence.label'), close: t('pages.evidence.close') }}
      >
        <h2 className={evidence.large}>
          <LargeFigure view={view} />
          <span className={evidence.sign}>
            <Sign sign={view.sign} />
            {view.statusWord}
          </span>
        </h2>
        <p className={evidence.title}>{view.title}</p>
        {view.statusNote && <p className={evidence.note}>{view.statusNote}</p>}
        <EvidenceWords view={view} locale={locale} />
        <p className={evidence.links}>
          <a href={view.page} {...NEW_TAB}>
            {t('pages.evidence.openPage')}
          </a>
        </p>
      </EvidenceFrame>
    </UnderMark>
  )
}

/** Sentence, sum and doubts of a fact, with links that never leave the frame. */
export function EvidenceWords({ view, locale, large = false }: Omit<EmbedEvidenceProps, 'place'> & { readonly large?: boolean }) {
  return (
    <>
      <Derivation view={view} locale={locale} />
      <Quotes view={view} locale={locale} large={large} link={NEW_TAB} />
      <QuoteKey quotes={view.quotes} locale={locale} />
      {view.dateAsRead && <p>{view.dateAsRead}</p>}
      {view.place && <p>{view.place}</p>}
      {view.horizon && <p>{view.horizon}</p>}
      <Doubts view={view} locale={locale} />
    </>
  )
}
