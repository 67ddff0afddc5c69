import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { ChartWords } from '../../../lib/view/chart-words.ts'
import { fillWords } from '../../../lib/view/fill-words.ts'
import type { Mark, Picture } from '../../../lib/view/picture.ts'
import { allMarks } from '../marks/find-mark.ts'
import styles from './live.module.css'
import { type Box, placeTooltip } from './place-tooltip.ts'
import { usePointed } from './pointed.ts'

interface TooltipProps {
  readonly root: RefObject<HTMLElement | null>
  readonly picture: Picture
  readonly words: ChartWords
}

/** What a mark says in full, beside it. Everything in it stands elsewhere too: in the mark's spoken sentence and in its evidence. */
export function Tooltip({ root, picture, words }: TooltipProps) {
  const pointed = usePointed(({ mark }) => mark)
  const mark = pointed ? allMarks(picture).find(({ id }) => id === pointed.id) : undefined
  if (!pointed || !mark) return null
  return (
    <TooltipBox key={`${mark.id}${pointed.lens}`} root={root} picture={picture} mark={mark} lens={pointed.lens} words={words} />
  )
}

interface TooltipBoxProps extends TooltipProps {
  readonly mark: Mark
  readonly lens: boolean
}

function TooltipBox({ root, picture, mark, lens, words }: TooltipBoxProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  useLayoutEffect(() => {
    const [frame, tooltip] = [root.current, ref.current]
    if (!frame || !tooltip) return
    const origin = frame.getBoundingClientRect()
    const boxOf = (element: Element): Box => {
      const { left, top, right, bottom } = element.getBoundingClientRect()
      return { left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top }
    }
    const signs = [...frame.querySelectorAll('[data-emphasis="lit"] [data-ring], [data-emphasis="selected"] [data-ring]')]
    const own = frame.querySelector(`${lens ? '[data-lane="lens"] ' : ''}[data-fact="${mark.id}"] [data-ring]`)
    if (!own) return
    const bounds: Box = {
      left: 0,
      top: Math.max(0, -origin.top),
      right: origin.width,
      bottom: Math.min(origin.height, innerHeight - origin.top),
    }
    const { width, height } = tooltip.getBoundingClientRect()
    const ringed = signs.filter((sign) => sign !== own).map(boxOf)
    const labels = [...frame.querySelectorAll('[data-emphasis="lit"] text, [data-emphasis="selected"] text')].map(boxOf)
    setPlace(placeTooltip(boxOf(own), { width, height }, bounds, ringed, labels))
  }, [root, mark, lens])
  const related = allMarks(picture).filter(
    (other) => other.id !== mark.id && other.articles.some((article) => mark.articles.includes(article)),
  ).length
  return (
    <div ref={ref} className={styles.tooltip} style={place ?? { visibility: 'hidden' }} data-tooltip aria-hidden="true">
      {mark.kind === 'figure' ? (
        <FigureText picture={picture} mark={mark} words={words} />
      ) : (
        <>
          <p className={styles.tooltipWhen}>
            {mark.label.strong}, {words.status[mark.status]}
          </p>
          <p className={styles.tooltipTitle}>{mark.label.note}</p>
        </>
      )}
      {related > 0 && <p className={styles.tooltipRelated}>{fillWords(words.sameArticle, related)}</p>}
    </div>
  )
}

function FigureText({
  picture,
  mark,
  words,
}: Pick<TooltipProps, 'picture' | 'words'> & { readonly mark: Mark & { kind: 'figure' } }) {
  const panel = picture.panels.find(({ marks }) => marks.some(({ id }) => id === mark.id))
  const place = picture.series[mark.series]?.name
  return (
    <>
      <p className={styles.tooltipWhen}>{[panel?.name, place].filter(Boolean).join(', ')}</p>
      <p className={styles.tooltipTitle}>{withUnit(mark.label.strong, panel?.unit ?? '')}</p>
      <p className={styles.tooltipNote}>{[words.status[mark.status], mark.label.note].filter(Boolean).join(', ')}</p>
    </>
  )
}

/** "6,07%/năm", but "1.640 tỷ đồng". */
function withUnit(number: string, unit: string): string {
  return unit.startsWith('%') ? `${number}${unit}` : `${number}\u00a0${unit}`
}
