import { useSyncExternalStore } from 'react'

/** What only somebody who reads the page does. Scrolling is not among them: browsers restore a place by themselves. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin'] as const

/**
 * Once somebody is there they are there on the next page too, which this document shows without loading anew. Set by the first
 * sign that is seen: often it is the one that ran this code (lib/front/wake.js).
 */
const here = globalThis as { cotMocIsRead?: boolean }

/**
 * Whether somebody has moved, touched or typed anything since the document was loaded. What only answers a hand need not
 * be loaded before; a hand gives a sign long before it has reached what it wants.
 */
export function useReader(): boolean {
  return useSyncExternalStore(subscribe, isReaderHere, onServer)
}

const isReaderHere = () => here.cotMocIsRead === true
const onServer = () => false

function subscribe(tell: () => void): () => void {
  const greet = () => {
    here.cotMocIsRead = true
    leave()
    tell()
  }
  const leave = () => {
    for (const sign of SIGNS) removeEventListener(sign, greet)
  }
  if (!isReaderHere()) for (const sign of SIGNS) addEventListener(sign, greet, { passive: true })
  return leave
}
