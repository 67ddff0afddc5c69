import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { withPngText } from './png-text.ts'
import { rasterise } from './rasterise.ts'

const SIZE = 100

/** One letter, black on white: what is inked of a square. */
async function inkOf(
  letter: string,
  family: string,
): Promise<{ readonly top: number; readonly bottom: number; readonly bits: string }> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}"><rect width="100" height="100" fill="#fff"/><text x="20" y="70" font-family="${family}" font-size="50">${letter}</text></svg>`
  const { data } = PNG.sync.read(await rasterise(svg, SIZE))
  const inked = Array.from({ length: SIZE * SIZE }, (_, pixel) => (data[pixel * 4] ?? 255) < 128)
  const rows = inked.flatMap((ink, pixel) => (ink ? [Math.floor(pixel / SIZE)] : []))
  return { top: Math.min(...rows), bottom: Math.max(...rows), bits: inked.map(Number).join('') }
}

describe('a drawing as pixels', () => {
  it('is as wide as asked, with colours where the drawing has them', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><rect width="200" height="100" fill="#fafaf8"/><rect x="50" y="20" width="40" height="10" fill="#2b3f94"/></svg>'
    const { width, height, data } = PNG.sync.read(await rasterise(svg, 600))
    expect([width, height]).toEqual([600, 300])
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)]
    expect(at(200, 75)).toEqual([0x2b, 0x3f, 0x94])
    expect(at(140, 75)).toEqual([0xfa, 0xfa, 0xf8])
  })

  for (const family of ['Be Vietnam Pro', 'Source Serif 4']) {
    it(`tells the letters of Vietnamese apart by their marks in ${family}`, async () => {
      const letters = ['U', 'Ư', 'Ữ', 'A', 'Ă', 'Ặ', 'E', 'Ê', 'Ể', 'y', 'ỵ', 'e', 'ế', 'u', 'ữ']
      const inks = new Map<string, Awaited<ReturnType<typeof inkOf>>>()
      for (const letter of letters) inks.set(letter, await inkOf(letter, family))
      expect(new Set([...inks.values()].map(({ bits }) => bits)).size).toBe(letters.length)
      const [plain, marked] = ['A', 'Ặ'].map((letter) => inks.get(letter))
      expect(marked?.top, 'a breve above').toBeLessThan((plain?.top ?? 0) - 5)
      expect(marked?.bottom, 'a dot below').toBeGreaterThan((plain?.bottom ?? 0) + 3)
    })
  }
})

describe('the thread that draws', () => {
  const square = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="${fill}"/></svg>`

  it('leaves this one free for others meanwhile', async () => {
    let turns = 0
    const count = () => {
      turns += 1
      turning = setImmediate(count)
    }
    let turning = setImmediate(count)
    const large = await rasterise(square('#2b3f94'), 2400)
    clearImmediate(turning)
    expect(PNG.sync.read(large).width).toBe(2400)
    expect(turns).toBeGreaterThan(10)
  })

  it('answers each asker with his own drawing, and goes on after one that cannot be read', async () => {
    const [red, broken, green] = await Promise.allSettled([
      rasterise(square('#ff0000'), 10),
      rasterise('<svg', 10),
      rasterise(square('#00ff00'), 10),
    ])
    const first = (answer: PromiseSettledResult<Buffer>) =>
      answer.status === 'fulfilled' ? [...PNG.sync.read(answer.value).data.subarray(0, 3)] : answer.reason
    expect(first(red)).toEqual([255, 0, 0])
    expect(first(broken)).toBeInstanceOf(Error)
    expect(first(green)).toEqual([0, 255, 0])
  })

  it('turns away whom it would let wait for too long', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 70 }, () => rasterise(square('#000000'), 4)))
    expect(asked.filter(({ status }) => status === 'rejected')).toHaveLength(10)
  })
})

describe('words in a PNG', () => {
  it('stand right after its header and leave its pixels alone', () => {
    const plain = PNG.sync.write(new PNG({ width: 2, height: 3 }))
    const told = withPngText(plain, { Title: 'Điện Biên', Source: 'https://example.org/?q=1' })
    expect(told.indexOf('iTXt')).toBe(37)
    expect(PNG.sync.read(told).data).toEqual(PNG.sync.read(plain).data)
  })
})
