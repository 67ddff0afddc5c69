import type { TokenSpan } from '../figure/figure-candidate.ts'
import type { Token } from '../text/token.ts'
import type { TimeMention } from '../when/time-shape.ts'
import { isStop } from './event-title.ts'
import type { Clause, Told } from './happening.ts'
import { happens, whenClause } from './plain-happening.ts'
import { isNoHappening, named } from './told-word.ts'

/** What is decided, recognised or fought for once; of what is done all year round ("thực hiện", "hỗ trợ") a year tells nothing. */
const DONE_ONCE = new Set(
  'ban hành,ký ban hành,đã ký,phê duyệt,thông qua,quyết định,công bố quyết định,công nhận,chấp thuận,chấp thuận chủ trương đầu tư,ra quyết định,ra nghị quyết,xếp hạng,ghi danh,ký kết,công bố,cấp phép,vinh danh,vô địch,đổ bộ,khai quật,tuyên bố,nổ súng,tấn công,bùng phát,mở cửa trở lại,vận hành,xây dựng,đầu tư xây dựng,bổ nhiệm,phát động,khai giảng,khởi động,bắt đầu,di dời,bàn giao,ký'.split(
    ',',
  ),
)
/** So many years back a clause at the head of which the year stands tells what happened, in whatever words. */
const LONG_AGO = 8
const FARTHEST = 22
const LONGEST_TAIL = 5
const SEASONS = new Set('xuân,hè,hạ,thu,đông,mùa'.split(','))
const LEADING = new Set('vào,trong,và,rồi,cũng,tới,sang,bước,ngay,từ,riêng,suốt,những,đến,ngày'.split(','))
const AFTER_HEAD = new Set([',', ':', '|', '-'])
/** What was, stood at or was counted in a year did not happen in it. */
const STATES = new Set(
  'là,có,còn,chỉ,đạt,tăng,giảm,chiếm,bằng,gấp,ước,thu,gồm,nằm,thuộc,mới,khi,hiện,bình,vẫn,đang,số'.split(','),
)
/** Who tells of his own life tells nothing of the province. */
const PEOPLE = new Set('tôi,chị,anh,em,cháu,mẹ,bố,vợ,chồng,cô,chú,mình,bà'.split(','))
const UNITS = new Set('%,tỷ,triệu,nghìn,tấn,ha,usd,đồng,tạ,điểm,hộ,lượt,‰,bậc'.split(','))

/**
 * "Năm 1832, vua Minh Mạng đặt tỉnh", "- Năm 1954: Tập kết ra Bắc", "được phê duyệt năm 2012": what happened in a year gone by that
 * leads its clause, or right before a year that ends it.
 */
export function yearTold(
  tokens: readonly Token[],
  time: TimeMention,
  told: readonly Told[],
  clause: Clause,
  present: number,
): Told | null {
  if (time.shape.form !== 'year' || time.shape.year === null || time.shape.year >= present) return null
  if (time.role !== 'at' && time.role !== 'horizon' && time.role !== 'from') return null
  const then = time.role === 'at' || time.role === 'from' ? whenClause(tokens, time.to, clause.to) : null
  const inWords = then && inOwnWords(tokens, then)
  if (inWords) return inWords
  return leadsClause(tokens, time, clause) ? headed(tokens, time, told, clause, present) : tailed(tokens, time, told, clause)
}

/** What a clause tells happened without a word that we know. */
function inOwnWords(tokens: readonly Token[], span: TokenSpan): Told | null {
  const said = tokens.slice(span.from, span.to)
  if (!happens(said) || said.some(({ text }) => STATES.has(text) || PEOPLE.has(text))) return null
  return { word: { kind: 'programme', topic: 'history', strong: false }, text: '', ...span }
}

/** Whether nothing stands before a time in its clause but what leads to it: "- Mùa thu năm 1945, …". */
export function leadsClause(tokens: readonly Token[], time: TimeMention, clause: Clause): boolean {
  const start = startOf(tokens, time.from, clause.floor)
  return start === clause.floor || leadsOn(tokens[start - 1])
}

function startOf(tokens: readonly Token[], time: number, floor: number): number {
  let start = time
  while (start > floor && LEADING.has(tokens[start - 1]?.text ?? '')) start--
  while (start > floor && SEASONS.has(tokens[start - 1]?.text ?? '')) start--
  return start
}

function leadsOn(token: Token | undefined): boolean {
  return token?.kind === 'sign' && token.text !== '(' && token.text !== '"' && token.text !== '/'
}

function headed(
  tokens: readonly Token[],
  time: TimeMention,
  told: readonly Told[],
  clause: Clause,
  present: number,
): Told | null {
  const then = AFTER_HEAD.has(tokens[time.to]?.text ?? '') ? time.to + 1 : time.to
  // "đến năm 1891 mới mang tên Hòa Bình"
  const from = time.role === 'horizon' && tokens[then]?.text === 'mới' ? then + 1 : then
  const end = semicolon(tokens, from, Math.min(clause.to, from + FARTHEST))
  if (isFigure(tokens, from, end) || PEOPLE.has(tokens[from]?.text ?? '')) return null
  const near = told.filter((one) => one.from >= from && one.to <= end && isOnce(tokens, one))
  const first = near[0]
  const plain = { from, to: stop(tokens, from, clause.to) }
  if (first !== undefined && !tokens.slice(from, first.from).some(({ text }) => text === 'là'))
    return named(near, first, { from, to: end })
  const year = time.shape.form === 'year' ? (time.shape.year ?? present) : present
  if ((time.role !== 'at' && time.role !== 'horizon') || year > present - LONG_AGO || tokens[plain.to]?.text === ':') return null
  return tokens.slice(plain.from, plain.to).some(({ kind }) => kind === 'number') ? null : inOwnWords(tokens, plain)
}

function tailed(tokens: readonly Token[], time: TimeMention, told: readonly Told[], clause: Clause): Told | null {
  const one = told.findLast(({ from, to }) => from >= clause.floor && to <= time.from && time.from - to <= LONGEST_TAIL)
  if (one === undefined || !isOnce(tokens, one) || tokens.slice(one.to, time.from).some(isStop)) return null
  const passive = tokens
    .slice(Math.max(clause.floor, one.from - 4), one.from)
    .some(({ text }) => text === 'được' || text === 'đã')
  const last = time.from - one.to <= 2
  // "Nhiệt điện Thái Bình 1 vận hành từ năm 2017"
  if (time.role === 'from' && one.text === 'vận hành' && last) return one
  const ends = isStop(tokens[time.to]) || tokens[time.to] === undefined
  return passive && last && ends ? one : null
}

function isOnce(tokens: readonly Token[], { word, text, from, to }: Told): boolean {
  return (word.strong || DONE_ONCE.has(text)) && tokens[to]?.kind !== 'number' && !isNoHappening(tokens, text, from, to)
}

/** "thu ngân sách đạt 178 tỷ đồng": a figure, and nothing that happened. */
export function isFigure(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ kind }, at) => kind === 'number' && UNITS.has(tokens[from + at + 1]?.text ?? ''))
}

function semicolon(tokens: readonly Token[], from: number, limit: number): number {
  let to = from
  while (to < limit && tokens[to]?.text !== ';' && tokens[to]?.text !== '.') to++
  return to
}

function stop(tokens: readonly Token[], from: number, limit: TokenSpan['to']): number {
  let to = from
  while (to < limit && !isStop(tokens[to])) to++
  return to
}
