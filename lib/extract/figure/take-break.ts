import type { TimeShape } from '../when/time-shape.ts'
import type { FigureReading } from './figure-reading.ts'

export const BREAK_SIGNS = new Set([',', ';', '.', ':', '('])

/** A sign: it ends the reach of words, brackets set apart what stands in them. */
export function takeBreak(reader: FigureReading, sign: string, at: number): void {
  if (sign === '(') {
    const { length } = reader.times
    reader.depth.push({
      times: length,
      verb: reader.verb,
      scenario: reader.scenario,
      subject: reader.subject,
      status: reader.status,
      samePeriod: reader.samePeriod,
      stretch: isStretch(reader, at),
      place: reader.place,
    })
    // "sau TP. Hồ Chí Minh (5.700 dự án, 42,3 tỷ USD)": what the brackets hold is of the province in front of them.
    const named = reader.elements.find((element) => element.is === 'place' && element.to === at)
    if (named?.is === 'place' && named.mention.kind === 'province') reader.place = named.mention
  }
  if (sign === ')') {
    const outer = reader.depth.pop()
    if (outer) {
      // "9 ngày nghỉ Tết (từ ngày 14 đến 22/2)": days in brackets say which days those before them are.
      const alone = reader.times.length === outer.times + 1 ? reader.times.at(-1) : undefined
      if (alone?.to === at && reader.cursor.is(alone.from - 1, '(')) reader.aside = alone
      const days = reader.times.length === outer.times + 1 ? reader.times.at(-1) : undefined
      if (!(days?.shape.form === 'days' && days.to === at && outer.stretch))
        reader.times.length = Math.min(reader.times.length, outer.times)
      reader.verb = outer.verb
      reader.scenario = outer.scenario
      // "Tổng thu (gồm cả thu từ xuất nhập khẩu) đạt …": what was named in passing has no number.
      if (outer.subject?.used === 0 && reader.subject?.used === 0) reader.subject = outer.subject
      reader.status = outer.status
      reader.samePeriod = outer.samePeriod
      reader.place = outer.place
    }
  }
  if (sign === '-') return
  if (reader.joint && sign !== '(' && sign !== ')') {
    reader.joint = false
    reader.local = false
  }
  // "(năm 2015: 8,3%)": the same said of another time.
  const aside = sign === ':' && reader.depth.length > 0
  // "Thu hút FDI giảm: cả năm 362 triệu USD"
  if (sign === ':' && !aside && (reader.verb?.cue === 'rise' || reader.verb?.cue === 'fall')) reader.verb = null
  if (reader.verbSpent && (reader.series === null || sign === ';') && sign !== '(' && !aside) reader.verb = null
  if (sign === ',' || sign === ';') reader.against = -1
  // "Tỷ lệ bao phủ BHYT: 76,5% dân số": the sign stands for "là".
  if (!(sign === ':' && reader.subject?.used === 0 && reader.strangers === 0)) reader.segments++
  // "trong đó thu thuế, phí đạt …": a part may be named over several commas.
  if (!(reader.within && sign === ',')) {
    reader.strangers = 0
    reader.narrowed = false
  }
  if (sign !== ')') reader.comparison = null
  if (sign === ',' && reader.scenario?.cue === 'plan') reader.scenario = null
  // "Giai đoạn 1976 - 2003: …; …": each of the list is of the time at its head.
  const head = reader.times.at(-1)
  if (sign === ':' && head !== undefined && HEADING_TIMES.has(head.shape.form) && reader.subject === null) {
    // "Nghị quyết ngày 5/9/2037 đề ra đến năm 2040: …"
    reader.times = [head]
    reader.headed = true
  }
  if (sign === ';') {
    reader.contributes = false
    if (reader.headed) reader.times.length = 1
    reader.within = false
    // "lần lượt là 19,3%; 24,1% và 17,2%": the sign stands between the numbers of one list.
    const next = reader.elements.find(({ from }) => from > at)
    // "đón 300.000 lượt khách, trong đó có 41.200 lượt khách quốc tế; chín tháng năm nay ước đạt 262 nghìn lượt": the whole goes on.
    if (reader.whole && next?.is === 'time') reader.subject = reader.whole
    reader.whole = null
    if (next?.is !== 'quantity' || reader.series === null || reader.series.next === 0) reader.series = null
    reader.listed = { subjects: [], places: [], times: [] }
    reader.measured = []
    reader.samePeriod = false
    reader.status = null
    reader.local = false
    if (reader.scenario?.cue === 'forecast' || reader.scenario?.cue === 'plan') reader.scenario = null
  }
}

const HEADING_TIMES = new Set<TimeShape['form']>(['year', 'years', 'years-ahead', 'months', 'month', 'quarter'])

/** Whether the clause that ends at a token speaks of a number of days ("9 ngày nghỉ Tết Nguyên đán"). */
function isStretch(reader: FigureReading, to: number): boolean {
  for (let at = to - 1; at > to - 12 && reader.tokens[at] !== undefined && !BREAK_SIGNS.has(reader.cursor.text(at)); at--) {
    if (reader.cursor.is(at, 'ngày') && reader.cursor.whole(at - 1, 2) !== null) return true
    if (reader.cursor.is(at, 'ngày', 'nghỉ') || reader.cursor.is(at, 'năm', 'công', 'tác')) return true
    if (reader.cursor.is(at, 'kỳ', 'nghỉ') || reader.cursor.is(at, 'dịp', 'nghỉ')) return true
  }
  return false
}
