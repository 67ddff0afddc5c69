import type { Indicator } from '../../facts/indicator.ts'
import { phraseTokens, type Token } from '../text/token.ts'
import { MORE_PHRASES } from './phrases/indicator-phrases.ts'
import { SECTOR_PHRASES } from './phrases/sector-phrases.ts'
import { NOT_LISTED } from './phrases/unlisted-phrases.ts'

/** An indicator named in the text. `sector` marks the name of a sector, which growth and structure share. */
export interface IndicatorMention {
  readonly slug: string
  readonly breakdown: string
  readonly sector: boolean
  readonly from: number
  readonly to: number
}

interface Meaning {
  readonly slug: string
  readonly breakdown: string
  readonly sector: boolean
  /** Tokens at the end that only say what the phrase is followed by ("GRDP bình quân tăng"). */
  readonly trailing: number
}

interface Node {
  readonly next: Map<string, Node>
  meaning: Meaning | null
}

const JOINTS = new Set([',', '-', 'và', '/'])
const TRAILING = new Set(['tăng', 'giảm', 'đạt', 'chiếm', 'ước', 'là', 'đoạn', 'giai', 'còn', 'khoảng'])
/** Phrases of the lists that say too little alone: they need what stands around them. */
const TOO_SHORT = new Set(['đánh giá chuyển đổi số', 'đào tạo bồi dưỡng cán bộ', 'học tập quán triệt'])

/** The slug of things that sound like an indicator of the list and are none. */
const UNLISTED = 'unlisted'

/**
 * Finds indicators by their phrases, the longest first. Commas, dashes and "và" inside a phrase, and a short form in
 * brackets ("ngân sách nhà nước (NSNN) trên địa bàn"), do not matter.
 */
export class IndicatorBook {
  readonly #root: Node = { next: new Map(), meaning: null }
  readonly #bySlug: ReadonlyMap<string, Indicator>

  constructor(indicators: readonly Indicator[]) {
    this.#bySlug = new Map(indicators.map((indicator) => [indicator.slug, indicator]))
    // Our own phrases know their breakdowns, so they come before the list's.
    for (const [slug, breakdown, phrases] of MORE_PHRASES) {
      const indicator = this.#bySlug.get(slug)
      if (indicator === undefined || (breakdown !== '_T' && !hasBreakdown(indicator, breakdown))) continue
      for (const phrase of phrases) this.#add(phrase, slug, breakdown, false)
    }
    for (const phrase of NOT_LISTED) this.#add(phrase, UNLISTED, '_T', false)
    const growth = this.#bySlug.get('sector-growth')
    if (growth) {
      for (const [breakdown, phrases] of SECTOR_PHRASES) {
        if (!hasBreakdown(growth, breakdown)) continue
        for (const phrase of phrases) this.#add(phrase, growth.slug, breakdown, true)
      }
    }
    for (const { slug, breakdowns, unit } of indicators) {
      // What is counted is often named by the part alone: "617 tổ chức cơ sở đảng". Shorter names say too little.
      for (const { code, name } of unit === 'COUNT' ? breakdowns : [])
        if (phraseTokens(name.vi).length >= 4) this.#add(name.vi, slug, code, false)
    }
    // "5 dự án chỉnh trang đô thị đã khởi công", "5.178 lượt cán bộ đi đào tạo chuyên môn": the name of a part behind what is counted.
    for (const { slug, phrases, breakdowns, unit } of indicators) {
      if (unit !== 'COUNT' && unit !== 'PERSON_TRIPS') continue
      for (const { code, name } of breakdowns) for (const phrase of phrases) this.#add(`${phrase} ${name.vi}`, slug, code, false)
    }
    for (const { slug, phrases, name } of indicators) {
      const sectors = slug === 'sector-growth' || slug === 'grdp-structure'
      for (const phrase of [...phrases, name.vi]) {
        const sector = sectors ? sectorIn(phrase) : null
        this.#add(phrase, sector ? 'sector-growth' : slug, sector ?? '_T', sector !== null)
      }
    }
  }

  get(slug: string): Indicator | undefined {
    return this.#bySlug.get(slug)
  }

  #add(phrase: string, slug: string, breakdown: string, sector: boolean): void {
    const tokens = phraseTokens(phrase).filter((token) => !JOINTS.has(token) || token === '/')
    if (TOO_SHORT.has(tokens.join(' '))) return
    let trailing = 0
    while (trailing < tokens.length - 1 && TRAILING.has(tokens[tokens.length - 1 - trailing] ?? '')) trailing++
    let node = this.#root
    for (const token of tokens) {
      let next = node.next.get(token)
      if (next === undefined) {
        next = { next: new Map(), meaning: null }
        node.next.set(token, next)
      }
      node = next
    }
    node.meaning ??= { slug, breakdown, sector, trailing }
  }

  /** The indicator whose phrase begins at a token, or null. */
  find(tokens: readonly Token[], from: number): IndicatorMention | null {
    let node: Node | undefined = this.#root.next.get(tokens[from]?.text ?? '')
    let found: { meaning: Meaning; ends: readonly number[] } | null = null
    const ends: number[] = [from + 1]
    for (let at = from + 1; node !== undefined; ) {
      if (node.meaning !== null) found = { meaning: node.meaning, ends: [...ends] }
      let next: Node | undefined = node.next.get(tokens[at]?.text ?? '')
      let skipped = 0
      while (next === undefined && skipped < 2 && JOINTS.has(tokens[at]?.text ?? '')) {
        at++
        skipped++
        next = node.next.get(tokens[at]?.text ?? '')
      }
      if (next === undefined) {
        const after = afterShortForm(tokens, at)
        if (after !== null) {
          at = after
          next = node.next.get(tokens[at]?.text ?? '')
        }
      }
      node = next
      at++
      ends.push(at)
    }
    if (found === null) return null
    const { meaning } = found
    const to = found.ends.at(-1 - meaning.trailing) ?? from + 1
    return { slug: meaning.slug, breakdown: meaning.breakdown, sector: meaning.sector, from, to }
  }
}

/** The sector that a phrase of the list names ("khu vực dịch vụ tăng"), by the longest name in it. */
function sectorIn(phrase: string): string | null {
  const words = phraseTokens(phrase)
    .filter((token) => !JOINTS.has(token))
    .join(' ')
  let best: { breakdown: string; length: number } | null = null
  for (const [breakdown, names] of SECTOR_PHRASES) {
    for (const name of names)
      if (words.includes(name.toLowerCase()) && name.length > (best?.length ?? 0)) best = { breakdown, length: name.length }
  }
  return best?.breakdown ?? null
}

function hasBreakdown(indicator: Indicator, code: string): boolean {
  return indicator.breakdowns.some((breakdown) => breakdown.code === code)
}

/** The token after "(NSNN)", when a short form in brackets stands here. */
function afterShortForm(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.text !== '(' || tokens[at + 1]?.kind !== 'word') return null
  for (let next = at + 2; next <= at + 3; next++) if (tokens[next]?.text === ')') return next + 1
  return null
}
