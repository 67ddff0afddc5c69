'use client'

import { useEffect, useRef } from 'react'

/**
 * Tells the page around how high the content is, whenever that changes or it asks: `{type: 'cot-moc:height', height, id}`,
 * `id` being the address that the frame was opened with. It is no secret, so any page may hear it.
 */
export function TellHeight() {
  const mark = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    const content = mark.current?.parentElement
    if (!content || window.parent === window) return
    const id = location.href
    const tell = () => {
      const height = Math.ceil(content.getBoundingClientRect().height)
      window.parent.postMessage({ type: 'cot-moc:height', height, id }, '*')
    }
    const onMessage = ({ source, data }: MessageEvent<{ readonly type?: unknown } | null>) => {
      if (source === window.parent && data?.type === 'cot-moc:ask') tell()
    }
    const observer = new ResizeObserver(tell)
    observer.observe(content)
    addEventListener('message', onMessage)
    return () => {
      observer.disconnect()
      removeEventListener('message', onMessage)
    }
  }, [])

  return <span ref={mark} hidden />
}
