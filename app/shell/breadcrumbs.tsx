import { SoftLink } from '../served/soft-link.tsx'
import styles from './breadcrumbs.module.css'

interface BreadcrumbsProps {
  readonly label: string
  readonly steps: readonly { readonly name: string; readonly href: string | null }[]
}

/** Where the page stands; the last step is the page itself. */
export function Breadcrumbs({ label, steps }: BreadcrumbsProps) {
  return (
    <nav className={styles.crumbs} aria-label={label}>
      <ol>
        {steps.map(({ name, href }) => (
          <li key={name + href}>
            {href === null ? <span aria-current="page">{name}</span> : <SoftLink href={href}>{name}</SoftLink>}
          </li>
        ))}
      </ol>
    </nav>
  )
}
