import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element

/**
 * What an element is to somebody who reads the article. skip: nothing (scripts, menus, comments, view counts, captions) ·
 * related: other articles · meta: date, author, source of the article itself · text: all else.
 */
export type Role = 'skip' | 'related' | 'meta' | 'text'

const SKIPPED = new Set(
  'script,style,noscript,template,svg,math,iframe,object,embed,video,audio,canvas,button,select,option,textarea,input,label,nav,footer,figcaption,dialog,menu'.split(
    ',',
  ),
)

/** Words in class and id names, Vietnamese and English, as sites write them. */
const SKIPPED_WORDS = new Set(
  'nav,navbar,menu,submenu,breadcrumb,breadcrumbs,footer,comment,comments,binhluan,social,share,sharing,chiase,banner,ads,adv,ad,advert,advertisement,quangcao,toolbar,topbar,login,search,tags,tag,copyright,rating,player,caption,chuthich,photo,hidden,popup,modal,cookie,weather,hotline,pagination,views,luotxem,print'.split(
    ',',
  ),
)
const SKIPPED_PHRASES = [
  'top-bar',
  'binh-luan',
  'quang-cao',
  'chia-se',
  'chu-thich',
  'luot-xem',
  'back-to-top',
  'breaking-news',
  'lien-ket',
  'screen-reader',
]
const RELATED_WORDS = new Set(
  'related,lienquan,sidebar,aside,recommend,recommended,mostread,latest,hotnews,morenews,othernews'.split(','),
)
const RELATED_PHRASES = [
  'lien-quan',
  'most-read',
  'doc-nhieu',
  'xem-nhieu',
  'tin-khac',
  'tin-moi',
  'xem-them',
  'doc-them',
  'cung-chuyen-muc',
  'other-news',
  'more-news',
  'hot-news',
  'box-news',
  'quan-tam',
]
const META_WORDS = new Set('meta,date,time,datetime,author,tacgia,source,nguon,byline,published,pubdate,ngaydang'.split(','))

/** The role that an element's own name and attributes give it; null where they say nothing. */
export function elementRole(element: Element): Role | null {
  const { tagName } = element
  if (SKIPPED.has(tagName) || isHidden(element)) return 'skip'
  if (tagName === 'aside') return 'related'
  if (tagName === 'time' || tagName === 'address') return 'meta'
  const names = namesOf(element)
  if (names === '') return null
  const words = names.split(/[\s_-]+/)
  if (words.some((word) => RELATED_WORDS.has(word)) || RELATED_PHRASES.some((phrase) => names.includes(phrase))) return 'related'
  // The body and the page as a whole bear all sorts of names; so does what holds the article.
  if (tagName === 'body' || tagName === 'html' || tagName === 'main' || tagName === 'article') return null
  if (words.some((word) => SKIPPED_WORDS.has(word)) || SKIPPED_PHRASES.some((phrase) => names.includes(phrase))) return 'skip'
  return words.some((word) => META_WORDS.has(word)) ? 'meta' : null
}

export function attribute({ attrs }: Element, name: string): string | null {
  return attrs.find((one) => one.name === name)?.value ?? null
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? '')
}

/** Class and id as lower-case words: "boxMostRead" is "box most read" and "box-most-read". */
function namesOf(element: Element): string {
  return [attribute(element, 'class'), attribute(element, 'id')]
    .filter((name) => name !== null)
    .join(' ')
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/_/g, '-')
}
