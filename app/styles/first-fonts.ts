/** The files that the first view of every page needs; the browser would otherwise find them only after the style sheet. */
export const FIRST_FONTS: readonly string[] = [
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2', import.meta.url),
  new URL('@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2', import.meta.url),
  new URL('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2', import.meta.url),
  new URL('@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-normal.woff2', import.meta.url),
  new URL('@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2', import.meta.url),
  new URL('@fontsource/source-serif-4/files/source-serif-4-vietnamese-600-normal.woff2', import.meta.url),
].map((url) => url.pathname)
