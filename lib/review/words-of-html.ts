import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

/** The words that a piece of HTML source reads as, without its tags, in one line: "cầu <b>Nậm</b>&nbsp;Na" → "cầu Nậm Na". */
export function wordsOfHtml(source: string): string {
  return textOf(parseFragment(source)).replace(/\s+/gu, ' ').trim()
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
