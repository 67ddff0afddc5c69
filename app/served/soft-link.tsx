import type { AnchorHTMLAttributes } from 'react'

interface SoftLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string
  /** Whether the page stays where it is scrolled to: what is opened stands beside what is read. */
  readonly stays?: boolean
  readonly 'data-fact'?: string
}

/** A link that `SoftLinks` follows without loading the page anew. It is plain HTML, where Next's link is code for each. */
export function SoftLink({ stays = false, ...link }: SoftLinkProps) {
  return <a {...link} data-soft={stays ? 'stay' : ''} />
}
