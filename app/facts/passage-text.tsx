import type { PassagePiece } from '../../lib/view/article-passages.ts'
import type { FactRow } from '../../lib/view/fact-row.ts'
import { SoftLink } from '../served/soft-link.tsx'
import styles from './passage.module.css'

interface PassageTextProps {
  readonly pieces: readonly PassagePiece[]
  readonly rows: ReadonlyMap<string, FactRow>
  readonly chosen: string | null
}

/** A passage of an article: figures filled, milestones underlined, each of them the way to its evidence. */
export function PassageText({ pieces, rows, chosen }: PassageTextProps) {
  let offset = 0
  return pieces.map(({ text, facts, figure, milestone }) => {
    const key = offset
    offset += text.length
    const shared = { 'data-facts': facts.join(' '), 'data-lit': chosen && facts.includes(chosen) ? '' : undefined }
    const row = rows.get(figure ?? milestone ?? '')
    if (!row) {
      return (
        <span key={key} {...shared}>
          {text}
        </span>
      )
    }
    return (
      <SoftLink
        key={key}
        {...shared}
        data-fact={row.id}
        className={figure ? styles.figure : styles.milestone}
        href={row.href}
        title={[row.value, row.name, row.period].filter(Boolean).join(', ')}
      >
        {text}
      </SoftLink>
    )
  })
}
