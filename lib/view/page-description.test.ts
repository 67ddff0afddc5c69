import { describe, expect, it } from 'vitest'
import type { Event } from '../facts/event.ts'
import type { Observation } from '../facts/observation.ts'
import { buildPicture } from './build-picture.ts'
import { pageDescription } from './page-description.ts'
import { event, figure, money, source } from './test-facts.ts'
import { pageIn } from './test-page.ts'

type Given = Parameters<typeof pageDescription>[0]

const GROWTH = [
  figure({ id: 'o_aaaaaa', period: '2005-01-01/P6Y', value: 11.6, decimals: 1, collect: 'A' }),
  figure({ id: 'o_bbbbbb', period: '2024-Q1', value: 6.07, decimals: 2, obsStatus: 'E' }),
]

function described(
  facts: { readonly observations?: readonly Observation[]; readonly events?: readonly Event[] },
  given: Partial<Given> = {},
  locale: 'vi' | 'en' = 'vi',
) {
  const all = { observations: facts.observations ?? [], events: facts.events ?? [] }
  const picture = buildPicture(source({ ...all, locale }, { time: { from: '1900', to: '2030' } }))
  return pageDescription(
    { kind: 'dashboard', picture, name: null, facts: all, asOf: null, evidence: null, places: [], filters: [], ...given },
    pageIn(locale),
  )
}

describe('what a link says of the page it leads to', () => {
  it('names place, indicator, years and the newest figure of one series', () => {
    expect(described({ observations: GROWTH }).title).toBe(
      'Điện Biên: tăng trưởng GRDP 2005–2024, mới nhất 6,07% (ước, quý\u00a0I/2024)',
    )
    expect(described({ observations: GROWTH }, {}, 'en').title).toContain('2005–2024, latest 6.07% (estimate, Q1\u00a02024)')
  })

  it('leaves the word of status out where something was simply measured', () => {
    expect(described({ observations: [figure({ id: 'o_cccccc', period: '2023', value: 12 })] }).title).toMatch(
      /mới nhất 12% \(năm\s2023\)$/,
    )
  })

  it('counts milestones where there are no figures, and tells the newest', () => {
    const events = [event({ id: 'e_aaaaaa', date: '1954-05-07' }), event({ id: 'e_bbbbbb', date: '2024-03-28' })]
    const { title, description } = described({ events })
    expect(title).toBe('Điện Biên: 2 mốc, 1954–2024')
    expect(description).toContain('Sự kiện e_bbbbbb, 28/3/2024')
    expect(description).toContain('2 mốc từ 1 bài báo.')
  })

  it('takes the chosen provinces for the place, whatever units their facts were of', () => {
    const events = [event({ id: 'e_aaaaaa', areas: ['lai-chau@1909'] }), event({ id: 'e_bbbbbb', areas: ['lao-cai@1991'] })]
    expect(described({ events }, { places: ['Điện Biên'] }).title).toMatch(/^Điện Biên: 2 mốc/)
  })

  it('is the picture’s title where several things are shown, with its newest sentences', () => {
    const facts = { observations: [...GROWTH, money({ id: 'o_cccccc', value: 1640 })], events: [event({ id: 'e_aaaaaa' })] }
    const { title, description } = described(facts)
    expect(title).toBe('Điện Biên, 1900 – 2030')
    expect(description).toMatch(/1 mốc, 3 số liệu từ 1 bài báo\.$/)
  })

  it('tells filters that the title does not tell', () => {
    const filters = [
      { key: 'province', label: 'Điện Biên' },
      { key: 'q', label: 'tìm “<b>”' },
    ] as const
    expect(described({ observations: GROWTH }, { filters }).description).toMatch(/Đang lọc: tìm “<b>”\.$/)
  })

  it('is the fact’s own number and sentence where a fact is chosen', () => {
    const evidence = {
      large: { before: 'gần', main: '450.000', unit: 'lượt' },
      title: 'Khách du lịch, Điện Biên, Quý I/2024',
      said: 'gần 450.000 lượt',
      status: 'actual',
      statusWord: 'thực hiện',
      sign: { kind: 'figure', status: 'actual', shape: 'bar' },
      quotes: [{ exact: 'đạt gần 450.000 lượt', article: { line: 'vtv.vn, 28/3/2024' } }],
    } as unknown as Given['evidence']
    expect(described({ observations: GROWTH }, { evidence })).toEqual({
      title: 'Gần 450.000 lượt: Khách du lịch, Điện Biên, Quý I/2024',
      description: '“đạt gần 450.000 lượt” – vtv.vn, 28/3/2024.',
    })
    const estimated = { ...evidence, status: 'estimated', statusWord: 'ước' } as Given['evidence']
    expect(described({}, { evidence: estimated }).title).toMatch(/^Gần 450\.000 lượt \(ước\): /)
  })

  it('tells that a milestone is only planned, and its date within the sentence', () => {
    const evidence = {
      large: { before: '', main: 'Trung tuần tháng 4', unit: '' },
      title: 'Hoàn thành cầu',
      said: 'Hoàn thành cầu, trung tuần tháng 4, Điện Biên',
      status: 'planned',
      statusWord: 'kế hoạch',
      sign: { kind: 'event', status: 'planned', shape: 'fuzzy' },
      quotes: [],
      dateAsRead: 'Bài viết “trung tuần tháng 4”; hiểu là 11/4/2024–20/4/2024.',
    } as unknown as Given['evidence']
    expect(described({}, { evidence })).toEqual({
      title: 'Hoàn thành cầu, trung tuần tháng 4 (kế hoạch)',
      description: 'Hoàn thành cầu, trung tuần tháng 4, Điện Biên. Bài viết “trung tuần tháng 4”; hiểu là 11/4/2024–20/4/2024.',
    })
    const dated = (main: string) =>
      described({}, { evidence: { ...evidence, large: { before: '', main, unit: '' } } as Given['evidence'] }, 'en').title
    expect(dated('May 2024')).toBe('Hoàn thành cầu, May 2024 (kế hoạch)')
    expect(dated('About 11 Apr 2024')).toBe('Hoàn thành cầu, about 11 Apr 2024 (kế hoạch)')
  })

  it('says that it is pinned, and to which day', () => {
    expect(described({ observations: GROWTH }, { asOf: '2026-11-22' }).description).toMatch(
      /Dữ liệu như đã ghi đến hết ngày 22\/11\/2026\.$/,
    )
  })

  it('is not said to be pinned to a day that has not come', () => {
    expect(described({ observations: GROWTH }, { asOf: '2030-01-01' }).description).not.toContain('2030')
  })

  it('names a province of which nothing is known', () => {
    expect(described({}, { kind: 'province', name: 'Cà Mau' })).toEqual({
      title: 'Cà Mau: chưa có mốc hay số liệu nào',
      description: 'Các bài báo đã đọc chưa nêu mốc hay số liệu nào ở đây.',
    })
  })

  it('puts what it is narrowed down to into the title, unless the title tells it already', () => {
    const facts = { observations: [...GROWTH, money({ id: 'o_cccccc', value: 1640 })], events: [event({ id: 'e_aaaaaa' })] }
    const filters = [
      { key: 'province', label: 'Điện Biên' },
      { key: 'topic', label: 'Y tế' },
      { key: 'q', label: 'tìm “<b>”' },
    ] as const
    expect(described(facts, { filters }).title).toBe('Điện Biên, 1900 – 2030 (Y tế, tìm “<b>”)')
    const growth = [{ key: 'indicator', label: 'Tăng trưởng GRDP' }] as const
    expect(described({ observations: GROWTH }, { filters: growth }).title).toMatch(
      /^Điện Biên: tăng trưởng GRDP 2005–2024, .*\)$/,
    )
    expect(described({ observations: GROWTH }, { filters: growth }).title).not.toContain('Tăng trưởng')
  })

  it('says that there is nothing where there is nothing', () => {
    expect(described({}).description).toBe('Khung này chưa có mốc hay số liệu nào.')
  })
})
