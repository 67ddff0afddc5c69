import type { Metadata } from 'next'
import { FILE_FORMATS } from '../../../lib/files/file-format.ts'
import { MAX_UPLOAD } from '../../../lib/verify/read-upload.ts'
import { translator } from '../../../lib/words/translator.ts'
import { listedMetadata } from '../../request/listed-metadata.ts'
import { requestLocale } from '../../request/locale.ts'
import type { SearchParams } from '../../request/page-state.ts'
import page from '../../styles/page.module.css'
import styles from '../../verify/verify.module.css'
import { VerifyForm } from '../../verify/verify-form.tsx'

interface VerifyProps {
  readonly params: Promise<{ locale: string }>
  readonly searchParams: SearchParams
}

const PATH = '/verify'
const ACCEPT = [...FILE_FORMATS, 'svg', 'png', 'txt'].map((ending) => `.${ending.split('.').at(-1)}`)

export async function generateMetadata({ params }: VerifyProps): Promise<Metadata> {
  return listedMetadata(await requestLocale(params), PATH)
}

/** Takes back what the site gave out, and says what of it still stands. */
export default async function Verify({ params, searchParams }: VerifyProps) {
  const [locale, { problem }] = await Promise.all([requestLocale(params), searchParams])
  const t = translator(locale)
  return (
    <>
      <header className={page.head}>
        <div>
          <h1>{t('verify.title')}</h1>
          <p className="deck">{t('verify.lead')}</p>
        </div>
      </header>
      <VerifyForm
        locale={locale}
        mostBytes={MAX_UPLOAD}
        accept={[...new Set(ACCEPT)].join(',')}
        // The proxy leads here when a form is too large to be read at all.
        problem={problem === 'large' ? t('verify.problem.large') : null}
        words={{
          file: t('verify.file'),
          fileHint: t('verify.fileHint'),
          or: t('verify.or'),
          text: t('verify.text'),
          textHint: t('verify.textHint'),
          submit: t('verify.submit'),
          checking: t('verify.checking'),
          tooLarge: t('verify.problem.large'),
          allMatch: t('verify.all.match'),
        }}
      />
      <section className={page.section}>
        <h2>{t('verify.why')}</h2>
        <p className={`deck ${styles.why}`}>{t('verify.whyText')}</p>
      </section>
    </>
  )
}
