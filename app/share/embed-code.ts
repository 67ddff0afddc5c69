interface EmbedCode {
  /** Absolute. */
  readonly address: string
  readonly title: string
  /** As HTML takes it: "100%" or a number of pixels. */
  readonly width: string
  readonly height: string
}

/** The piece of HTML that shows a page inside another. It needs no script, and loads when it comes near the view. */
export function embedCode({ address, title, width, height }: EmbedCode): string {
  const attributes = { src: address, title, width, height, loading: 'lazy', style: 'border:0' }
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`)
  return `<iframe ${written.join(' ')} allowfullscreen></iframe>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
