import type { TokenCursor } from '../when/token-cursor.ts'

/** Words after which a number is a name: roads, documents, units, terms, storms, phones, view counts. */
const NAME_BEFORE = new Set(
  'số,ql,tl,đt,dt,km,khóa,kỳ,thứ,lớp,cấp,đội,đoàn,bão,điều,khoản,mục,covid,sars,h5n1,gmt,utc,iso,hotline,fax,tel,phone,mã,biển,tập,trang,hình,bảng,phụ,lục,quyển,chương,article,post,zalo'.split(
    ',',
  ),
)
const NAME_BEFORE_TWO = new Set([
  'quốc lộ',
  'tỉnh lộ',
  'hương lộ',
  'đường tỉnh',
  'lô số',
  'điện thoại',
  'lượt xem',
  'lượt đọc',
  'khu ủy',
  'lần thứ',
  'chương trình',
  'nghị quyết',
  'chỉ thị',
  'thông tư',
  'kết luận',
  'công văn',
  'trung đoàn',
  'sư đoàn',
  'tiểu đoàn',
  'đồn biên',
  'tổ dân',
  'giai đoạn',
])
/** Letters that may be glued to a number: units and multipliers. Others make a name of it ("60m" of a road, "12d", "30a"). */
const GLUED_UNIT = new Set(
  'triệu,tỷ,nghìn,ngàn,vạn,trăm,tr,đồng,đ,vnd,vnđ,usd,tấn,ha,kg,tạ,km,lượt,người,hộ,lần,điểm,xã,kwh,mw,dự,con,bác,giường'.split(
    ',',
  ),
)

/** Whether the number at a token is part of a name, an address, a clock or a phone, and no quantity. */
export function isTrap(cursor: TokenCursor, at: number): boolean {
  const token = cursor.tokens[at]
  if (token === undefined) return true
  const [before, after] = [cursor.tokens[at - 1], cursor.tokens[at + 1]]
  const [one, two] = [before?.text ?? '', cursor.text(at - 2)]
  // "post399579", "br_3010", "+00", "#5"
  // "(+9,7%)" is a change
  if (token.glued && one === '+' && after?.text === '%') return false
  if (token.glued && before !== undefined && (before.kind === 'word' || '_+#@&'.includes(one))) {
    return !(one === 'đạt' || one === 'gần' || one === 'hơn' || one === 'trên' || one === 'là')
  }
  if (before !== undefined && NAME_BEFORE_TWO.has(`${two} ${one}`)) return true
  if (NAME_BEFORE.has(one) && !(one === 'kỳ' && two === 'cùng')) {
    // "tổng số 24 chỉ tiêu" counts, "số 24" names.
    if (one === 'số' && ['tổng', 'có', 'trong', 'một', 'trên', 'dân', 'doanh'].includes(two)) return false
    if (one === 'đoàn' || one === 'đội' || one === 'chương' || one === 'thứ' || one === 'tập')
      return token.text.length < 4 || one !== 'tập'
    if (one === 'km') return true
    return true
  }
  if (after?.glued) {
    if (after.kind === 'word') return !GLUED_UNIT.has(after.text)
    // "09:23", "10+00", "br_3010.jpg", "31-10.jpg"
    if (after.text === ':' || after.text === '+' || after.text === '_') return true
    if (after.text === '.' && cursor.tokens[at + 2]?.glued === true && cursor.tokens[at + 2]?.kind === 'word') {
      return ['jpg', 'jpeg', 'png', 'gif', 'html', 'htm', 'vn', 'com', 'mp4', 'pdf'].includes(cursor.text(at + 2))
    }
    // "55-NQ/TU", "16/NQ-UBBC", "213/KH-UBND", "30a/2008/NQ-CP"
    if (
      (after.text === '-' || after.text === '/') &&
      cursor.tokens[at + 2]?.allCapitals === true &&
      !isUnitWord(cursor.text(at + 2))
    ) {
      return true
    }
  }
  if (before !== undefined && token.glued && (one === ':' || one === '/' || one === '-')) {
    const head = cursor.tokens[at - 2]
    if (one === ':' && head?.kind === 'number') return true
    if (one === '/' && head?.allCapitals === true) return true
  }
  // Phones: "0218 3909 192", "1900.6568", "024.355.63.010"
  if (/^0\d{2,}/.test(token.text) || /^\d{4,}\.\d{4,}$/.test(token.text)) return true
  return /^\d{1,2}$/.test(token.text) && (isListNumber(cursor, at) || /^h\d*$/.test(after?.text ?? ''))
}

/** "(1) Tốc độ …", "1. Về kinh tế" at the beginning. */
function isListNumber(cursor: TokenCursor, at: number): boolean {
  if (cursor.is(at - 1, '(') && cursor.is(at + 1, ')')) return true
  return at === 0 && (cursor.is(1, '.') || cursor.is(1, ')') || cursor.is(1, '/'))
}

function isUnitWord(word: string): boolean {
  return word === 'usd' || word === 'vnd' || word === 'vnđ'
}
