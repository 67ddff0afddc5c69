import { type RefObject, useLayoutEffect } from 'react'
import type { Picture } from '../../../lib/view/picture.ts'
import { emphasisOn } from '../marks/emphasis.ts'
import { allMarks, findMark } from '../marks/find-mark.ts'
import type { PointedStore } from './pointed.ts'

/**
 * Rings and dims marks while one is looked at, by the same attribute that the drawing itself sets for the chosen one.
 * It writes to the document: drawing every chart again for each mark that the pointer passes would be slow.
 */
export function useEmphasis(root: RefObject<HTMLElement | null>, picture: Picture, selected: string | null, store: PointedStore) {
  useLayoutEffect(() => {
    const marks = new Map(allMarks(picture).map((mark) => [mark.id, mark]))
    let shown: string | null | undefined
    const write = () => {
      const id = store.get().mark?.id ?? selected
      if (id === shown) return
      shown = id
      const emphasis = emphasisOn(findMark(picture, id))
      for (const element of root.current?.querySelectorAll('[data-fact]') ?? []) {
        const mark = marks.get(element.getAttribute('data-fact') ?? '')
        const value = mark ? emphasis(mark) : null
        // Even the same value written again would have the browser look for what it changes.
        if (value === element.getAttribute('data-emphasis')) continue
        if (value) element.setAttribute('data-emphasis', value)
        else element.removeAttribute('data-emphasis')
      }
    }
    write()
    return store.subscribe(write)
  })
}
