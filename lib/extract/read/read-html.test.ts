import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PageArticle } from '../document.ts'
import { piecesText } from './html/text-pieces.ts'
import { readHtml } from './read-html.ts'

const LONG = 'Quý I/2024, tổng sản phẩm trên địa bàn tỉnh tăng 6,07% so với cùng kỳ, cao hơn mức bình quân chung của cả nước.'

/** The article of a page as lines of "kind: text". */
function linesOf(given: string, article: PageArticle | undefined): readonly string[] {
  return (article?.blocks ?? []).map(({ kind, pieces }) => `${kind}: ${piecesText(given, pieces)}`)
}

function mainOf(given: string) {
  const [article] = readHtml(given).articles
  return { article, lines: linesOf(given, article) }
}

describe('the article of a saved page', () => {
  test('is its title and its paragraphs; menus, scripts, comments, counts and captions are nothing', () => {
    const { lines } = mainOf(`<nav>Trang chủ 2024</nav><main><article><h1>Kinh tế quý I</h1><p>1.234 lượt xem</p><p>${LONG}</p>
      <script>var x = "tăng 99%"</script><figure><img src=a.jpg><figcaption>Ảnh chụp ngày 1/1/2020</figcaption></figure>
      <!-- tăng 88% --><h2>Thu ngân sách</h2><p>${LONG}</p><div class="comments"><p>${LONG}</p></div></article></main><footer>Giấy phép 115</footer>`)
    expect(lines).toEqual(['heading: Kinh tế quý I', `lead: ${LONG}`, 'heading: Thu ngân sách', `paragraph: ${LONG}`])
  })

  test('goes on below a box of other news', () => {
    const { article, lines } =
      mainOf(`<article><h1>Tựa bài</h1><p>${LONG}</p><div class="b"><b>XEM THÊM</b><br>Phan Thiết: giá phòng giảm sâu
      </div><p>${LONG}</p></article>`)
    expect(lines).toEqual(['heading: Tựa bài', `lead: ${LONG}`, `paragraph: ${LONG}`])
    expect(article?.title).toBe('Tựa bài')
  })

  test('has the title that is set above its text where the page only says the paper', () => {
    const bar = '<div>BÁO THÁP NHẠN | Thứ Ba, 01/07/2014 08:00 [GMT+7]</div>'
    const head = '<head><title>Báo Tháp Nhạn điện tử</title></head>'
    for (const title of ['<h2>Phú Yên: 25 năm tái lập</h2>', '<p class="pTitle">Phú Yên: 25 năm tái lập</p>']) {
      const { article } = mainOf(`${head}${bar}<div>${title}<p>${LONG}</p><p>${LONG}</p></div>`)
      expect(article).toMatchObject({ title: 'Phú Yên: 25 năm tái lập', publisher: 'Báo Tháp Nhạn điện tử' })
      expect(article?.published).toMatchObject({ date: { edtf: '2014-07-01' }, basis: 'inferred', hour: 8 })
    }
  })

  test('says the hour at which it appeared', () => {
    const { article } = mainOf(`<article><h1>Tựa bài</h1><p>31/10/2023 06:15:02 PM</p><p>${LONG}</p></article>`)
    expect(article?.published?.hour).toBe(18)
  })

  test('has a list of terms and what is said of them in rows', () => {
    const { lines } = mainOf(
      `<article><h1>Tựa bài</h1><p>${LONG}</p><dl><dt>1822</dt><dd>Vua đổi trấn.</dd><dt>10/10/1895</dt><dd>Lập tỉnh.</dd></dl></article>`,
    )
    expect(lines.slice(2)).toEqual(['table-row: 1822 | Vua đổi trấn.', 'table-row: 10/10/1895 | Lập tỉnh.'])
  })

  test('has the date that stands between its title and its text', () => {
    const { article } = mainOf(
      `<div><h1>Tựa bài</h1><span class="post-date">Thứ Sáu, 22/12/2017 - 16:48</span><div><p>${LONG}</p><p>${LONG}</p></div></div>`,
    )
    expect(article?.published?.date.edtf).toBe('2017-12-22')
  })

  test('is found where no element says what it is: in what holds most of the running text', () => {
    const { lines } = mainOf(`<div id=w><div class=left><ul><li><a href=/1>Tin một</a></ul></div><div class=c><h1>Tựa bài</h1>
      <p>${LONG}<p>${LONG}</div><div class=right><a href=/2>Một liên kết khác</a></div></div>`)
    expect(lines).toEqual(['heading: Tựa bài', `lead: ${LONG}`, `paragraph: ${LONG}`])
  })

  test('keeps the title that stands above the body', () => {
    const { lines } = mainOf(`<div><h1>Tựa bài</h1><div itemprop=articleBody><p>${LONG}</p><p>${LONG}</p></div></div>`)
    expect(lines[0]).toBe('heading: Tựa bài')
  })

  test('ends where related news begins, whatever element that is in', () => {
    const { lines } = mainOf(`<article><h1>Tựa bài</h1><p>${LONG}</p><p>Tin liên quan</p><p>${LONG}</p></article>`)
    expect(lines).toEqual(['heading: Tựa bài', `lead: ${LONG}`])
  })

  test('holds nothing that readers do not see', () => {
    const { lines } = mainOf(
      `<article><h1>Tựa</h1><p>${LONG}</p><p hidden>${LONG}</p><p style="display: none">${LONG}</p></article>`,
    )
    expect(lines).toHaveLength(2)
  })

  test('tells the rows of a table cell by cell, and takes a table of photographs for none', () => {
    const { lines } =
      mainOf(`<article><h1>Tựa</h1><p>${LONG}</p><table><tr><th>Chỉ tiêu</th><th>2023</th></tr><tr><td>GRDP</td><td>7,1%</td></tr></table>
      <table><tr><td><img src=a.jpg></td></tr><tr><td>Khách tại đền, tháng 3/2019</td></tr></table></article>`)
    expect(lines.slice(2)).toEqual(['table-row: Chỉ tiêu | 2023', 'table-row: GRDP | 7,1%'])
  })

  test('breaks lines at <br> as readers see it', () => {
    const { lines } = mainOf(`<article><h1>Tựa</h1><div>${LONG}<br>${LONG}</div></article>`)
    expect(lines.slice(1)).toEqual([`lead: ${LONG}`, `paragraph: ${LONG}`])
  })
})

describe('pieces', () => {
  test('read character references as what they stand for and point at how they are written', () => {
    const given = `<article><h1>Tựa</h1><p>Thu 1.640&nbsp;t&#7927; &amp; chi ${LONG}</p></article>`
    const { article } = mainOf(given)
    const pieces = article?.blocks[1]?.pieces ?? []
    expect(pieces.filter(({ reads }) => reads).map(({ start, end, reads }) => [given.slice(start, end), reads])).toEqual([
      ['&nbsp;', '\u00a0'],
      ['&#7927;', 'ỷ'],
      ['&amp;', '&'],
    ])
  })

  test('of any page lie in it, in order, and never hold a tag', () => {
    const part = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class=related>',
      '</div>',
      '<table><tr><td>',
      '</td>',
      '<b>',
      '&nbsp;',
      '&lt;',
      '&#x1F600;',
      '<!--',
      '-->',
      '<script>',
      '</script>',
      LONG,
      'x<y',
      '\r\n',
      '<h1>',
      '</h1>',
      '\u0000',
      '<svg><p>',
      '<a href=x>',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const given = parts.join('')
        for (const { blocks } of readHtml(given).articles) {
          for (const { pieces } of blocks) {
            let before = 0
            for (const { start, end } of pieces) {
              expect(start).toBeGreaterThanOrEqual(before)
              expect(end).toBeGreaterThanOrEqual(start)
              expect(end).toBeLessThanOrEqual(given.length)
              before = end
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('are found in pages that nest as deep as any does; a page that nests without end is refused', () => {
    const nested = (depth: number) => `${'<div>'.repeat(depth)}<p>${LONG}</p>`
    expect(mainOf(nested(1500)).lines).toEqual([`lead: ${LONG}`])
    expect(() => mainOf(nested(100_000))).toThrow('nests more than 2000 elements deep')
  })
})

describe('the head of a page', () => {
  const page = (head: string) => readHtml(`<head>${head}</head><article><h1>Tựa bài</h1><p>${LONG}</p></article>`).articles[0]

  test('is read from JSON-LD before anything else', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Khác',
      datePublished: '2024-03-29T23:30:00Z',
      publisher: { name: 'Báo A' },
      author: [{ name: 'An' }],
    }
    expect(
      page(
        `<meta property=article:published_time content=2020-01-01><script type=application/ld+json>${JSON.stringify(data)}</script>`,
      ),
    ).toMatchObject({
      title: 'Tựa bài',
      publisher: 'Báo A',
      author: 'An',
      // The day it was in Viet Nam.
      published: { date: { edtf: '2024-03-30' }, basis: 'stated' },
    })
  })

  test('is read from meta elements, the canonical link and the title', () => {
    const meta =
      '<title>Tựa bài rất hay | Báo B</title><link rel=canonical href="https://example.org/a"><meta name=pubdate content="2024-03-29T08:00:00+07:00">'
    expect(page(meta)).toMatchObject({
      publisher: 'Báo B',
      url: 'https://example.org/a',
      published: { date: { edtf: '2024-03-29' } },
    })
  })

  test('says nothing of the date where the page does not, or says what is no date', () => {
    expect(page('<meta name=pubdate content="hôm qua"><script type=application/ld+json>{broken</script>')?.published).toBeNull()
  })

  test('is completed by the date line under the title', () => {
    const given = `<article><h1>Tựa bài</h1><p>Thứ Sáu, 29/03/2024 08:00</p><p>${LONG}</p></article>`
    expect(mainOf(given)).toMatchObject({
      article: { published: { date: { edtf: '2024-03-29' } } },
      lines: ['heading: Tựa bài', `lead: ${LONG}`],
    })
  })
})

test('related news are teasers with dates of their own', () => {
  const given = `<article><h1>Tựa bài</h1><p>${LONG}</p></article><aside><h3>Tin liên quan</h3>
    <a href=/1><img src=1.jpg></a><a href=/1>Thu ngân sách năm 2022 đạt 65.000 tỷ đồng</a> <i>04/01/2023</i>
    <a href=/2>Ngày 20/7, tỉnh mở ngày hội việc làm</a></aside>`
  const teasers = readHtml(given).articles.slice(1)
  expect(teasers.map(({ title, published }) => [title, published?.date.edtf ?? null])).toEqual([
    ['Thu ngân sách năm 2022 đạt 65.000 tỷ đồng', '2023-01-04'],
    ['Ngày 20/7, tỉnh mở ngày hội việc làm', null],
  ])
})

test('a page whose title only names the site has the heading above its text, and the day of its masthead', () => {
  const given = `<html><head><title>Báo Tháp Nhạn điện tử</title></head><body><div>BÁO THÁP NHẠN | Thứ Ba, 01/07/2014 08:00</div>
    <div><h2>Phú Yên: 25 năm tái lập, một lần nhìn lại</h2><p>${LONG}</p><p>${LONG}</p></div></body></html>`
  expect(mainOf(given).article).toMatchObject({
    title: 'Phú Yên: 25 năm tái lập, một lần nhìn lại',
    published: { date: { edtf: '2014-07-01' } },
  })
})

describe('an old page set in a table', () => {
  test('holds an article, and no row of data', () => {
    const page = readHtml(
      `<table><tr><td>Trang chủ<img src="logo.png"></td><td><h2>Sơn La: Kinh tế năm 2024</h2><p>Ngày đăng: 03.01.2025 - Chuyên mục: Kinh tế</p>
      <p>Năm 2024, thu ngân sách nhà nước trên địa bàn tỉnh đạt 5.200 tỷ đồng, tăng 12,5% so với cùng kỳ năm trước.</p>
      <p>Tỷ lệ che phủ rừng đạt 47,5%, cao hơn mục tiêu mà Nghị quyết Đại hội Đảng bộ tỉnh đã đề ra cho cả nhiệm kỳ.</p></td></tr></table>`,
    )
    expect(page.articles[0]?.published?.date.edtf).toBe('2025-01-03')
    expect(page.articles[0]?.blocks.map(({ kind }) => kind)).toContain('paragraph')
    expect(page.articles[0]?.blocks.map(({ kind }) => kind)).not.toContain('table-row')
  })
})
