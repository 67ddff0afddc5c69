import { href } from '../../lib/address/href.ts'
import { DEFAULT_STATE, type PageState } from '../../lib/address/page-state.ts'
import { fileHref } from '../../lib/files/file-href.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import styles from './download-menu.module.css'

interface DownloadMenuProps {
  readonly locale: Locale
  /** Of the page, without language. */
  readonly path: string
  /** What the reader chose on it. */
  readonly state?: PageState
}

/** What the page shows as files of every form, each with what it is good for. Plain links: nothing here needs a script. */
export function DownloadMenu({ locale, path, state = DEFAULT_STATE }: DownloadMenuProps) {
  const t = translator(locale)
  const file = (folder: 'data' | 'picture', ending: string, name: string, use: string) => ({
    href: fileHref(locale, folder, path, ending, state),
    name,
    use,
  })
  const groups = [
    {
      name: t('files.menu.pictures'),
      files: [file('picture', 'png', 'PNG', t('files.menu.png')), file('picture', 'svg', 'SVG', t('files.menu.svg'))],
    },
    {
      name: t('files.menu.data'),
      files: [
        file('data', 'xlsx', 'XLSX', t('files.menu.xlsx')),
        file('data', 'csv', 'CSV', t('files.menu.csv')),
        file('data', 'json', 'JSON', t('files.menu.json')),
        file('data', 'sdmx.csv', t('files.menu.sdmxName'), t('files.menu.sdmx')),
        file('data', 'zip', t('files.menu.zipName'), t('files.menu.zip')),
      ],
    },
  ]
  return (
    <details className={styles.menu}>
      <summary>
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true">
          <path
            d="M8 1.75v8.5M4.75 7.25 8 10.5l3.25-3.25M2.25 11v3.25h11.5V11"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
          />
        </svg>
        {t('files.menu.title')}
      </summary>
      <div className={styles.inside}>
        <p className={styles.lead}>{t('files.menu.lead')}</p>
        {groups.map((group) => (
          <section key={group.name}>
            <h3>{group.name}</h3>
            <ul>
              {group.files.map(({ href: address, name, use }) => (
                <li key={address}>
                  {/* A file is no page: the router is not to fetch it ahead. */}
                  <a href={address} download>
                    <strong>{name}</strong>
                    <span>{use}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className={styles.more}>
          <a href={fileHref(locale, 'data', '/all', 'zip', { ...DEFAULT_STATE, asOf: state.asOf })} download>
            {t('files.menu.all')}
          </a>
          <a href={href(locale, '/verify')}>{t('files.menu.verify')}</a>
        </p>
      </div>
    </details>
  )
}
