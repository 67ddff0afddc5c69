import type { Area } from '../../facts/area.ts'
import { PhraseBook } from '../text/phrase-book.ts'
import type { Token } from '../text/token.ts'

type ListedArea = Omit<Area, 'successors'>

/** A place named in the text. `slug` is null for a place below or beside the provinces ("huyện Tủa Chùa", "Điện Biên Phủ"). */
export interface PlaceMention {
  readonly slug: string | null
  readonly kind: 'country' | 'region' | 'province' | 'local'
  /** With the word that says what it is: "tỉnh Lai Châu", "thành phố Đà Nẵng". */
  readonly titled: boolean
  /** "tỉnh Yên Bái (cũ)", "Hà Giang trước đây": the unit that is no more. */
  readonly former: boolean
  readonly from: number
  readonly to: number
}

interface Named {
  readonly slug: string | null
  readonly kind: PlaceMention['kind']
  readonly city: boolean
}

/** Names that begin like a province's. */
const OTHER_NAMES = ['điện biên phủ', 'điện biên đông', 'thái bình dương', 'hà nội mới', 'bắc ninh city']
const LOCAL_WORDS = new Set([
  'huyện',
  'xã',
  'phường',
  'quận',
  'bản',
  'thôn',
  'ấp',
  'khóm',
  'đảo',
  'sông',
  'núi',
  'đèo',
  'cầu',
  'đường',
  'phố',
  'hồ',
  'cảng',
  'chợ',
  'ga',
])

/** Finds names of provinces, regions and the country, whatever unit of that name they mean at the time. */
export class PlaceBook {
  readonly #names: PhraseBook<Named>

  constructor(areas: readonly ListedArea[]) {
    const cities = new Set(areas.filter(({ kind }) => kind === 'city').map(({ slug }) => slug))
    this.#names = new PhraseBook<Named>([
      ...OTHER_NAMES.map((name) => [name, { slug: null, kind: 'local' as const, city: false }] as const),
      ...areas.flatMap(({ slug, kind, name, aliases }) =>
        [name.vi, ...aliases].map(
          (phrase) =>
            [
              phrase,
              {
                slug,
                kind: kind === 'country' || kind === 'region' ? kind : ('province' as const),
                city: cities.has(slug),
              },
            ] as const,
        ),
      ),
    ])
  }

  /** The place that begins at a token, or null. */
  find(tokens: readonly Token[], at: number): PlaceMention | null {
    const token = tokens[at]
    if (token?.kind !== 'word') return null
    const [before, second] = [tokens[at - 1]?.text ?? '', tokens[at - 2]?.text ?? '']
    const found = this.#names.find(tokens, at)
    if (found === null) return this.#localPlace(tokens, at)
    const { slug, kind, city } = found.meaning
    const to = at + found.length
    if (kind === 'country' || kind === 'region') return { slug, kind, titled: true, former: false, from: at, to }
    if (!token.capital) return null
    if (slug === null) return { slug: null, kind: 'local', titled: false, former: false, from: at, to }
    const town =
      (before === 'phố' && second === 'thành') || before === 'tp' || (before === '.' && second === 'tp') || before === 'xã'
    // "phố Huế" is a street, "thành phố Huế" the city.
    if ((LOCAL_WORDS.has(before) && !(town && city)) || (town && !city))
      return { slug: null, kind: 'local', titled: true, former: false, from: at, to }
    const titled = before === 'tỉnh' || town
    const former = isFormer(tokens, to)
    return { slug, kind: 'province', titled, former, from: at, to }
  }

  /** "huyện Tủa Chùa", "thành phố Đà Lạt", "TP. Quy Nhơn": a word for a local unit and a name in capitals. */
  #localPlace(tokens: readonly Token[], at: number): PlaceMention | null {
    const word = tokens[at]?.text ?? ''
    let name = at + 1
    if (word === 'tp' || word === 'tx') name += tokens[name]?.text === '.' ? 1 : 0
    else if (LOCAL_PAIRS.has(`${word} ${tokens[name]?.text}`)) name++
    else if (!['huyện', 'xã', 'phường', 'quận', 'đảo', 'xóm'].includes(word)) return null
    const first = tokens[name]
    // "KINH TẾ - XÃ HỘI KIÊN GIANG": a word of two syllables in a title of capitals.
    if (word === 'xã' && (first?.text === 'hội' || first?.text === 'luận')) return null
    if (first?.kind !== 'word' || !first.capital || first.glued) return null
    const province = this.#names.find(tokens, name)
    if (province !== null && province.meaning.slug !== null && (province.meaning.city || province.meaning.kind !== 'province'))
      return null
    let to = name + 1
    while (tokens[to]?.kind === 'word' && tokens[to]?.capital === true && to < name + 4) to++
    return { slug: null, kind: 'local', titled: true, former: false, from: at, to }
  }
}

const LOCAL_PAIRS = new Set(['thành phố', 'thị xã', 'thị trấn', 'đặc khu'])

function isFormer(tokens: readonly Token[], to: number): boolean {
  const next = tokens[to]?.text === '(' ? to + 1 : to
  const word = tokens[next]?.text
  return word === 'cũ' || (word === 'trước' && (tokens[next + 1]?.text === 'đây' || tokens[next + 1]?.text === 'kia'))
}
