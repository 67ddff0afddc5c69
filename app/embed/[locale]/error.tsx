'use client'

import ErrorPage from '../../[locale]/error.tsx'

/** The same words as on pages. */
export default function EmbedError(props: Parameters<typeof ErrorPage>[0]) {
  return <ErrorPage {...props} />
}
