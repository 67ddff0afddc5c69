import { Fragment } from 'react'

interface UnbrokenProps {
  readonly text: string
  /** Names, or what stands between commas: each is one word to the eye. */
  readonly pieces: readonly string[]
}

/** A piece of so many letters has room on the smallest phone. */
const SHORT = 22

/** A text in which no short piece is broken where it stands: "Lào / Cai" is two places to the eye. */
export function Unbroken({ text, pieces }: UnbrokenProps) {
  const short = [...new Set(pieces)].filter((piece) => piece !== '' && piece.length <= SHORT)
  if (short.length === 0) return text
  const parts = text.split(new RegExp(`(${short.map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`))
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text stand in one order
    <Fragment key={place}>{place % 2 === 1 ? <span className="unbroken">{part}</span> : part}</Fragment>
  ))
}
