import type { ReactNode } from 'react'
import type { Mark } from '../../../lib/view/picture.ts'
import type { Emphasis } from './emphasis.ts'
import styles from './marks.module.css'
import type { PlaceX } from './place-x.ts'

const CLEAR = 5

interface MarkLinkProps {
  readonly mark: Mark
  readonly x1: number
  readonly x2: number
  readonly y: number
  /** From the top of the sign to its bottom, for the ring and for what a finger can hit. */
  readonly box: { readonly top: number; readonly bottom: number }
  readonly emphasis: Emphasis
  readonly x: PlaceX
  readonly children: ReactNode
}

/** A mark is a link from the first byte of HTML: choosing works before JavaScript, and what JavaScript adds reads these attributes. */
export function MarkLink({ mark, x1, x2, y, box, emphasis, x, children }: MarkLinkProps) {
  const [left, width] = [x1 - CLEAR, x2 - x1 + 2 * CLEAR]
  return (
    <a
      href={mark.href}
      className={styles.mark}
      data-fact={mark.id}
      data-kind={mark.kind}
      data-x1={round(x1)}
      data-x2={round(x2)}
      data-y={round(y)}
      data-emphasis={emphasis ?? undefined}
      aria-label={mark.spoken}
      aria-current={emphasis === 'selected' || undefined}
    >
      <rect className={styles.hit} x={x(left)} y={box.top - 8} width={x(width)} height={box.bottom - box.top + 16} />
      {children}
      <rect
        className={styles.ring}
        data-ring=""
        x={x(left)}
        y={box.top - CLEAR}
        width={x(width)}
        height={box.bottom - box.top + 2 * CLEAR}
        rx="3"
      />
    </a>
  )
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100
}
