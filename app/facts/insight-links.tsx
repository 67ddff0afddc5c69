import { href } from '../../lib/address/href.ts'
import { DEFAULT_STATE } from '../../lib/address/page-state.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './side.module.css'

interface InsightLinksProps {
  readonly locale: Locale
  /** The province of the page, where it is about one. */
  readonly province?: string
}

/** The ways to what the articles promised and to what they do not say. */
export function InsightLinks({ locale, province }: InsightLinksProps) {
  const t = translator(locale)
  const silence = href(locale, '/silence', { ...DEFAULT_STATE, province: province ? [province] : [] })
  return (
    <p className={styles.links}>
      {province && <SoftLink href={href(locale, `/provinces/${province}/promises`)}>{t('insights.promises.link')}</SoftLink>}
      <SoftLink href={silence}>{t('insights.silence.link')}</SoftLink>
    </p>
  )
}
