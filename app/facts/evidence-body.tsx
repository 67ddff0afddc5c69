import type { EvidenceView } from '../../lib/view/evidence-view.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import { SoftLink } from '../served/soft-link.tsx'
import { CopyButton } from '../shell/copy-button.tsx'
import { ContradictionPair } from './contradiction-pair.tsx'
import { DerivationTree } from './derivation-tree.tsx'
import styles from './evidence.module.css'
import { FactLine } from './fact-list.tsx'
import { QuoteText } from './quote-text.tsx'

interface PartProps {
  readonly view: EvidenceView
  readonly locale: Locale
}

interface QuotesProps extends PartProps {
  readonly large?: boolean
  /** How links to the articles open, where they must not open in the same place. */
  readonly link?: { readonly target: string; readonly rel: string }
}

/** The quotations of a fact, each with its article; the first is the one that the fact is told by. */
export function Quotes({ view, locale, large = false, link }: QuotesProps) {
  const t = translator(locale)
  return view.quotes.map((quote, index) => (
    <figure key={`${quote.article.slug} ${quote.exact}`} className={large ? styles.quoteLarge : styles.quote}>
      {index === 1 && <p className={styles.label}>{t('pages.evidence.otherEvidence')}</p>}
      <blockquote cite={quote.article.original ?? undefined}>
        {quote.before && (
          <span className={styles.around} lang={quote.language}>
            …{quote.before}
          </span>
        )}
        <QuoteText pieces={quote.pieces} language={quote.language} locale={locale} />
        {quote.after && (
          <span className={styles.around} lang={quote.language}>
            {quote.after}…
          </span>
        )}
      </blockquote>
      {quote.verification !== 'verified' && <p className={styles.warning}>{t(`pages.evidence.${quote.verification}`)}</p>}
      <figcaption className={styles.source}>
        <cite lang={quote.language}>{quote.article.title}</cite>
        <span>{quote.article.line}</span>
        {quote.article.host && <span>{t('pages.evidence.teaserOf', { title: quote.article.host.title })}</span>}
        <span className={styles.links}>
          <SoftLink href={quote.article.href} {...link}>
            {t('pages.evidence.readHere')}
          </SoftLink>
          {quote.article.original && (
            <a href={quote.article.original} {...link}>
              {t('pages.evidence.readOriginal')}
            </a>
          )}
        </span>
      </figcaption>
    </figure>
  ))
}

/** The sum behind a derived figure; each part of it is a link and carries its sentence. */
export function Derivation({ view, locale }: PartProps) {
  const t = translator(locale)
  if (!view.derivation) return null
  return (
    <section className={styles.part}>
      <h3>{t('pages.evidence.derived')}</h3>
      <DerivationTree view={view.derivation} locale={locale} />
    </section>
  )
}

/** Everything that the sentence does not say by itself, as questions; then what readers must be warned of. */
export function Questions({ view, locale }: PartProps) {
  const t = translator(locale)
  const why = view.quotes[0]?.article.dateWhy
  return (
    <>
      {view.questions.map(({ question, answer }) => (
        <section key={question + answer} className={styles.part}>
          <h3>{question}</h3>
          <p>{answer}</p>
        </section>
      ))}
      {why && (
        <section className={styles.part}>
          <h3>{t('pages.evidence.whyDate')}</h3>
          <p>{why}</p>
        </section>
      )}
    </>
  )
}

export function Doubts({ view, locale }: PartProps) {
  const t = translator(locale)
  return view.doubts.map((doubt) => (
    <section key={doubt.text} className={styles.doubt}>
      <p>
        <strong>{t(`pages.evidence.doubt.${doubt.kind}`)}</strong> {doubt.text}
      </p>
      {doubt.pairs.map((pair) => (
        <ContradictionPair key={pair.id} view={pair} locale={locale} />
      ))}
      {doubt.others.map((row) => (
        <FactLine key={row.id} row={row} />
      ))}
    </section>
  ))
}

export function Actions({ view, locale }: PartProps) {
  const t = translator(locale)
  const words = { done: t('pages.shell.copied'), failed: t('pages.shell.copyFailed') }
  return (
    <p className={styles.actions}>
      <CopyButton text={view.page} words={words} primary>
        {t('pages.evidence.copyLink')}
      </CopyButton>
      <CopyButton text={view.citation} words={words}>
        {t('pages.evidence.copyCitation')}
      </CopyButton>
    </p>
  )
}

/** The other facts of the same article; the nearest in the text, then the way to all. */
export function SameArticle({ view, locale }: PartProps) {
  const t = translator(locale)
  if (!view.sameArticle || view.sameArticle.count === 0) return null
  const { rows, count, href } = view.sameArticle
  return (
    <section className={styles.same}>
      <h3>
        {t('pages.evidence.sameArticle')} <span>{t('pages.evidence.sameArticleCount', { count })}</span>
      </h3>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <FactLine row={row} />
          </li>
        ))}
      </ul>
      {count > rows.length && (
        <p className={styles.links}>
          <SoftLink href={href}>{t('pages.evidence.sameArticleAll', { count: count + 1 })}</SoftLink>
        </p>
      )}
    </section>
  )
}
