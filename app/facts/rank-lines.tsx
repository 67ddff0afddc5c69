import type { EvidenceView } from '../../lib/view/evidence-view.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { RankStrip } from '../chart/rank-strip.tsx'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './side.module.css'

/** Every rank that the article gives, as words and as a strip of cells. */
export function RankLines({ view, locale }: { readonly view: EvidenceView; readonly locale: Locale }) {
  const t = translator(locale)
  return view.ranks.map(({ label, among, rank, of, href }) => (
    <section key={href} className={styles.part}>
      <h3>{t('pages.evidence.rank')}</h3>
      <p className={styles.rank}>
        <SoftLink href={href}>{label}</SoftLink>
      </p>
      {of !== null && <RankStrip rank={rank} of={of} label={t('chart.chart.rank', { rank: String(rank), of: String(of) })} />}
      <p className="quiet">{among}</p>
    </section>
  ))
}
