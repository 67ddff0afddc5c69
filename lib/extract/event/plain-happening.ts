import type { TokenSpan } from '../figure/figure-candidate.ts'
import type { Token } from '../text/token.ts'
import type { TimeMention } from '../when/time-shape.ts'
import type { EventWord } from './event-book.ts'
import { isStop } from './event-title.ts'
import { type Clause, FINE, type Told } from './happening.ts'

/** So few words say nothing that happened. */
const FEWEST = 3

/** What is said, asked or counted on a day did not happen because of it. */
const NO_HAPPENING = new Set('tôi,nói,biết,sẻ,giá,từng,mỗi,lượt,nhận,%,/'.split(','))
const RECURS = new Set(['năm', 'tháng', 'tuần', 'ngày'])
/** A clause that begins so is only the circumstances of another. */
const CIRCUMSTANCE = new Set('khi,nếu,dù,tuy,trong,kể,tính,so,dịp,nhưng,song,theo'.split(','))
/** Papers, pictures and feasts have days of their own. */
const OF_ANOTHER = new Set('ảnh,chụp,ra,liệu,nhật,sinh,nguồn,báo,tin,lễ,dịp,tết,nghỉ,thứ,số,luật'.split(','))
const LEADING = new Set(
  'sau,tới,đến,những,ngày,còn,và,rồi,lúc,khoảng,giờ,phút,vào,từ,đúng,hồi,thời,điểm,h,trong,ngay,rạng,trưa,đêm'.split(','),
)
const BEFORE_MONTH = new Set(['vào', 'từ', 'trong', 'ngay', 'hồi'])
export const AFTER_HEAD = new Set([',', ':', '|'])
const HOURS = new Set('một,hai,ba,bốn,năm,sáu,bảy,tám,chín,mười'.split(','))
const SURE = new Set('đã,được,bị,sẽ,kiến,vừa,hoàn,xong'.split(','))

/**
 * "Ngày 20/2, ổ dịch đầu tiên được phát hiện", "ra mẻ gang đầu tiên ngày 29/11/1963": a day and a clause of its own that says
 * what happened, in words that no book lists. Of a month ("hồi tháng 3", "dự kiến chạy thử trong tháng 12") only what is said to be done or still
 * to come: a month right behind a noun is the noun's ("báo cáo tháng 5").
 */
export function plainTold(tokens: readonly Token[], time: TimeMention, clause: Clause, certain: boolean): Told | null {
  // "… đã chia tỉnh thành hai (26/12/1991)."; a headline's date ends without a full stop.
  const bracketed = tokens[time.from - 1]?.text === '(' && tokens[time.to]?.text === ')' && time.to + 1 < tokens.length
  const start = startOf(tokens, bracketed ? time.from - 1 : time.from, clause.floor)
  if (OF_ANOTHER.has(tokens[start - 1]?.text ?? '')) return null
  const then = whenClause(tokens, time.to, clause.to)
  if (then !== null && happens(tokens.slice(then.from, then.to))) return { word: PLAIN, text: '', ...then }
  const head = start === clause.floor || ends(tokens[start - 1])
  // "Ngày 9/11 vừa qua, bão đi vào Ninh Hòa"
  const just = tokens[time.to]?.text === 'vừa' ? time.to + 2 : time.to
  const next = head && AFTER_HEAD.has(tokens[just]?.text ?? '') ? just + 1 : time.to
  const after = { from: next, to: bracketed ? next : stretch(tokens, next, clause.to) }
  // "Bắn pháo hoa lùi tới giao thừa, ngày 27/1": the day stands by itself after what it is of.
  const alone = head && after.from === after.to && tokens[start - 1]?.text === ','
  const end = alone ? start - 1 : start
  const before = { from: stretchBack(tokens, end, clause.floor), to: end }
  const said = [before, after].flatMap(({ from, to }) => tokens.slice(from, to))
  if (!happens(said)) return null
  const sure = certain || tokens[start]?.text === 'hồi' || said.some(({ text }) => SURE.has(text))
  const ofMonth = head || BEFORE_MONTH.has(tokens[start]?.text ?? '') || tokens[start - 1]?.text === 'xong'
  if (!FINE.has(time.shape.form) && !(sure && ofMonth)) return null
  return { word: PLAIN, text: '', ...(head && !alone ? after : before) }
}

const PLAIN: EventWord = { kind: 'programme', topic: 'society', strong: false }

/** "Bước ngoặt đến vào tháng 7/1989, khi Quốc hội chia tỉnh": what happened stands behind "khi". */
export function whenClause(tokens: readonly Token[], time: number, limit: number): TokenSpan | null {
  if (tokens[time]?.text !== ',' || tokens[time + 1]?.text !== 'khi') return null
  return { from: time + 2, to: stretch(tokens, time + 2, limit) }
}

/** Where the words begin that lead to a time: "tám giờ sáng ngày …", "vào lúc 14 giờ 30 ngày …", "hồi tháng 3". */
function startOf(tokens: readonly Token[], time: number, floor: number): number {
  let start = time
  while (start > floor && (LEADING.has(tokens[start - 1]?.text ?? '') || tokens[start - 1]?.kind === 'number')) start--
  const hour = tokens[start]?.text === 'giờ' && start > floor && HOURS.has(tokens[start - 1]?.text ?? '')
  return hour ? start - 1 : start
}

function ends(token: Token | undefined): boolean {
  return token?.text !== '"' && isStop(token)
}

function stretch(tokens: readonly Token[], from: number, limit: number): number {
  let to = from
  while (to < limit && !ends(tokens[to])) to++
  // "bão số 12 (Damrey) vào đất liền": a name in brackets ends no clause.
  const closes = tokens.slice(to, to + LONGEST_ASIDE).findIndex(({ text }) => text === ')')
  if (to > from && tokens[to]?.text === '(' && closes > 0 && to + closes < limit - 1)
    return stretch(tokens, to + closes + 1, limit)
  return to
}

const LONGEST_ASIDE = 6

function stretchBack(tokens: readonly Token[], to: number, floor: number): number {
  let from = to
  while (from > floor && !ends(tokens[from - 1])) from--
  return from
}

/** Whether words say that something happened, and not what is said, asked or counted. */
export function happens(said: readonly Token[]): boolean {
  if (said.filter(({ kind }) => kind === 'word').length < FEWEST || CIRCUMSTANCE.has(said[0]?.text ?? '')) return false
  // "Hôm nay, chúng ta có quyền tự hào", "năm chúng ta phải đối mặt với lạm phát": what is felt, and no happening.
  if (said.some(({ text }, at) => text === 'chúng' && said[at + 1]?.text === 'ta')) return false
  // "chương trình còn vướng": a state, and no happening.
  if (said.at(-2)?.text === 'còn') return false
  const counted = said.some(({ text }, at) => text === 'có' && said[at + 1]?.kind === 'number')
  // "hằng năm", but "hàng nghìn thanh niên"
  const recurs = said.some(({ text }, at) => (text === 'hàng' || text === 'hằng') && RECURS.has(said[at + 1]?.text ?? ''))
  // "có thể dồn vào cuối năm"
  const maybe = said.some(({ text }, at) => text === 'có' && said[at + 1]?.text === 'thể')
  return !counted && !recurs && !maybe && !said.some(({ text }) => NO_HAPPENING.has(text))
}
