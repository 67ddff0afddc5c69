import { SoftLink } from '../served/soft-link.tsx'
import styles from './view-switch.module.css'

interface ViewSwitchProps {
  readonly label: string
  readonly choices: readonly { readonly name: string; readonly href: string; readonly current: boolean }[]
}

/** The same facts drawn or told; each choice is an address. */
export function ViewSwitch({ label, choices }: ViewSwitchProps) {
  return (
    <nav className={styles.switch} aria-label={label}>
      {choices.map(({ name, href, current }) => (
        <SoftLink key={name} href={href} stays aria-current={current ? 'true' : undefined}>
          {name}
        </SoftLink>
      ))}
    </nav>
  )
}
