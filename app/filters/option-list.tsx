import type { FilterOption } from '../../lib/view/filter-view.ts'
import styles from './filter-bar.module.css'

/** Boxes to tick, with how many facts stand behind each. */
export function OptionList({ name, options }: { readonly name: string; readonly options: readonly FilterOption[] }) {
  return (
    <ul className={styles.options}>
      {options.map((option) => (
        <li key={option.value} data-option={option.name}>
          <label>
            <input type="checkbox" name={name} value={option.value} defaultChecked={option.checked} />
            <span>{option.name}</span>
            {option.count !== null && option.count > 0 && <span className={styles.count}>{option.count}</span>}
          </label>
        </li>
      ))}
    </ul>
  )
}
