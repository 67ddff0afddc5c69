// Runs inside of pages (when-read.ts puts it there), before all other code and usually instead of it: a page is whole as HTML,
// and what answers a hand is run when one shows. Plain JavaScript, because browsers get it as it stands here.
;(() => {
  const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin', 'click']
  /** How long a link waits for the code before it is followed without (milliseconds). */
  const PATIENCE = 2000
  /** What a hand did before there was code to answer it, by what it was done to; done again as soon as there is. */
  const held = new Map()

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
      place.replaceWith(script)
    }
  }

  // Links, forms and foldable parts answer without code. Buttons that send nothing do not, nor do boxes that are ticked, nor
  // single keys; and a link beside which the page is to stay where it is scrolled to would load it anew, from its top.
  const onClick = (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event
    const pressed = target.closest?.('button:not([type="submit"])')
    if (pressed) held.set(pressed, () => pressed.click())
    const link = target.closest?.('a[data-soft="stay"]')
    if (!link || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
    event.preventDefault()
    const late = setTimeout(() => location.assign(link.href), PATIENCE)
    held.set(document, () => {
      clearTimeout(late)
      link.click()
    })
  }
  const onChange = ({ target }) => {
    const { checked, value } = target
    held.set(target, () => {
      // A file that was chosen stays chosen, and nobody may choose it again for the reader.
      if (target.type !== 'file') Object.assign(target, { checked, value })
      target.dispatchEvent(new Event('change', { bubbles: true }))
    })
  }
  const onKey = ({ key, code, target, ctrlKey, metaKey, altKey, shiftKey }) => {
    const isText = /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
    if (isText || ctrlKey || metaKey || altKey || /^(?:Tab|Enter| |Shift)$/.test(key)) return
    held.set(document, () => {
      const again = new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(again)
    })
  }
  const hold = { click: onClick, change: onChange, keydown: onKey }
  for (const [type, listener] of Object.entries(hold)) addEventListener(type, listener, true)
  addEventListener(
    'cot-moc-alive',
    () => {
      for (const [type, listener] of Object.entries(hold)) removeEventListener(type, listener, true)
      for (const again of held.values()) again()
    },
    { once: true },
  )

  // By then nothing else is fetched; whoever counts every byte fetches it when it is wanted.
  addEventListener('load', () =>
    setTimeout(() => {
      if (navigator.connection?.saveData) return
      for (const { dataset } of waiting()) {
        const link = document.createElement('link')
        Object.assign(link, { rel: 'prefetch', as: 'script', href: dataset.src })
        document.head.append(link)
      }
    }),
  )
})()
