import { useEffect, useSyncExternalStore } from 'react'

const OFF = 'review-keys-off'
const listeners = new Set<() => void>()

/** Whether single letters are keys on this machine: whoever speaks to their computer must be able to turn them off. */
export function useKeysOff(): readonly [boolean, (off: boolean) => void] {
  const off = useSyncExternalStore(
    subscribe,
    () => localStorage.getItem(OFF) === '1',
    () => false,
  )
  const set = (next: boolean) => {
    if (next) localStorage.setItem(OFF, '1')
    else localStorage.removeItem(OFF)
    for (const listener of listeners) listener()
  }
  return [off, set]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Single keys that do something, as long as nobody types into a field, a dialog is open or a modifier is held. */
export function useKeys(keys: Readonly<Record<string, () => void>>, off: boolean): void {
  useEffect(() => {
    if (off) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('input, textarea, select, [contenteditable], dialog')) return
      const act = keys[event.key.toLowerCase()]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [keys, off])
}
