import type { ContradictionView } from '../../lib/view/contradiction-view.ts'
import type { DifferencePiece } from '../../lib/view/sentence-difference.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './contradiction-pair.module.css'
import { FactLine } from './fact-list.tsx'

interface ContradictionPairProps {
  readonly view: ContradictionView
  readonly locale: Locale
}

/** Two figures that do not agree, side by side with their sentences; where these differ is marked. Both stay. */
export function ContradictionPair({ view, locale }: ContradictionPairProps) {
  const t = translator(locale)
  return (
    <div className={styles.pair}>
      <p className={styles.gap}>{view.gap}</p>
      <ul className={styles.sides}>
        {view.sides.map((side) => (
          <li key={side.row.id}>
            <FactLine row={side.row} />
            {side.formula && <p className={styles.formula}>{t('insights.contradiction.derived', { formula: side.formula })}</p>}
            {side.sentences.map((sentence) => (
              <blockquote key={sentence.href}>
                <Differing
                  pieces={sentence.pieces}
                  language={sentence.language === locale ? undefined : sentence.language}
                  word={t('insights.contradiction.differs')}
                  locale={locale}
                />
                <SoftLink className={styles.source} href={sentence.href}>
                  {sentence.source}
                </SoftLink>
              </blockquote>
            ))}
          </li>
        ))}
      </ul>
      <p className={styles.key}>{t('insights.contradiction.key')}</p>
    </div>
  )
}

interface DifferingProps {
  readonly pieces: readonly DifferencePiece[]
  readonly language: string | undefined
  readonly word: string
  readonly locale: Locale
}

function Differing({ pieces, language, word, locale }: DifferingProps) {
  let offset = 0
  return (
    <span lang={language}>
      {pieces.map(({ text, differs }) => {
        const key = offset
        offset += text.length
        if (!differs) return <span key={key}>{text}</span>
        const [words, blank] = [text.trimEnd(), text.slice(text.trimEnd().length)]
        return (
          <span key={key}>
            <mark className={styles.differs}>
              <span className="hidden-visually" lang={locale}>
                {word}:{' '}
              </span>
              {words}
            </mark>
            {blank}
          </span>
        )
      })}
    </span>
  )
}
