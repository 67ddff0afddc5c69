/** What stands in a frame: its address, what it is called for those who do not see it, and its size before it tells its own. */
export interface EmbedSnippet {
  /** Absolute. */
  readonly src: string
  readonly title: string
  /** Pixels, or a share of what the host gives ("100%"); as whoever embeds it typed it. */
  readonly width: number | string
  readonly height: number | string
}

/** The HTML that puts an embed into another page. All of it is escaped: titles are words of articles. */
export function embedSnippet({ src, title, width, height }: EmbedSnippet): string {
  return [
    `<iframe src="${attribute(src)}"`,
    `title="${attribute(title)}"`,
    `width="${attribute(String(width))}" height="${attribute(String(height))}"`,
    'style="border:0;max-width:100%" loading="lazy"></iframe>',
  ].join(' ')
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
