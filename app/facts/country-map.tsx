import { MAP_VIEW_BOX, shapeLabel } from '../../lib/map/shapes.ts'
import type { Locale } from '../../lib/words/locale.ts'
import { translator } from '../../lib/words/translator.ts'
import styles from './country-map.module.css'

export interface MapPlace {
  readonly slug: string
  readonly name: string
  /** Null: the unit is drawn, not offered. */
  readonly href: string | null
  readonly facts: number
  readonly checked: boolean
}

interface CountryMapProps {
  readonly boundaries: 34 | 63
  readonly units: readonly MapPlace[]
  /** Shapes filled as the subject of the page; not always whole units. */
  readonly filled?: readonly string[]
  readonly label: string
  readonly locale: Locale
  /** A name written beside the filled shapes. */
  readonly named?: { readonly name: string; readonly shape: string }
}

/**
 * Viet Nam with its provinces, Hoàng Sa and Trường Sa always drawn and named. The outlines come from one cached file
 * that all maps share; here are only names and links.
 */
export function CountryMap({ boundaries, units, filled = [], label, locale, named }: CountryMapProps) {
  const t = translator(locale)
  const file = `/map/${boundaries}.svg`
  const [hoangSaX, hoangSaY] = shapeLabel('hoangsa')
  const [truongSaX, truongSaY] = shapeLabel('truongsa')
  const drawing = (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label or by the nav around it; a title would be a tooltip over every province
    <svg
      className={styles.map}
      viewBox={MAP_VIEW_BOX}
      {...(units.some(({ href }) => href !== null) ? {} : { role: 'img', 'aria-label': label })}
    >
      {units.map((unit) => (
        <Unit key={unit.slug} unit={unit} file={file} />
      ))}
      {filled.map((id) => (
        <use key={id} href={`${file}#s-${id}`} className={styles.filled} />
      ))}
      {/* Islands of a few tenths of a unit: an outline keeps them visible at any size. */}
      <use href={`${file}#s-hoangsa`} className={styles.islands} />
      <use href={`${file}#s-truongsa`} className={styles.islands} />
      <text x={hoangSaX} y={hoangSaY - 26} className={styles.name} textAnchor="middle">
        {t('pages.provinces.hoangSa')}
      </text>
      <text x={truongSaX} y={truongSaY - 70} className={styles.name} textAnchor="middle">
        {t('pages.provinces.truongSa')}
      </text>
      {named && <PlaceName {...named} />}
    </svg>
  )
  return units.some(({ href }) => href !== null) ? <nav aria-label={label}>{drawing}</nav> : drawing
}

function Unit({ unit, file }: { readonly unit: MapPlace; readonly file: string }) {
  const { slug, name, href, facts, checked } = unit
  const shape = <use href={`${file}#u-${slug}`} className={checked ? styles.chosen : facts > 0 ? styles.told : styles.unit} />
  if (href === null) return shape
  return (
    <a href={href} aria-label={name} aria-current={checked ? 'true' : undefined}>
      <title>{name}</title>
      {shape}
    </a>
  )
}

function PlaceName({ name, shape }: { readonly name: string; readonly shape: string }) {
  const [x, y] = shapeLabel(shape)
  return (
    <text x={Math.max(x, 90)} y={y + 56} className={styles.here} textAnchor="middle">
      {name}
    </text>
  )
}
