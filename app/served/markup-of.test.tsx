import fc from 'fast-check'
import { createElement, Fragment, memo, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { DEFAULT_STATE } from '../../lib/address/page-state.ts'
import { buildPicture } from '../../lib/view/build-picture.ts'
import { chartWords } from '../../lib/view/chart-words.ts'
import { factRow, groupByYear } from '../../lib/view/fact-row.ts'
import { event, figure, source } from '../../lib/view/test-facts.ts'
import { pageIn } from '../../lib/view/test-page.ts'
import { DrawnPicture } from '../chart/drawn-picture.tsx'
import { FactTable } from '../facts/fact-table.tsx'
import { markupOf } from './markup-of.ts'

const same = (node: ReactNode) => expect(markupOf(node)).toBe(renderToStaticMarkup(node))

describe('markup', () => {
  it('is what React writes for a whole picture', () => {
    const observations = [
      figure({ id: 'o_aaaaaa', period: '2005', value: 4 }),
      figure({ id: 'o_bbbbbb', period: '2010', value: 12, obsStatus: 'E' }),
      figure({ id: 'o_cccccc', period: '2030', scenario: 'TARGET', obsStatus: 'F', value: 10 }),
    ]
    const events = ['2012', '2013-05', '2013-06-07', '2024/2026', '../2027', '2028~'].map((date, index) =>
      event({ id: `e_aaaaa${index}`, date }),
    )
    const picture = buildPicture(source({ observations, events }))
    const drawn = <DrawnPicture picture={picture} words={chartWords('vi')} selected="o_bbbbbb" fixed={false} />
    const toHundredths = (html: string) =>
      html.replaceAll(/="-?\d+\.\d+"/g, (place) => `="${Math.round(Number(place.slice(2, -1)) * 100) / 100}"`)
    expect(markupOf(drawn)).toBe(toHundredths(renderToStaticMarkup(drawn)))
    expect(markupOf(drawn)).not.toMatch(/ (?:y|height)="\d+\.\d{3}/)
  })

  it('is what React writes for elements, lists, fragments, components and nothing at all', () => {
    const Named = memo(function Named({ name }: { readonly name: string }) {
      return <b>{name}</b>
    })
    same(
      <section className="year" aria-labelledby="list-1" hidden={false} data-window data-none={undefined} tabIndex={-1}>
        {['a', 1, 2n, null, undefined, true, false].map((one) => (
          <Fragment key={String(one)}>{one}</Fragment>
        ))}
        <Named name={'<"Điện Biên" & \'Lào Cai\'>'} />
        <br />
        <a href="/?a=1&b=2" download>
          tệp
        </a>
        <a href="/x" download="x.csv" hidden aria-current={false} data-on={false} draggable={false} target={undefined}>
          x
        </a>
        <output htmlFor="x" style={{ minHeight: 12, left: '4%', top: 0, color: '', '--gutter': '2px' } as object} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: what the walker must pass on as it is */}
        {createElement('script', { type: 'application/ld+json', dangerouslySetInnerHTML: { __html: '{"a":"\\u003c"}' } })}
      </section>,
    )
  })

  it('is what React writes for a table of facts, but for the case of names that HTML does not tell apart', () => {
    const rows = [
      factRow(figure({ id: 'o_aaaaaa', value: 4 }), pageIn(), { path: '/', state: DEFAULT_STATE }),
      factRow(event({ id: 'e_aaaaaa', date: '2012' }), pageIn(), { path: '/', state: DEFAULT_STATE }),
    ]
    const table = <FactTable groups={groupByYear(rows)} locale="vi" selected="e_aaaaaa" oneArea={false} />
    expect(markupOf(table)).toBe(renderToStaticMarkup(table).replaceAll('colSpan=', 'colspan='))
  })

  it('names the attributes of drawings as SVG does', () => {
    same(
      <svg viewBox="0 0 10 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <defs>
          <pattern id="p" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" width={6} height={6} />
          <linearGradient id="g" gradientUnits="userSpaceOnUse">
            <stop offset="0" stopColor="red" stopOpacity={0} />
          </linearGradient>
          <clipPath id="c" clipPathUnits="userSpaceOnUse" />
        </defs>
        <path d="M0 0" strokeWidth={1.5} strokeDasharray="2 2" strokeLinecap="round" strokeLinejoin="round" fillRule="evenodd" />
        <text textAnchor="middle" dominantBaseline="hanging" fontSize={12} paintOrder="stroke" fillOpacity={0} tabIndex={0}>
          {'đường '}
          {12}
        </text>
        <line vectorEffect="non-scaling-stroke" x1="1%" clipPath="url(#c)" markerEnd="url(#m)" />
        <foreignObject>
          <p className="x">p</p>
        </foreignObject>
      </svg>,
    )
  })

  it('is what React writes for any tree of such elements', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'Đ', '<', '>', '&', '"', "'", ' ', '{', '\u00a0') })
    const props = fc.record(
      {
        className: text,
        title: text,
        id: text,
        'aria-label': text,
        'data-fact': text,
        hidden: fc.boolean(),
        tabIndex: fc.nat(9),
      },
      { requiredKeys: [] },
    )
    const { tree } = fc.letrec<{ tree: ReactNode }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.nat(),
        fc
          .tuple(fc.constantFrom('p', 'li', 'span', 'svg', 'g', 'a'), props, fc.array(tie('tree'), { maxLength: 4 }))
          .map(([tag, given, children]) => createElement(tag, given, ...children)),
      ),
    }))
    fc.assert(
      fc.property(tree, (node) => {
        same(node)
      }),
    )
  })

  it('has a box ticked where it begins so', () => {
    const box = (isTicked: boolean) => markupOf(<input type="checkbox" name="topic" value="history" defaultChecked={isTicked} />)
    expect(box(true)).toBe('<input type="checkbox" name="topic" value="history" checked=""/>')
    expect(box(false)).toBe('<input type="checkbox" name="topic" value="history"/>')
  })

  it('is refused for what has none', () => {
    const Waits = async () => <p>later</p>
    expect(() => markupOf(<button onClick={() => {}} type="button" />)).toThrow('"onClick" is a function')
    expect(() => markupOf(<Waits />)).toThrow('[object Promise] has no HTML')
    expect(() => markupOf(createElement({ $$typeof: Symbol.for('react.client.reference') } as never))).toThrow('is no component')
    expect(() => markupOf(<input defaultValue="a" />)).toThrow('"defaultValue" is what a field begins with')
    expect(() => markupOf(<p style={{ opacity: 0.5 }} />)).toThrow('"opacity: 0.5" is no length')
    expect(() => markupOf({ a: 1 } as never)).toThrow('has no HTML')
  })

  it('has no address that runs', () => {
    // A browser that only reads an address leaves out its tabs and line ends.
    for (const href of ['javascript:alert(1)', ' JavaScript:x', 'java\nscript:x', '\u0001javascript:x'])
      expect(markupOf(createElement('a', { href }))).toBe('<a></a>')
  })
})
