// Runs inside of pages (when-read.ts puts it there), before all other code and usually instead of it: a page is whole as HTML,
// and what answers a hand is run when one shows. Plain JavaScript, because browsers get it as it stands here.
;(() => {
  const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin', 'click']
  /** How long a link waits for the code before it is followed without (milliseconds). */
  const PATIENCE = 2000
  /** What a hand did before there was code to answer it, by what it was done to; done again as soon as there is. */
  const held = new Map()
  /** A link among them, and what follows it when the code comes too late. */
  let link = null
  let late
  /** The click that is being told of: code that wakes in its middle is told of it too. */
  let current = null

  const wake = () => {
    for (const sign of SIGNS) removeEventListener(sign, wake, true)
    // What the code then asks: somebody is here already (app/chart/use-reader.ts).
    globalThis.cotMocIsRead = true
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', run)
    else run()
  }
  for (const sign of SIGNS) addEventListener(sign, wake, { capture: true, passive: true })

  const waiting = () => [...document.querySelectorAll('script[data-src]')]

  function run() {
    for (const place of waiting()) {
      const script = document.createElement('script')
      script.src = place.dataset.src
      // React looks for the attribute, or it would fetch the script a second time.
      script.setAttribute('async', '')
      // Another version of the application may be there by now, or nothing: the page is HTML again, which a button is not.
      script.onerror = () => {
        const pressed = [...held.values()].some(({ isButton }) => isButton)
        leave()
        if (link) follow()
        else if (pressed) location.reload()
      }
      place.replaceWith(script)
    }
  }

  const follow = () => location.assign(link.href)

  // Links, forms and foldable parts answer without code. Buttons that send nothing do not, nor do boxes that are ticked, nor
  // single keys; and a link beside which the page is to stay where it is scrolled to would load it anew, from its top.
  const onClick = (event) => {
    current = event
    setTimeout(() => {
      current = null
    })
    const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event
    const pressed = target.closest?.('button:not([type="submit"])')
    if (pressed) held.set(pressed, { event, isButton: true, again: () => pressed.click() })
    const chosen = target.closest?.('a[data-soft="stay"]')
    if (!chosen || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
    event.preventDefault()
    link = chosen
    clearTimeout(late)
    late = setTimeout(follow, PATIENCE)
  }
  const onChange = (event) => {
    const { target } = event
    const { checked, value } = target
    held.set(target, {
      again() {
        // A file that was chosen stays chosen, and nobody may choose it again for the reader.
        if (target.type !== 'file') Object.assign(target, { checked, value })
        target.dispatchEvent(new Event('change', { bubbles: true }))
      },
    })
  }
  const onKey = ({ key, code, target, ctrlKey, metaKey, altKey, shiftKey }) => {
    const isText = /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
    if (isText || ctrlKey || metaKey || altKey || /^(?:Tab|Enter| |Shift)$/.test(key)) return
    held.set(document, {
      again: () =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }),
        ),
    })
  }
  const hold = { click: onClick, change: onChange, keydown: onKey }
  for (const [type, listener] of Object.entries(hold)) addEventListener(type, listener, true)

  function leave() {
    clearTimeout(late)
    for (const [type, listener] of Object.entries(hold)) removeEventListener(type, listener, true)
    removeEventListener('cot-moc-alive', onAlive)
  }
  function onAlive() {
    leave()
    for (const { event, again } of held.values()) if (!event || event !== current) again()
    link?.click()
  }
  addEventListener('cot-moc-alive', onAlive)
  // Whoever comes back to the page as it was left does not want what they left it for.
  addEventListener('pagehide', () => {
    held.clear()
    link = null
    clearTimeout(late)
  })

  // By then nothing else is fetched and the page can be read: on a slow line code would come before the page's first sight, which
  // may be later than all its files. Whoever counts every byte fetches it when it is wanted.
  addEventListener('load', () => {
    if (navigator.connection?.saveData) return
    new PerformanceObserver((_, seen) => {
      seen.disconnect()
      for (const { dataset } of waiting()) {
        const hint = document.createElement('link')
        Object.assign(hint, { rel: 'prefetch', as: 'script', href: dataset.src })
        document.head.append(hint)
      }
    }).observe({ type: 'paint', buffered: true })
  })
})()
