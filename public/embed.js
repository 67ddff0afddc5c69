// For pages that show frames of Cột Mốc: gives each frame the height that its content has. It reads no cookie, stores
// nothing and asks no other host. Frames of other senders, and messages of other shapes, are left alone.
;(() => {
  const origin = new URL(document.currentScript.src).origin
  const framesOf = () => [...document.querySelectorAll('iframe')].filter((frame) => frame.src.startsWith(`${origin}/`))

  addEventListener('message', (event) => {
    const { type, height } = event.data ?? {}
    if (event.origin !== origin || type !== 'cot-moc:height' || !(height > 0)) return
    for (const frame of framesOf()) {
      if (frame.contentWindow === event.source) frame.style.height = `${height}px`
    }
  })
  // Frames that stood before this script came have told their height already: ask again.
  for (const frame of framesOf()) frame.contentWindow.postMessage({ type: 'cot-moc:ask' }, origin)
})()
