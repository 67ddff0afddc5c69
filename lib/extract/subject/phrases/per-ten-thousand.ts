import type { IndicatorPhrases } from './indicator-phrases.ts'

const JOINTS = ['trên', '/', 'bình quân', 'tính trên', 'tính bình quân']
const PEOPLE = ['một vạn dân', '1 vạn dân', 'vạn dân', '10.000 dân', '10 nghìn dân', 'mười nghìn dân']

/** "số bác sĩ trên một vạn dân", "giường bệnh/10.000 dân": every way to say how many there are to ten thousand people. */
export const PER_TEN_THOUSAND: IndicatorPhrases = [
  ['doctors-per-10k', '_T', phrasesOf('bác sĩ')],
  ['beds-per-10k', '_T', phrasesOf('giường bệnh')],
]

function phrasesOf(noun: string): readonly string[] {
  return ['', 'số ', 'tỷ lệ '].flatMap((lead) =>
    JOINTS.flatMap((joint) => PEOPLE.map((people) => `${lead}${noun} ${joint} ${people}`)),
  )
}
