/**
 * A text as search compares it: lower case, no diacritics, one space between words, so that "ngan sach" finds
 * "Ngân sách". đ does not decompose in Unicode and is mapped by hand; Ƣ/ƣ (U+01A2/3) are misprints of Ư/ư in old fonts.
 */
export function fold(text: string): string {
  return text
    .replace(/[Ƣƣ]/g, 'u')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/[^\p{L}\p{N}%.,/]+/gu, ' ')
    .trim()
}

/** The folded words of a query; a text matches when it holds every one of them. */
export function searchWords(query: string): string[] {
  return fold(query).split(' ').filter(Boolean)
}
