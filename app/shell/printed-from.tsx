'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useSyncExternalStore } from 'react'

interface PrintedFromProps {
  /** Holds "{address}". */
  readonly template: string
  /** The public origin, until the browser tells the one it asked. */
  readonly origin: string
}

/** On paper a link must be readable: the full address at the foot. */
export function PrintedFrom({ template, origin }: PrintedFromProps) {
  const query = useSearchParams().toString().replaceAll('%2C', ',')
  const path = usePathname() + (query ? `?${query}` : '')
  const asked = useSyncExternalStore(
    neverChanges,
    () => location.origin,
    () => origin,
  )
  return <p className="print-only">{template.replace('{address}', asked + path)}</p>
}

function neverChanges(): () => void {
  return () => undefined
}
