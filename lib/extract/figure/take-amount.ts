import type { Indicator } from '../../facts/indicator.ts'
import type { Amount } from '../amount/amount.ts'
import { add, type Details } from './add-figure.ts'
import { baseOfMultiple, changes, comparisonAfter, isEndOfChange, planRead } from './comparison-of.ts'
import type { Doubt } from './figure-candidate.ts'
import { type FigureReading, type Subject, textOf } from './figure-reading.ts'
import { type Interpretation, interpret, type Wording } from './interpret.ts'
import { ofNextPlace } from './next-place.ts'
import { isAdded, isOfAnother, isUnnamedPart } from './no-level.ts'
import { readPlan } from './read-comparison.ts'
import { registeredCapital } from './registered-capital.ts'
import { asideOf, asStructure } from './share-or-level.ts'
import { capitalDrawn, growthOfPlace, guests } from './subject-again.ts'
import { goneOn, leftSubject } from './subject-before.ts'
import { bodiesCut, drawnIn, nounSubject, partBehind, people, victims, workDone } from './subject-behind.ts'
import { doubtsOfIndex, indexSubject } from './take-rank.ts'
import { inUnitOfSubject } from './unit-of-subject.ts'

const GOODS = new Set(['TONNE', 'KG', 'HECTARE', 'HEAD', 'KM', 'KWH', 'MW'])

const MONEY = new Set(['VND', 'USD'])

/** Finds what an amount is of, works out what it says of that, and adds it. */
export function takeAmount(reader: FigureReading, said: Amount, index: number): void {
  const full = inUnitOfSubject(reader, said)
  if (full === null) return
  const amount = aMonth(reader, inItsCurrency(reader, full))
  if (isOfAnother(reader, amount)) {
    // "lượng khách đến Sa Pa ước 152.500 lượt, giảm 8%": what follows is the town's too.
    if (amount.unit === 'PERSON_TRIPS' && reader.subject) reader.subject.lost = true
    return
  }
  takeSign(reader, amount)
  const plan = amount.unit === 'PERCENT' ? readPlan(reader.cursor, amount.to) : null
  if (plan) reader.past = plan.to
  if (isAdded(reader, amount) || isUnnamedPart(reader, amount)) {
    if (reader.subject) reader.subject.lost = true
    reader.past = reader.books.indicators.find(reader.tokens, amount.noun)?.to ?? reader.past
    return
  }
  const right = plan === null ? (nounSubject(reader, amount) ?? people(reader, amount) ?? drawnIn(reader, amount)) : null
  const cut = bodiesCut(reader, amount)
  const implied = guests(reader, amount) ?? growthOfPlace(reader, amount) ?? capitalDrawn(reader, amount)
  const carried = amount.unit === 'SCORE' || amount.unit === 'RANK_STEPS' ? indexSubject(reader) : null
  const registered = registeredCapital(reader, amount)
  const subject =
    cut ??
    right ??
    implied ??
    victims(reader, amount) ??
    partBehind(reader, amount) ??
    workDone(reader, amount) ??
    leftSubject(reader, amount) ??
    carried ??
    goneOn(reader, amount) ??
    registered ??
    ofNextPlace(reader, amount)
  if (subject !== null && reader.subject === null && right === null) reader.subject = subject
  if (subject !== null && (subject === carried || subject === implied)) reader.subject = subject
  if (subject === null || reader.local) {
    if (right === null && reader.subject && (reader.strangers > 0 || amount.noun >= 0)) reader.subject.lost = true
    return
  }
  if (right) {
    reader.subject = right
    reader.memory.named.add(right.mention.slug)
  }
  const comparison =
    plan ??
    planRead(reader, amount) ??
    baseOfMultiple(reader, amount) ??
    comparisonAfter(reader, index) ??
    (changes(amount, reader.verb) ? reader.comparison : null)
  const began = isEndOfChange(reader, amount)
  if (began) reader.beganTo = amount.to
  // "vốn cấp mới và tăng thêm 831 triệu USD" is how much there was.
  const level = began || subject === registered || subject === cut
  const wording: Wording = {
    verb: level ? 'reach' : verbOf(reader, amount),
    verbText: reader.verb?.text ?? null,
    comparison,
    // "trường đạt chuẩn quốc gia đạt tỷ lệ 55,2%"
    phrase: `${reader.cursor.is(amount.from - 2, 'tỷ', 'lệ') ? 'tỷ lệ ' : ''}${textOf(reader, subject.mention)}`,
    average: reader.average || /bình quân/.test(textOf(reader, subject.mention)),
    beforeNoun: right !== null,
    ofMonth: reader.times.at(-1)?.shape.form === 'month',
    afterLevel: reader.measured.includes(subject),
    aside: asideOf(reader, subject, amount, index),
  }
  const ofHeads = subject.indicator.unit === 'PER_10000'
  reader.present = right !== null && !ofHeads && amount.unit !== 'PERSON_TRIPS' && !MONEY.has(amount.unit)
  const { indicator, breakdown } = inForce(reader, amount, asStructure(reader, subject, wording))
  // "công nghiệp - xây dựng 20,26%" without a verb is growth only where growth was told before.
  const grown = reader.found.some(({ said: { measure } }) => measure === 'growth_yoy')
  const moves = wording.verb !== null && wording.verbText !== 'với'
  if (indicator.slug === 'sector-growth' && !moves && !grown) return
  const meant = interpret(indicator, breakdown, amount, wording)
  if (meant === null) {
    // "xuất khẩu 210.000 tấn, trị giá 465 triệu USD" is of a thing, not of all.
    if (right === null && (reader.strangers > 0 || (subject.used === 0 && GOODS.has(amount.unit)))) subject.lost = true
    return
  }
  const last = reader.books.indicators.get(meant.slug)
  if (last) subject.last = last
  const doubts: Doubt[] = [...doubtsOfIndex(reader, subject)]
  if (amount.odd) doubts.push('odd-number')
  if (meant.comparison?.ambiguous) doubts.push('ambiguous-multiple')
  if (meant.comparison && comparison === null && meant.slug !== 'grdp-growth' && meant.slug !== 'sector-growth')
    doubts.push('base-assumed')
  const end = comparison && comparison.from >= amount.to ? comparison.to : amount.to
  const details = {
    // "năm 2029 vượt 478 nghìn tỷ đồng": more than that.
    qualifier:
      amount.qualifier === 'EQ' && wording.verb === 'exceed' && meant.measure === 'value' ? ('GT' as const) : amount.qualifier,
    decimals: amount.decimals,
    rankOf: null,
    among: null,
    comparison,
    end: right ? Math.max(end, right.mention.to) : end,
    index,
    doubts,
  }
  if (meant.measure === 'value' && MONEY.has(amount.unit)) subject.currency = amount.unit
  if (meant.measure === 'value' && !reader.measured.includes(subject)) reader.measured.push(subject)
  add(reader, { ...subject, mention: { ...subject.mention, breakdown } }, meant, amount, details)
  addWhole(reader, subject, meant, amount, details)
}

function verbOf({ verb, contributes }: FigureReading, { unit }: Amount): Wording['verb'] {
  return contributes && unit === 'PERCENT_POINTS' && verb?.cue === 'reach' ? 'contribute' : (verb?.cue ?? null)
}

/** "Thu nhập bình quân một người một tháng: 3.602 nghìn đồng": what it is per stands before the number. */
function aMonth({ subject, cursor }: FigureReading, amount: Amount): Amount {
  if (subject === null || subject.indicator.unit !== 'VND_PER_PERSON_YEAR' || amount.unit !== 'VND' || amount.per !== null)
    return amount
  for (let at = subject.mention.to - 2; at < Math.min(amount.from, subject.mention.to + 6); at++)
    if (cursor.is(at, 'tháng') && A.has(cursor.text(at - 1))) return { ...amount, per: 'person-month' }
  return amount
}

const A = new Set(['một', '1', 'mỗi', '/', 'hằng', 'hàng'])

/** "khai khoáng -2,3%, chế biến chế tạo +8,1%": the sign says which way it moved. */
function takeSign(reader: FigureReading, { unit, number }: Amount): void {
  const [sign, before] = [reader.tokens[number - 1], reader.tokens[number - 2]]
  if (unit !== 'PERCENT' || reader.tokens[number]?.glued !== true || (sign?.text !== '+' && sign?.text !== '-')) return
  if (sign.text === '-' && (before?.kind === 'number' || before?.text === '%')) return
  const rises = sign.text === '+'
  reader.verb = { cue: rises ? 'rise' : 'fall', text: rises ? 'tăng' : 'giảm', span: { from: number - 1, to: number } }
  reader.verbSpent = false
}

/** "xuất khẩu 6,1 tỷ USD, nhập khẩu 5,98 tỷ": a bare "tỷ" of what is counted in dollars, behind dollars. */
function inItsCurrency({ subject, elements, cursor }: FigureReading, amount: Amount): Amount {
  if (amount.unit !== 'VND' || !cursor.is(amount.to - 1, 'tỷ') || subject?.indicator.unit !== 'USD') return amount
  const dollars = elements.some(
    (element) =>
      element.is === 'quantity' &&
      element.to <= amount.from &&
      element.quantity.form === 'amount' &&
      element.quantity.unit === 'USD',
  )
  return dollars ? { ...amount, unit: 'USD' } : amount
}

/** "362/463 trường" also says how many there are, "2.090/2.060 tỷ đồng" what was planned. */
function addWhole(reader: FigureReading, subject: Subject, said: Interpretation, amount: Amount, details: Details): void {
  if (amount.outOf === null || said.measure !== 'value') return
  const whole = subject.indicator.breakdowns.find(({ code }) => code.startsWith('all-'))
  const value = { ...said, value: amount.outOf.value, high: null }
  if (whole) {
    const mention = { ...subject.mention, breakdown: whole.code }
    add(reader, { ...subject, mention }, value, { ...amount, number: amount.outOf.from }, { ...details, qualifier: 'EQ' })
  } else if (said.unit !== 'COUNT' && said.unit !== 'SCORE') {
    add(reader, subject, value, { ...amount, number: amount.outOf.from }, { ...details, qualifier: 'EQ' }, 'PLAN')
    reader.planned = amount.to
  }
}

/** "1.215 dự án còn hiệu lực với tổng vốn đăng ký 10,9 tỷ USD": what has been registered up to a day and still holds. */
function inForce(
  reader: FigureReading,
  amount: Amount,
  said: { indicator: Indicator; breakdown: string },
): { indicator: Indicator; breakdown: string } {
  if (said.breakdown !== '_T' || !MONEY.has(amount.unit)) return said
  const stock = said.indicator.breakdowns.find(({ code }) => code === 'stock')
  for (let at = amount.from - 1; stock && at > amount.from - 16 && reader.cursor.text(at) !== ';'; at--) {
    if (reader.cursor.is(at, 'còn', 'hiệu', 'lực')) return { ...said, breakdown: stock.code }
  }
  return said
}
