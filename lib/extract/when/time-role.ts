import type { TimeRole } from './time-shape.ts'
import type { TokenCursor } from './token-cursor.ts'

/** What the words in front of a time say: "trước ngày 10/4", "tính đến 15/12", "đến năm 2030, tầm nhìn đến năm 2045". */
export function timeRole(cursor: TokenCursor, at: number): TimeRole {
  const [one, two, three] = [cursor.text(at - 1), cursor.text(at - 2), cursor.text(at - 3)]
  if (one === 'nhìn' || (two === 'nhìn' && (one === 'đến' || one === 'tới' || one === 'năm'))) return 'vision'
  if (one === 'trước' || (one === 'chót' && two === 'hạn')) return 'before'
  if (one === 'đến' || one === 'tới') {
    if (two === 'tính' || two === 'kế') return 'as-of'
    return cursor.is(at, 'năm') ? 'horizon' : 'until'
  }
  if (one === 'điểm' && two === 'thời') return 'as-of'
  if (one === 'hết') return two === 'đến' && three === 'tính' ? 'as-of' : 'until'
  if (one === 'với' || one === 'hơn') return two === 'so' || two === 'cao' || two === 'thấp' ? 'compare' : 'at'
  // "theo chuẩn nghèo đa chiều giai đoạn 2022 - 2025": the years are the standard's name.
  if (cursor.is(at, 'giai') && [1, 2, 3, 4, 5, 6].some((back) => cursor.is(at - back, 'chuẩn'))) return 'compare'
  // "cùng kỳ năm 2018" is what is measured by.
  if (one === 'kỳ' && two === 'cùng') return 'compare'
  if (one === 'sau') return 'after'
  if (one === 'từ' || one === 'kể') return 'from'
  return 'at'
}
