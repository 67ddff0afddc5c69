import type { Doubt } from '../extract/figure/figure-candidate.ts'
import type { Inference } from '../facts/fact.ts'

/** What readers are told of each thing that the extraction concluded and the quote does not say; null: nothing was concluded. */
const TOLD: Readonly<Record<Doubt, Inference | null>> = {
  'period-from-context': {
    about: 'time',
    vi: 'Vì sao là thời gian này? Câu không nhắc lại; theo câu ngay trước trong bài.',
    en: 'Why this period? The sentence does not repeat it; it is that of the sentence before.',
  },
  'period-from-article': {
    about: 'time',
    vi: 'Vì sao là thời gian này? Câu không nói; theo thời gian mà cả bài nói tới.',
    en: 'Why this period? The sentence does not say; it is what the whole article speaks of.',
  },
  'period-unknown': {
    about: 'time',
    vi: 'Vì sao là thời gian này? Bài không nói rõ; đây là cách hiểu của người duyệt.',
    en: 'Why this period? The article does not say clearly; this is how the reviewer reads it.',
  },
  'year-guessed': {
    about: 'time',
    vi: 'Vì sao là năm này? Bài chỉ ghi ngày, tháng; năm suy từ ngày đăng.',
    en: 'Why this year? The article gives day and month only; the year follows from the day of publication.',
  },
  'area-from-article': {
    about: 'area',
    vi: 'Vì sao là tỉnh này? Câu không nhắc tên; đây là tỉnh mà bài viết về.',
    en: 'Why this province? The sentence does not name it; it is the one that the article is about.',
  },
  'area-unknown': {
    about: 'area',
    vi: 'Vì sao là nơi này? Bài không nói rõ; đây là cách hiểu của người duyệt.',
    en: 'Why this place? The article does not say clearly; this is how the reviewer reads it.',
  },
  'base-assumed': {
    about: 'reading',
    vi: 'So với khi nào? Câu không nói; hiểu là so với cùng kỳ năm trước.',
    en: 'Compared with when? The sentence does not say; it is read as the same period of the year before.',
  },
  'ambiguous-multiple': {
    about: 'reading',
    vi: '“Tăng … lần” là gấp bấy nhiêu hay thêm bấy nhiêu lần? Hiểu là gấp bấy nhiêu lần.',
    en: 'Does “rose … times” mean that many times as much, or that much more? It is read as that many times as much.',
  },
  'date-approximate': null,
  'odd-number': null,
  'far-from-subject': null,
  'future-without-plan': null,
  'no-verb': null,
  'indicator-from-title': {
    about: 'reading',
    vi: 'Vì sao là bộ chỉ số này? Câu không nhắc tên; theo tiêu đề bài.',
    en: 'Why this index? The sentence does not name it; it is the one in the title.',
  },
}

/** The questions and answers that go on record with a fact because of how it was read. */
export function inferencesOf(doubts: readonly Doubt[]): Inference[] {
  return doubts.flatMap((doubt) => TOLD[doubt] ?? [])
}
