import type { DefaultTreeAdapterTypes } from 'parse5'
import { type CivilDate, isCivilDate, todayIn } from '../../../time/civil-date.ts'
import { parseEdtf } from '../../../time/edtf.ts'
import type { PublicationDate } from '../../document.ts'
import { attribute } from './element-role.ts'

type Node = DefaultTreeAdapterTypes.Node

/** What a page says of itself to machines. */
export interface PageHead {
  readonly title: string | null
  readonly publisher: string | null
  readonly author: string | null
  readonly url: string | null
  readonly published: PublicationDate | null
}

const DATES = [
  'article:published_time',
  'datepublished',
  'pubdate',
  'dc.date.issued',
  'dc.date',
  'date',
  'og:published_time',
  'publish-date',
]

/** Reads meta elements, the canonical link, the title and JSON-LD. The first that says something counts, in that order. */
export function readPageHead(root: Node): PageHead {
  const metas = new Map<string, string>()
  const linked: Readonly<Record<string, unknown>>[] = []
  let documentTitle: string | null = null
  let canonical: string | null = null
  for (const element of elementsOf(root)) {
    if (element.tagName === 'meta') {
      const name = (
        attribute(element, 'property') ??
        attribute(element, 'name') ??
        attribute(element, 'itemprop') ??
        ''
      ).toLowerCase()
      const content = attribute(element, 'content')?.trim()
      if (content && !metas.has(name)) metas.set(name, content)
    } else if (element.tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical') {
      canonical ??= attribute(element, 'href')
    } else if (element.tagName === 'title') documentTitle ??= textOf(element)
    else if (element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
      linked.push(...linkedData(textOf(element)))
  }
  const article = linked.find((one) => /Article|Report/.test(String(one['@type'])))
  const titleParts = splitTitle(documentTitle)
  return {
    title: textIn(article?.headline) ?? metas.get('og:title') ?? titleParts.title,
    publisher: textIn(nameOf(article?.publisher)) ?? metas.get('og:site_name') ?? titleParts.site,
    author: textIn(nameOf(article?.author)) ?? metas.get('author') ?? metas.get('article:author') ?? null,
    url: [canonical, metas.get('og:url')].find((address) => address && /^https?:\/\//.test(address)) ?? null,
    published:
      publication(textIn(article?.datePublished)) ??
      DATES.map((name) => publication(metas.get(name) ?? null)).find(Boolean) ??
      null,
  }
}

/** "2024-03-29T08:00:00+07:00", "2024-03-29T01:00:00Z", "29/03/2024": the day on which it was read in Viet Nam. */
export function publication(text: string | null): PublicationDate | null {
  const day = text === null ? null : dayOf(text.trim())
  return day === null ? null : { date: parseEdtf(day), basis: 'stated' }
}

function dayOf(text: string): CivilDate | null {
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/i.test(text)) {
    const instant = new Date(text)
    return Number.isNaN(instant.getTime()) ? null : todayIn('Asia/Ho_Chi_Minh', instant)
  }
  const iso = /^(\d{4}-\d{2}-\d{2})(?:\D|$)/.exec(text)?.[1]
  if (iso !== undefined) return isCivilDate(iso) ? iso : null
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\D|$)/.exec(text) ?? []
  const said = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  return isCivilDate(said) ? said : null
}

const SITE = /^(?:báo|tạp chí|bản tin|cổng|trang|đài)\s/i

/** "Tháng Ba về Tháp Bà - Du Lịch Miền Gió": the site's name is what follows the last dash or bar. */
function splitTitle(title: string | null): { readonly title: string | null; readonly site: string | null } {
  const parts = /^(.{8,}?)\s+[|–—-]\s+([^|–—]{2,60})$/s.exec(title?.replace(/\s+/g, ' ').trim() ?? '')
  // "Cổng thông tin Nắng Gió - Kinh tế tháng 4": the site may stand first.
  if (parts?.[1] && SITE.test(parts[1])) return { title: parts[2] ?? null, site: parts[1] }
  return parts
    ? { title: parts[1] ?? null, site: parts[2] ?? null }
    : { title: title?.replace(/\s+/g, ' ').trim() || null, site: null }
}

function linkedData(text: string): readonly Readonly<Record<string, unknown>>[] {
  try {
    const read: unknown = JSON.parse(text)
    const graph = isRecord(read) && Array.isArray(read['@graph']) ? read['@graph'] : read
    return (Array.isArray(graph) ? graph : [graph]).filter(isRecord)
  } catch {
    // Broken JSON-LD is common and says nothing.
    return []
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function nameOf(value: unknown): unknown {
  const one = Array.isArray(value) ? value[0] : value
  return isRecord(one) ? one.name : one
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

function textOf(element: DefaultTreeAdapterTypes.Element): string {
  return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}

function* elementsOf(root: Node): Iterable<DefaultTreeAdapterTypes.Element> {
  const open: Node[] = [root]
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) yield node
    if ('childNodes' in node)
      for (let index = node.childNodes.length - 1; index >= 0; index--) open.push(node.childNodes[index] as Node)
  }
}
