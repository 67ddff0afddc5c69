import { createContext, useContext, useSyncExternalStore } from 'react'

/**
 * What the reader points at. It changes with every movement of the pointer and is therefore kept outside of React's state:
 * only the few small parts that show it are drawn again, never the charts.
 */
export interface Pointed {
  /** Pixel under the crosshair, whatever day the window has there; null while no plot is pointed at. */
  readonly cross: { readonly x: number } | null
  /** Mark under the pointer or with the keyboard's focus. `lens`: the copy of it that stands in the lens. */
  readonly mark: { readonly id: string; readonly by: 'pointer' | 'focus'; readonly lens: boolean } | null
}

const NOTHING: Pointed = { cross: null, mark: null }

export interface PointedStore {
  readonly get: () => Pointed
  readonly change: (change: Partial<Pointed>) => void
  readonly subscribe: (listener: () => void) => () => void
}

export function createPointedStore(): PointedStore {
  let pointed = NOTHING
  const listeners = new Set<() => void>()
  return {
    get: () => pointed,
    change(change) {
      pointed = { ...pointed, ...change }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const PointedContext = createContext<PointedStore>(createPointedStore())

export function usePointed<T>(select: (pointed: Pointed) => T): T {
  const store = useContext(PointedContext)
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(NOTHING),
  )
}
