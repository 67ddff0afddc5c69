import { Fragment } from 'react'

interface UnbrokenNamesProps {
  readonly text: string
  /** Names that may stand in the text. */
  readonly names: readonly string[]
}

/** A name of so many letters has room on the smallest phone. */
const SHORT = 22

/** A text in which no short name is broken: "Lào / Cai" is two places to the eye. */
export function UnbrokenNames({ text, names }: UnbrokenNamesProps) {
  const short = [...new Set(names)].filter((name) => name.includes(' ') && name.length <= SHORT)
  if (short.length === 0) return text
  const pieces = text.split(new RegExp(`(${short.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`))
  return pieces.map((piece, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text stand in one order
    <Fragment key={place}>{place % 2 === 1 ? <span className="unbroken">{piece}</span> : piece}</Fragment>
  ))
}
