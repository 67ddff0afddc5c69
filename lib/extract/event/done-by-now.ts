import type { Token } from '../text/token.ts'
import type { TimeMention } from '../when/time-shape.ts'
import type { Clause, Told } from './happening.ts'

/** "Đến nay, 5 dự án chỉnh trang đô thị đã khởi công": by the day of the report. */
export function doneByNow(tokens: readonly Token[], time: TimeMention, told: readonly Told[], clause: Clause): Told | null {
  if (tokens[time.from]?.text !== 'đến' || tokens[time.to]?.text !== ',') return null
  const done = told.find(({ from }) => from >= time.to && from < clause.to)
  const works = done !== undefined && BEGUN.has(done.text) && done.from - time.to < 16
  return works && tokens[done.from - 1]?.text === 'đã' ? done : null
}

const BEGUN = new Set(['khởi công', 'động thổ', 'khánh thành', 'thông xe', 'hợp long', 'khai trương', 'ra mắt'])
