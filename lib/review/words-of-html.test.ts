import { expect, test } from 'vitest'
import { wordsOfHtml } from './words-of-html.ts'

test('a piece of source reads as one line of words, its entities decoded once', () => {
  expect(wordsOfHtml('cầu <b>Nậm</b>&nbsp;Na\n  &#7879;')).toBe('cầu Nậm Na ệ')
  expect(wordsOfHtml('ghi &lt;b&gt; ở đầu')).toBe('ghi <b> ở đầu')
  expect(wordsOfHtml('28/3/2024')).toBe('28/3/2024')
})
