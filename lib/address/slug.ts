/** What the names of articles, provinces and indicators look like in addresses. */
export const SLUG = /^[a-z0-9-]+$/

/** Whether a text can be such a name. Nothing else need be looked up: PostgreSQL refuses some texts (NUL) altogether. */
export function isSlug(text: string): boolean {
  return SLUG.test(text)
}
