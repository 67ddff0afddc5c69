/**
 * One spelling for what Vietnamese writes in several: the tone mark of an open syllable ("hoà" and "hòa", "uỷ" and "ủy") and
 * i for y ("tỉ", "kĩ", "sỹ"). Both keep the length, so that offsets hold. Input is lower case and composed (NFC).
 */
export function foldSyllable(syllable: string): string {
  const respelt = RESPELT.get(syllable)
  if (respelt !== undefined) return respelt
  const last = syllable.charCodeAt(syllable.length - 1)
  const before = syllable.charAt(syllable.length - 2)
  if (last < 0x80 || (before !== 'o' && before !== 'u')) return syllable
  const moved = MOVED.get(syllable.slice(-2))
  // In "quý" the u belongs to the consonant.
  if (moved === undefined || (before === 'u' && syllable.charAt(syllable.length - 3) === 'q')) return syllable
  return syllable.slice(0, -2) + moved
}

const RESPELT = new Map([
  ['tỉ', 'tỷ'],
  ['kĩ', 'kỹ'],
  ['sỹ', 'sĩ'],
  ['quí', 'quý'],
  ['lí', 'lý'],
  ['mĩ', 'mỹ'],
  ['kì', 'kỳ'],
  ['mồng', 'mùng'],
])

const MOVED = new Map(
  [
    ['oà', 'òa'],
    ['oá', 'óa'],
    ['oả', 'ỏa'],
    ['oã', 'õa'],
    ['oạ', 'ọa'],
    ['oè', 'òe'],
    ['oé', 'óe'],
    ['oẻ', 'ỏe'],
    ['oẽ', 'õe'],
    ['oẹ', 'ọe'],
    ['uỳ', 'ùy'],
    ['uý', 'úy'],
    ['uỷ', 'ủy'],
    ['uỹ', 'ũy'],
    ['uỵ', 'ụy'],
  ].map(([written, folded]) => [written ?? '', folded ?? ''] as const),
)
