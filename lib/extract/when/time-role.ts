import type { TimeRole } from './time-shape.ts'
import type { TokenCursor } from './token-cursor.ts'

/** What the words in front of a time say: "trước ngày 10/4", "tính đến 15/12", "đến năm 2030, tầm nhìn đến năm 2045". */
export function timeRole(cursor: TokenCursor, at: number): TimeRole {
  const [one, two, three] = [cursor.text(at - 1), cursor.text(at - 2), cursor.text(at - 3)]
  if (one === 'nhìn' || (two === 'nhìn' && (one === 'đến' || one === 'tới' || one === 'năm'))) return 'vision'
  if (one === 'trước' || (one === 'chót' && two === 'hạn') || (one === 'nhất' && (two === 'chậm' || two === 'muộn')))
    return 'before'
  if (one === 'đến' || one === 'tới') {
    if (two === 'tính' || two === 'kế') return 'as-of'
    return cursor.is(at, 'năm') || cursor.year(at) !== null ? 'horizon' : 'until'
  }
  if (one === 'điểm' && two === 'thời') return 'as-of'
  // "Tại thời điểm 0 giờ ngày 1/4/2019"
  if (one === 'giờ' && three === 'điểm') return 'as-of'
  if (one === 'hết') return two === 'đến' && three === 'tính' ? 'as-of' : 'until'
  if (isMeasuredBy(cursor, at)) return 'compare'
  // "theo chuẩn nghèo đa chiều giai đoạn 2022 - 2025": the years are the standard's name.
  // "(chuẩn 2011 - 2015)", "theo chuẩn 2036 - 2040"
  if (one === 'chuẩn' && cursor.year(at) !== null) return 'compare'
  if (cursor.is(at, 'giai') && [1, 2, 3, 4, 5, 6].some((back) => cursor.is(at - back, 'chuẩn'))) return 'compare'
  // "cùng kỳ năm 2018" is what is measured by.
  if (one === 'kỳ' && two === 'cùng') return 'compare'
  if (one === 'sau') return 'after'
  if (one === 'từ' || one === 'kể') return 'from'
  return 'at'
}

/** Words that may stand between "so với" and the time that is measured by: "so với ước thực hiện năm 2015", "cao nhất kể từ năm 2011". */
const BETWEEN = new Set(
  'ước,thực,hiện,mức,con,số,của,kết,quả,thời,điểm,cùng,kỳ,bình,quân,trung,những,các,cuối,đầu,cả,tháng,ngày,năm,từ,kể,so,cho,đến'.split(
    ',',
  ),
)

/** "so với … năm 2014", "cao hơn mức của năm 2014", "lớn nhất kể từ năm 2011": a time that others are measured by. */
function isMeasuredBy(cursor: TokenCursor, at: number): boolean {
  for (let back = at - 1; back >= at - MOST_BETWEEN; back--) {
    const [word, before] = [cursor.text(back), cursor.text(back - 1)]
    if (word === 'với') return before === 'so'
    if (word === 'hơn') return before === 'cao' || before === 'thấp' || before === 'nhiều' || before === 'ít' || before === 'kém'
    if (word === 'nhất') return cursor.is(back + 1, 'từ') || cursor.is(back + 1, 'kể', 'từ')
    if (!BETWEEN.has(word)) return false
  }
  return false
}

const MOST_BETWEEN = 6
