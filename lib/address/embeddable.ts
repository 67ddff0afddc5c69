/** Whether a path without language is of a page that has an embed; whether it names a thing that there is, it cannot tell. */
export function isEmbeddable(path: string): boolean {
  return /^\/(?:timeline|(?:indicators|provinces|articles|events|f)\/[^/]+)?$/.test(path)
}
