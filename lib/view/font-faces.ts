/** The faces that labels are set in. `file` is the package's file that the pages load too, one for each subset. */
export const FACES = {
  sans: { file: '@fontsource/be-vietnam-pro/files/be-vietnam-pro-{subset}-400-normal.woff2', weight: 400 },
  sansBold: { file: '@fontsource/be-vietnam-pro/files/be-vietnam-pro-{subset}-600-normal.woff2', weight: 600 },
  serif: { file: '@fontsource/source-serif-4/files/source-serif-4-{subset}-400-normal.woff2', weight: 400 },
  serifBold: { file: '@fontsource/source-serif-4/files/source-serif-4-{subset}-600-normal.woff2', weight: 600 },
} as const

export type Face = keyof typeof FACES
