import type { Metadata } from 'next'
import { framedAddress } from '../../../lib/address/embed-address.ts'
import { href } from '../../../lib/address/href.ts'
import { embedHeight } from '../../../lib/embed/embed-height.ts'
import { embedSnippet } from '../../../lib/embed/embed-snippet.ts'
import { translator } from '../../../lib/words/translator.ts'
import { requestDemoSamples } from '../../request/demo-samples.ts'
import { siteOrigin } from '../../request/environment.ts'
import { listedMetadata } from '../../request/listed-metadata.ts'
import { requestLocale } from '../../request/locale.ts'
import { CopyButton } from '../../shell/copy-button.tsx'
import page from '../../styles/page.module.css'
import styles from './embed-demo.module.css'

interface EmbedDemoProps {
  readonly params: Promise<{ locale: string }>
}

const PATH = '/embed-demo'

const OWN_SCRIPT = `addEventListener('message', ({ data, source }) => {
  if (data?.type !== 'cot-moc:height') return
  for (const frame of document.querySelectorAll('iframe'))
    if (frame.contentWindow === source) frame.style.height = data.height + 'px'
})`

export async function generateMetadata({ params }: EmbedDemoProps): Promise<Metadata> {
  return listedMetadata(await requestLocale(params), PATH)
}

/** Every kind of embed in its frame, each with the snippet that makes it; how frames tell their height. */
export default async function EmbedDemo({ params }: EmbedDemoProps) {
  const locale = await requestLocale(params)
  const t = translator(locale)
  const { origin } = siteOrigin()
  const words = { done: t('pages.shell.copied'), failed: t('pages.shell.copyFailed') }
  const samples = await requestDemoSamples()
  return (
    <>
      <script src="/embed.js" async />
      <header className={page.head}>
        <div>
          <h1>{t('embeds.demo.title')}</h1>
          <p className="deck">{t('embeds.demo.lead')}</p>
        </div>
      </header>
      <div className={styles.how}>
        <section>
          <h2>{t('embeds.demo.howTitle')}</h2>
          <p>{t('embeds.demo.how')}</p>
        </section>
        <section>
          <h2>{t('embeds.demo.heightTitle')}</h2>
          <p>{t('embeds.demo.height')}</p>
          <pre>{`<script src="${origin}/embed.js" async></script>`}</pre>
          <p>{t('embeds.demo.ownHeight')}</p>
          <pre>{OWN_SCRIPT}</pre>
        </section>
        <section>
          <h2>{t('embeds.demo.oembedTitle')}</h2>
          <p>{t('embeds.demo.oembed')}</p>
          <pre>{`${origin}/oembed?url=${encodeURIComponent(`${origin}${href(locale, '/timeline')}`)}&format=json`}</pre>
        </section>
      </div>
      <h2 className={styles.samples}>{t('embeds.demo.samples')}</h2>
      {samples.map(({ kind, path, state, options }) => {
        const address = framedAddress(href(locale, path, state), options)
        const title = t(`embeds.demo.sample.${kind}`)
        const height = embedHeight(path)
        const snippet = embedSnippet({ src: `${origin}${address}`, title, width: '100%', height })
        return (
          <section key={kind} className={styles.sample} aria-labelledby={`sample-${kind}`}>
            <h3 id={`sample-${kind}`}>{title}</h3>
            <iframe className={styles.frame} src={address} title={title} width="100%" height={height} loading="lazy" />
            <details>
              <summary>{t('embeds.demo.snippet')}</summary>
              <pre>{snippet}</pre>
              <CopyButton text={snippet} words={words}>
                {t('embeds.demo.copy')}
              </CopyButton>
            </details>
          </section>
        )
      })}
    </>
  )
}
