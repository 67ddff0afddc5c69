import type { TokenSpan } from '../figure/figure-candidate.ts'
import type { Token } from '../text/token.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { isStop } from './event-title.ts'
import { type Clause, FINE, type Told } from './happening.ts'

/** So few words say nothing that happened. */
const FEWEST = 3

/** What is said, asked or counted on a day did not happen because of it. */
const NO_HAPPENING = new Set('nói,biết,chia,theo,giá,chuẩn,luật,từng,mỗi,hằng,hàng,lượt,nhận,%,/'.split(','))
/** A clause that begins so is only the circumstances of another. */
const CIRCUMSTANCE = new Set('khi,nếu,dù,tuy,trong,kể,tính,so,dịp,nhưng,song'.split(','))
/** Papers, pictures and feasts have days of their own. */
const OF_ANOTHER = new Set('ảnh,chụp,ra,liệu,nhật,sinh,nguồn,báo,tin,lễ,dịp,tết,nghỉ,thứ,số'.split(','))
const LEADING = new Set('còn,và,rồi,lúc,khoảng,giờ,phút,vào,từ,đúng,hồi,thời,điểm,h,trong,ngay'.split(','))
const BEFORE_MONTH = new Set(['vào', 'từ', 'trong', 'ngay'])
const SURE = new Set('đã,được,bị,sẽ,kiến,vừa,mới,hoàn,xong'.split(','))

/**
 * "Ngày 20/2, ổ dịch đầu tiên được phát hiện", "ra mẻ gang đầu tiên ngày 29/11/1963": a day and a clause of its own that says
 * what happened, in words that no book lists. Of a month only what the clause says has been or will be done.
 */
export function plainTold(tokens: readonly Token[], time: TimeMention, clause: Clause): Told | null {
  let start = time.from
  while (start > clause.floor && (LEADING.has(tokens[start - 1]?.text ?? '') || tokens[start - 1]?.kind === 'number')) start--
  if (OF_ANOTHER.has(tokens[start - 1]?.text ?? '')) return null
  const fine = FINE.has(time.shape.form)
  const head = start === clause.floor || isStop(tokens[start - 1])
  const before = { from: stretchBack(tokens, start, clause.floor), to: start }
  const next = tokens[time.to]?.text === ',' && head ? time.to + 1 : time.to
  const after = { from: next, to: stretch(tokens, next, clause.to) }
  const found = [head ? after : before, { from: head ? next : before.from, to: after.to }].find((span) => happens(tokens, span))
  if (found === undefined) return null
  if (!fine && !isSure(tokens, start, found, head)) return null
  return {
    word: { kind: 'programme', topic: 'society', strong: false },
    text: '',
    from: found.from,
    to: Math.min(found.to, time.from > found.from ? time.from : found.to),
  }
}

/** "hồi tháng 3", "dự kiến chạy thử trong tháng 12", "tháng 5 đã …"; a month right behind a noun is the noun's ("báo cáo tháng 5"). */
function isSure(tokens: readonly Token[], start: number, { from, to }: TokenSpan, head: boolean): boolean {
  if (tokens[start]?.text === 'hồi') return true
  return (head || BEFORE_MONTH.has(tokens[start]?.text ?? '')) && tokens.slice(from, to).some(({ text }) => SURE.has(text))
}

function stretch(tokens: readonly Token[], from: number, limit: number): number {
  let to = from
  while (to < limit && !isStop(tokens[to])) to++
  return to
}

function stretchBack(tokens: readonly Token[], to: number, floor: number): number {
  let from = to
  while (from > floor && !isStop(tokens[from - 1])) from--
  return from
}

function happens(tokens: readonly Token[], { from, to }: TokenSpan): boolean {
  const words = tokens.slice(from, to)
  if (words.filter(({ kind }) => kind === 'word').length < FEWEST || CIRCUMSTANCE.has(words[0]?.text ?? '')) return false
  const counted = words.some(({ text }, at) => text === 'có' && words[at + 1]?.kind === 'number')
  return !counted && !words.some(({ text }) => NO_HAPPENING.has(text))
}
