'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Follows every `SoftLink` of the page, whether React made it or it came as HTML. */
export function SoftLinks() {
  const router = useRouter()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-soft]') : null
      const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      if (!link || elsewhere || event.defaultPrevented || link.target || link.hasAttribute('download')) return
      event.preventDefault()
      router.push(link.getAttribute('href') ?? link.href, { scroll: link.dataset.soft !== 'stay' })
    }
    document.addEventListener('click', follow)
    // Whoever waits for the page's code knows by this that it answers now (lib/front/wake.js): not in this very task, in which the
    // router around it is not yet whole, and now and then loses where it is sent.
    const told = setTimeout(() => dispatchEvent(new Event('cot-moc-alive')))
    return () => {
      clearTimeout(told)
      document.removeEventListener('click', follow)
    }
  }, [router])
  return null
}
