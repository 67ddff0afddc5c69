import { PhraseBook } from '../text/phrase-book.ts'
import type { Token } from '../text/token.ts'
import type { TimeMention } from '../when/time-shape.ts'
import type { Clause, Told } from './happening.ts'
import { AFTER_HEAD } from './plain-happening.ts'
import { isFigure, leadsClause } from './year-happening.ts'

/** What people do for years: of such a stretch nothing else happened. */
const DOINGS = new PhraseBook<true>(
  'lãnh đạo,khôi phục,khắc phục,chiến đấu,kháng chiến,đấu tranh,khai hoang,tiếp tục,tập trung,chi viện,bảo vệ,khủng bố,đàn áp,càn quét,xây dựng,đào,đắp,mở đường,di dân,cải tạo,chống trả,bao vây,ném bom,đánh phá,sáp nhập,hợp nhất,đóng góp,nổi dậy,vùng lên'
    .split(',')
    .map((phrase) => [phrase, true] as const),
)
/** The subject of such a sentence may be long: "Đảng bộ, chính quyền, lực lượng vũ trang và Nhân dân các dân tộc …". */
const FARTHEST = 80

/**
 * "Giai đoạn 1976 - 1989, Đảng bộ lãnh đạo nhân dân khai hoang": what went on for the years that lead a clause, where no figure is
 * told of them.
 */
export function spanTold(tokens: readonly Token[], time: TimeMention, clause: Clause): Told | null {
  const { form } = time.shape
  // "Giai đoạn 2004 đến nay: …" heads a paragraph; "từ năm 2004 đến nay" says since when.
  if (
    form !== 'years' &&
    form !== 'century' &&
    form !== 'decade' &&
    !(form === 'since' && tokens[time.from]?.text === 'giai' && tokens[time.to]?.text === ':')
  )
    return null
  if (!AFTER_HEAD.has(tokens[time.to]?.text ?? '') || !leadsClause(tokens, time, clause)) return null
  const from = time.to + 1
  const limit = Math.min(clause.to, from + FARTHEST)
  for (let at = from; at < limit && tokens[at]?.text !== ';' && tokens[at]?.text !== '.'; at++) {
    const found = DOINGS.find(tokens, at)
    if (found === null) continue
    const to = at + found.length
    if (isFigure(tokens, from, Math.min(clause.to, to + 8))) return null
    const text = tokens
      .slice(at, to)
      .map((token) => token.text)
      .join(' ')
    return { word: { kind: 'programme', topic: 'history', strong: true }, text, from: at, to }
  }
  return null
}
