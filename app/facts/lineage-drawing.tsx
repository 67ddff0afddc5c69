import type { LineageLine } from '../../lib/view/lineage-line.ts'
import styles from './lineage.module.css'

/** The line of a province's units at one width; the list beside it tells the same in words. */
export function LineageDrawing({ line, label }: { readonly line: LineageLine; readonly label: string }) {
  const { width, height, axis } = line
  return (
    <nav aria-label={label}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the nav is named; a title would be a tooltip over every unit */}
      <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`}>
        {line.changes.map(({ date, what, x, y, anchor }) => (
          <g key={date + x}>
            <line className={styles.change} x1={x} x2={x} y1={y - 10} y2={axis - 8} />
            <text className={styles.words} x={anchor === 'start' ? x + 6 : x - 6} y={y} textAnchor={anchor}>
              <tspan className={styles.date}>{date}</tspan> {what}
            </text>
          </g>
        ))}
        {[...line.bars]
          .sort((a, b) => ORDER[a.part] - ORDER[b.part])
          .map(({ id, path, part }) => (
            <path key={id} className={styles[part]} d={path} />
          ))}
        {line.names.map(({ id, text, part, x, y, href }) => (
          <a key={id} href={href} className={styles.link}>
            <text className={part === 'here' ? styles.nameHere : styles.name} x={x} y={y} textAnchor="middle">
              {text}
            </text>
          </a>
        ))}
        {line.stones.map(({ id, date, title, x, ground, y, labelX, anchor, href }) => (
          <a key={id} href={href} className={styles.link}>
            <path className={styles.stone} d={`M${x - 4.5} ${ground - 4}v-9.5a4.5 4.5 0 0 1 9 0v9.5z`} />
            <text className={styles.words} x={labelX} y={y} textAnchor={anchor}>
              <tspan className={styles.date}>{date}</tspan> {title}
            </text>
          </a>
        ))}
        <line className={styles.axis} x1="0" x2={width} y1={axis} y2={axis} />
        {line.ticks.map((tick) => (
          <g key={tick.day}>
            {tick.major && <line className={styles.axis} x1={tick.x} x2={tick.x} y1={axis} y2={axis + 4} />}
            {tick.label && (
              <text className={styles.tick} x={tick.labelX} y={axis + 18} textAnchor="middle">
                {tick.label}
              </text>
            )}
          </g>
        ))}
      </svg>
    </nav>
  )
}

/** The province itself is drawn last, over the lines that it came from. */
const ORDER = { branch: 0, trunk: 1, here: 2 } as const
