import { SERIES_COLOURS, type SeriesColour } from '../../../lib/view/series-colour.ts'

/** Ids of the paints that the fills of marks refer to. */
export const hatchOf = (colour: SeriesColour): string => `hatch-${colour}`
export const FADE = 'fade'
export const SILENCE = 'silence'

/**
 * The paints of all drawings of a document, once and at its head: what lies in a drawing that is not displayed paints nothing,
 * and of the drawings of a picture all but one are not.
 */
export function Patterns() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        {SERIES_COLOURS.map((colour) => (
          // An estimate: stripes at 45°, a stripe every 5 px, on the page's own colour.
          <pattern
            key={colour}
            id={hatchOf(colour)}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" fill="var(--bg)" />
            <rect width="2.4" height="5" fill={`var(--${colour})`} />
          </pattern>
        ))}
        {/* An unknown beginning: ink that fades in. */}
        <linearGradient id={FADE}>
          <stop offset="0" stopColor="var(--muc)" stopOpacity="0" />
          <stop offset="1" stopColor="var(--muc)" />
        </linearGradient>
        <pattern id={SILENCE} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1" height="6" fill="var(--rule)" />
        </pattern>
      </defs>
    </svg>
  )
}
