import { memo } from 'react'
import { SERIES_COLOURS, type SeriesColour } from '../../../lib/view/series-colour.ts'

/** Ids of the paints of one drawing. Two drawings on one page must not share them: a hidden one would take the paint away. */
export interface Paints {
  readonly hatch: (colour: SeriesColour) => string
  readonly fade: string
  readonly silence: string
}

export function paintsOf(drawing: string): Paints {
  return {
    hatch: (colour) => `${drawing}-hatch-${colour}`,
    fade: `${drawing}-fade`,
    silence: `${drawing}-silence`,
  }
}

/** All paints that the fills of one drawing refer to. One invisible SVG at its head holds them. */
export const Patterns = memo(function Patterns({ paints }: { readonly paints: Paints }) {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        {SERIES_COLOURS.map((colour) => (
          <Hatch key={colour} paints={paints} colour={colour} />
        ))}
        <Fade paints={paints} />
        <pattern id={paints.silence} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="1" height="6" fill="var(--rule)" />
        </pattern>
      </defs>
    </svg>
  )
})

/** An estimate: stripes at 45°, a stripe every 5 px, on the page's own colour. */
export function Hatch({ paints, colour }: { readonly paints: Paints; readonly colour: SeriesColour }) {
  return (
    <pattern id={paints.hatch(colour)} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="5" height="5" fill="var(--bg)" />
      <rect width="2.4" height="5" fill={`var(--${colour})`} />
    </pattern>
  )
}

/** An unknown beginning: ink that fades in. */
export function Fade({ paints }: { readonly paints: Paints }) {
  return (
    <linearGradient id={paints.fade}>
      <stop offset="0" stopColor="var(--muc)" stopOpacity="0" />
      <stop offset="1" stopColor="var(--muc)" />
    </linearGradient>
  )
}
