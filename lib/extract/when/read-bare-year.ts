import type { ReadShape } from './read-days.ts'
import type { TokenCursor } from './token-cursor.ts'

/** Words that lead to a year without its own: "hồi 1997", "tới 2025", "cuối 2015". */
const LEADS_TO = new Set(['hồi', 'tới', 'đến', 'hết', 'cuối', 'đầu', 'từ', 'trước', 'sau', 'vào', 'đỉnh', 'kỳ', 'mốc', 'ước'])
/** Signs at which a clause begins, and after which a year heads it: "; 2030, 220 triệu đồng", "(2004: 463 ngàn)". */
const CLAUSE_BEGINS = new Set([';', '(', '[', ':', '.', ','])
const HEADS = new Set([',', ':', '|'])
/** What follows a number that is a year and no count of anything. */
const NO_UNIT = new Set(
  'đạt,ước,tăng,giảm,là,mới,chỉ,còn,bằng,vượt,so,và,nay,đến,tới,lên,vỏn,chỉ,tính,xuống,gấp,có,lại,thì,cả,toàn,tỉnh'.split(','),
)

/** What is counted in four digits without a separator: "đến 2000 người". */
const COUNTED = new Set(
  'người,đồng,tỷ,triệu,nghìn,ha,con,hộ,xã,lượt,tấn,doanh,dự,lao,usd,km,m,học,em,cây,vụ,trường,sản,căn,nhà,suất,điểm,giường'.split(
    ',',
  ),
)

/** Four digits that stand for a year though no "năm" says so; `at` is the number. */
export function readBareYear(cursor: TokenCursor, at: number): ReadShape | null {
  const year = cursor.year(at)
  if (year === null || year < 1900) return null
  const [before, after] = [cursor.tokens[at - 1], cursor.tokens[at + 1]]
  const heads = (before === undefined || CLAUSE_BEGINS.has(before.text)) && HEADS.has(after?.text ?? '')
  const upTo = (before?.text === 'đến' || before?.text === 'tới') && after?.kind === 'word' && !COUNTED.has(after.text)
  const led =
    LEADS_TO.has(before?.text ?? '') && (upTo || after === undefined || after.kind === 'sign' || isNoCount(cursor, at + 1))
  return heads || led ? { shape: { form: 'year', year }, to: at + 1 } : null
}

/** Whether the word at a token makes the number before it a year rather than a count of something. */
export function isNoCount(cursor: TokenCursor, at: number): boolean {
  return NO_UNIT.has(cursor.text(at))
}
