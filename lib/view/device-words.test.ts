import { expect, test } from 'vitest'
import { deviceWords } from './device-words.ts'

test('a session is called by browser and system, whatever else the browser claims to be', () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0'
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'
  expect(deviceWords(edge, 'vi')).toBe('Edge, Windows')
  expect(deviceWords(phone, 'vi')).toBe('Safari, iPhone')
  expect(deviceWords('curl/8.5', 'vi')).toBe('trình duyệt không rõ')
  expect(deviceWords(null, 'en')).toBe('unknown browser')
})
