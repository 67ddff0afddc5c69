import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import units from '../../seeds/units.json' with { type: 'json' }
import { parseAreasFile, parseIndicatorsFile } from '../seed/reference-files.ts'
import { Extractor } from './extract-page.ts'
import { readPlainText } from './read/read-plain-text.ts'

/**
 * `npx tsx lib/extract/bench-extract-command.ts [FILE]`: milliseconds of processor time for an article (a file, or one of about 10 kB made up of
 * usual sentences), and for texts of megabytes that are bad for patterns, at two sizes: twice the text takes twice the time.
 */
const SEEDS = join(fileURLToPath(new URL('../..', import.meta.url)), 'seeds')
const SENTENCES = [
  'Năm 2024, tốc độ tăng trưởng GRDP của tỉnh Sơn La ước đạt 6,02%, xếp thứ 10/14 tỉnh vùng trung du và miền núi phía Bắc. ',
  'Thu ngân sách nhà nước trên địa bàn đạt 4.250 tỷ đồng, bằng 101,3% dự toán, tăng 5,8% so với cùng kỳ năm trước. ',
  'Sáng 5/12, UBND tỉnh tổ chức hội nghị tổng kết; dự kiến khởi công đường nối cao tốc trong quý I/2025. ',
  'Các cấp ủy, chính quyền tiếp tục nêu cao tinh thần trách nhiệm, chủ động tháo gỡ khó khăn cho người dân và doanh nghiệp.\n\n',
]
const HOSTILE = {
  digits: '1',
  spaces: ' ',
  'ngày ngày': 'ngày ',
  commas: 'thu ngân sách, ',
  'numbers 1/1': '1/1 ',
  'năm 2024 %': 'tăng 5% năm 2024 ',
  brackets: '(',
  letters: 'à',
}
const MEGABYTE = 1_000_000

async function bench(): Promise<void> {
  const read = (name: string) => readFile(join(SEEDS, name), 'utf8')
  const { areas } = parseAreasFile('areas.json', await read('areas.json'))
  const extractor = new Extractor({
    areas,
    indicators: parseIndicatorsFile('indicators.json', await read('indicators.json')),
    units,
  })
  const [file] = process.argv.slice(2)
  const article = file === undefined ? SENTENCES.join('').repeat(20) : await readFile(file, 'utf8')
  const run = (text: string) => {
    const start = process.cpuUsage()
    extractor.extract(readPlainText(text))
    return process.cpuUsage(start).user / 1000
  }
  for (let warm = 0; warm < 30; warm++) run(article)
  const times = Array.from({ length: 50 }, () => run(article)).sort((a, b) => a - b)
  console.log(
    `article of ${Buffer.byteLength(article)} bytes: median ${times[25]?.toFixed(1)} ms, fastest ${times[0]?.toFixed(1)} ms`,
  )
  for (const [name, piece] of Object.entries(HOSTILE)) {
    const [small, large] = [2.5, 5].map((size) => run(piece.repeat(Math.ceil((size * MEGABYTE) / Buffer.byteLength(piece)))))
    console.log(`${name}: 2.5 MB ${small?.toFixed(0)} ms, 5 MB ${large?.toFixed(0)} ms`)
  }
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
