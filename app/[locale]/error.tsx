'use client'

import { useParams } from 'next/navigation'
import styles from '../shell/button.module.css'

// Words stand here and not in the message files: when reading fails, the page must not need anything more to be read.
const WORDS = {
  vi: {
    title: 'Trang này chưa hiện được',
    text: 'Có lỗi khi đọc dữ liệu. Dữ liệu không bị mất.',
    again: 'Thử lại',
    code: 'Mã lỗi',
  },
  en: {
    title: 'This page could not be shown',
    text: 'Something went wrong while reading the data. No data is lost.',
    again: 'Try again',
    code: 'Error code',
  },
} as const

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const words = useParams().locale === 'en' ? WORDS.en : WORDS.vi
  return (
    <section role="alert">
      <h1>{words.title}</h1>
      <p className="deck">{words.text}</p>
      <p>
        <button type="button" className={styles.primary} onClick={reset}>
          {words.again}
        </button>
      </p>
      {error.digest && (
        <p className="quiet">
          {words.code}: {error.digest}
        </p>
      )}
    </section>
  )
}
