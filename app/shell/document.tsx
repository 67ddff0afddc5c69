import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import type { Locale } from '../../lib/words/locale.ts'
import { Patterns } from '../chart/marks/patterns.tsx'
import { SoftLinks } from '../served/soft-links.tsx'
import { StaticPart } from '../served/static-part.tsx'
import { FIRST_FONTS } from '../styles/first-fonts.ts'
import '../styles/fonts.css'
import '../styles/tokens.css'
import '../styles/base.css'
import '../styles/print.css'
import '../styles/when-near.css'

/** The page's outermost elements, shared by the layout and by the page that says that nothing is there. */
export function Document({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  for (const font of FIRST_FONTS) preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang={locale}>
      <body>
        <StaticPart name="paints">
          <Patterns />
        </StaticPart>
        {children}
        <SoftLinks />
      </body>
    </html>
  )
}
