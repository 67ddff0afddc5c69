import { takeBareGrowth } from './bare-growth.ts'
import type { Cue } from './cue-book.ts'
import type { FigureReading, Word } from './figure-reading.ts'
import { handOut } from './hand-out.ts'

const AGAINST = new Set(['cao hơn', 'thấp hơn', 'nhiều hơn', 'ít hơn'])

/** "chiếm tới 62,9%", "tăng khoảng 5%": about how much, and the verb stays. */
const FILLERS = new Set(['khoảng', 'tới', 'được'])

const LEVEL_CUES = new Set<Cue>(['rise', 'fall', 'reach', 'equal', 'exceed', 'share', 'multiple', 'contribute'])

/** A word that says how a number moves, how sure or how wished for it is. */
export function takeCue(reader: FigureReading, word: Word): void {
  const { cue } = word
  // "hụt khoảng 5.690 tỷ đồng": about how much, and the movement stays.
  if (reader.verb?.span.to === word.span.from && FILLERS.has(word.text)) return
  // "Tỷ trọng nông nghiệp giảm từ 46,3% xuống 35%": shares of the whole product.
  if (word.text.includes('tỷ trọng')) reader.memory.named.add('grdp-structure')
  if (takeBareGrowth(reader, word)) return
  if (LEVEL_CUES.has(cue)) {
    reader.verb = word
    reader.verbSpent = false
    if (cue === 'contribute') reader.contributes = true
    // "dưới mức 6,76% của cả nước"
    const level = word.text.endsWith(' mức') && reader.found.length > 0
    if (AGAINST.has(word.text)) reader.against = word.span.to
    if (level && (word.text === 'dưới mức' || word.text === 'trên mức')) reader.against = word.span.to - 1
  } else if (cue === 'estimate' || cue === 'preliminary') {
    // "dự báo khó khăn …, kim ngạch 11 tháng ước 47,3 tỷ USD": the indicator named since is estimated.
    if (reader.scenario?.cue === 'forecast' && reader.subject !== null && reader.scenario.span.to < reader.subject.mention.from)
      reader.scenario = null
    if (reader.scenario?.cue === 'target' && isPastTarget(reader, reader.scenario.span.to, word.span.from)) reader.scenario = null
    reader.status = word
    if (word.text.endsWith('đạt') || word.text.endsWith('tăng') || word.text.endsWith('giảm')) reader.verb = asVerb(word)
  } else if (cue === 'forecast' || cue === 'target') reader.scenario = word
  else if (cue === 'plan') {
    // "kế hoạch" before the number makes a plan of it, unless the number is a share of the plan.
    reader.scenario = reader.subject === null || reader.subject.used === 0 || reader.segments > 0 ? word : reader.scenario
  } else if (cue === 'actual') {
    if (reader.scenario?.cue === 'target' || reader.scenario?.cue === 'plan') reader.scenario = null
  } else if (cue === 'same-period') {
    reader.samePeriod = true
    if (reader.depth.length > 0) reader.status = null
    reader.samePeriodTo = word.span.to
  } else if (cue === 'correction') takeBack(reader)
  else if (cue === 'respectively') handOut(reader, word.span.to)
  else if (cue === 'within') {
    reader.within = true
    if (reader.subject && reader.subject.used > 0 && !reader.subject.lost) reader.whole = reader.subject
  } else if (cue === 'average') reader.average = true
  else if (cue === 'narrow') {
    if (reader.subject && reader.subject.used === 0) reader.narrowed = true
  }
}

/** "phấn đấu đến ngày 17/1 là 1.200 hộ; tỷ lệ hộ nghèo ước còn 4,86%": what was wished for has ended with its clause. */
function isPastTarget({ cursor }: FigureReading, from: number, to: number): boolean {
  let ended = false
  for (let at = Math.max(from, to - FARTHEST); at < to; at++) {
    if (cursor.is(at, ':')) return false
    ended ||= cursor.is(at, ';')
  }
  return ended && to - from <= FARTHEST
}

/** So many tokens may stand between a wish and an estimate behind it. */
const FARTHEST = 40

/** "in 31.900 tỷ đồng; số đúng là 13.900": what was said before is wrong, and of the same as what follows. */
function takeBack(reader: FigureReading): void {
  reader.found.length = 0
  reader.verb = null
  if (reader.subject) {
    reader.subject.used = 0
    reader.subject.lost = false
  }
  reader.strangers = 0
  reader.segments = 0
}

function asVerb(word: Word): Word {
  const cue = word.text.endsWith('tăng') ? 'rise' : word.text.endsWith('giảm') ? 'fall' : 'reach'
  return { ...word, cue, text: word.text.split(' ').at(-1) ?? word.text }
}
