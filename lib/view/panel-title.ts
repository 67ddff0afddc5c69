import type { Panel } from './picture.ts'

/** "Tăng trưởng GRDP, %/năm" in one line; "Hộ tái định cư" alone, because its name says already that households are counted. */
export function panelTitle({ name, unit }: Pick<Panel, 'name' | 'unit'>): string {
  const folded = name.toLocaleLowerCase('vi')
  return unit === '' || folded.startsWith(unit.toLocaleLowerCase('vi')) ? name : `${name}, ${unit}`
}
