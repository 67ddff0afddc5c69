'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'

/**
 * Content that waits until the menu around it is opened: what is drawn in a closed menu is fetched all the same. Without
 * JavaScript it is simply there.
 */
export function WhenOpened({ className, children }: { readonly className: string | undefined; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const [isOpened, setOpened] = useState(false)
  useEffect(() => {
    const menu = place.current?.closest('details')
    const look = () => menu?.open && setOpened(true)
    // It may have been opened before the page came alive.
    look()
    menu?.addEventListener('toggle', look)
    return () => menu?.removeEventListener('toggle', look)
  }, [])
  return (
    <div ref={place} className={className}>
      {isOpened ? children : <noscript>{children}</noscript>}
    </div>
  )
}
