import type { EvidenceView } from '../../lib/view/evidence-view.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { DownloadMenu } from '../files/download-menu.tsx'
import { Actions, Questions } from './evidence-body.tsx'
import { FactLine } from './fact-list.tsx'
import { RankLines } from './rank-lines.tsx'
import styles from './side.module.css'

/** Names of formats are the same in both languages. */
const FORMAT_NAMES = { txt: 'Text', bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' } as const

/** What stands beside a fact on its own page: ranks, questions, neighbours, how to cite it, its data and history. */
export function FactSide({ view, locale }: { readonly view: EvidenceView; readonly locale: Locale }) {
  const t = translator(locale)
  return (
    <aside className={styles.side}>
      <Actions view={view} locale={locale} />
      <RankLines view={view} locale={locale} />
      <div className={styles.part}>
        <Questions view={view} locale={locale} />
      </div>
      {view.nearest.length > 0 && (
        <section className={styles.part}>
          <h2>{t('pages.evidence.nearest')}</h2>
          {view.nearest.map((row) => (
            <FactLine key={row.id} row={row} />
          ))}
        </section>
      )}
      {view.usedFor.length > 0 && (
        <section className={styles.part}>
          <h2>{t('pages.evidence.usedFor')}</h2>
          {view.usedFor.map((row) => (
            <FactLine key={row.id} row={row} />
          ))}
        </section>
      )}
      <section className={styles.part}>
        <h2>{t('pages.evidence.citation')}</h2>
        <p className={styles.citation}>{view.citation}</p>
        <p className={styles.links}>
          <span>{t('share.cite.formats')}:</span>
          {view.citationFiles.map(({ format, href }) => (
            <a key={format} href={href}>
              {FORMAT_NAMES[format]}
            </a>
          ))}
        </p>
      </section>
      <section className={styles.part}>
        <h2>{t('pages.evidence.data')}</h2>
        <DownloadMenu locale={locale} path={`/f/${view.id}`} />
      </section>
      <section className={styles.part} id="history">
        <h2>{t('pages.evidence.history')}</h2>
        <ul>
          {view.history.map(({ version, text }) => (
            <li key={version}>{text}</li>
          ))}
        </ul>
      </section>
    </aside>
  )
}
