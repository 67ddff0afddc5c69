import { PhraseBook } from '../text/phrase-book.ts'
import type { ReadShape } from './read-days.ts'
import type { TokenCursor } from './token-cursor.ts'

/** Times that point back to something told elsewhere. */
const VAGUE = new PhraseBook<true>(
  [
    'đầu nhiệm kỳ',
    'đầu giai đoạn',
    'thời điểm đó',
    'thời điểm ấy',
    'khi đó',
    'khi ấy',
    'lúc đó',
    'lúc ấy',
    'lúc bấy giờ',
    'hồi ấy',
    'hồi đó',
    'ngày ấy',
    'thuở ấy',
    'năm đầu',
    'năm đầu tiên',
    'những năm đầu',
    'khi mới tái lập',
    'khi tái lập',
    'khi mới thành lập',
    'ngày đầu tái lập',
    'lúc tái lập',
    'lúc mới tái lập',
    'lúc chia tỉnh',
    'khi chia tỉnh',
    'lúc chia tách',
    'lúc thành lập',
    'năm trước đó',
    'trước khi sắp xếp',
    'trước khi hợp nhất',
    'trước khi sáp nhập',
    'trước hợp nhất',
    'trước sáp nhập',
  ].map((phrase) => [phrase, true] as const),
)

/** "Đầu nhiệm kỳ", "mười lăm năm sau": a time of which the words do not say which; "so với đầu nhiệm kỳ" measures by it. */
export function readVague(cursor: TokenCursor, at: number): ReadShape | null {
  // "Trong khi đó" sets beside, it dates nothing.
  if (cursor.is(at - 1, 'với') || cursor.is(at - 1, 'so') || cursor.is(at - 1, 'từ')) return null
  if (cursor.is(at - 1, 'trong') && cursor.is(at, 'khi')) return null
  const found = VAGUE.find(cursor.tokens, at)
  if (found !== null) return { shape: { form: 'vague' }, to: at + found.length }
  const later = cursor.is(at, 'năm', 'sau') && (cursor.tokens[at - 1]?.kind === 'number' || COUNTS.has(cursor.text(at - 1)))
  return later ? { shape: { form: 'vague' }, to: at + 2 } : null
}

const COUNTS = new Set('hai,ba,bốn,lăm,sáu,bảy,tám,chín,mười,mươi,chục'.split(','))
