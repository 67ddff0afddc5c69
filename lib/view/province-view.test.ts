import { expect, test } from 'vitest'
import { factCounts } from '../facts/fact-counts.ts'
import { lineageLine } from './lineage-line.ts'
import { assignTracks } from './lineage-tracks.ts'
import { provinceHead, provinceIndex, weightiestEvents } from './province-view.ts'
import { AREAS, event, figure } from './test-facts.ts'
import { pageIn } from './test-page.ts'

const byId = new Map(AREAS.map((area) => [area.id, area]))
const area = (id: string) => {
  const found = byId.get(id)
  if (!found) throw new Error(`no ${id} among the areas of the tests`)
  return found
}
const region = {
  ...area('viet-nam'),
  id: 'tdmnpb@2025',
  slug: 'tdmnpb',
  kind: 'region' as const,
  name: { vi: 'Miền núi', en: 'Uplands' },
}
const areas = [...AREAS, region]
const members = new Map([['tdmnpb@2025', ['dien-bien@2004', 'lao-cai@2025']]])

test('a province tells its region and what it was split from', () => {
  expect(provinceHead('dien-bien', areas, members, pageIn())).toMatchObject({
    name: 'Điện Biên',
    line: 'Miền núi',
    lead: 'Tách từ Lai Châu năm 2004.',
  })
})

test('the units of a province stand newest first, each with its time', () => {
  const head = provinceHead('dien-bien', areas, members, pageIn())
  expect(head?.units.map(({ id, time, href }) => [id, time, href])).toEqual([
    ['dien-bien@2004', 'từ 1/1/2004', null],
    ['lai-chau@1909', '28/6/1909 – 1/1/2004', '/provinces/lai-chau'],
  ])
})

test('no unit bears an unknown name', () => {
  expect(provinceHead('atlantis', areas, members, pageIn())).toBeNull()
})

test('the index counts what a province and the units before it have on record', () => {
  const facts = {
    observations: [figure({ id: 'o_1' }), figure({ id: 'o_2', area: 'lai-chau@1909' })],
    events: [event({ id: 'e_1' })],
  }
  const groups = provinceIndex(areas, members, factCounts(facts), pageIn())
  const lines = groups.flatMap(({ provinces }) => provinces)
  expect(lines.find(({ slug }) => slug === 'dien-bien')).toMatchObject({
    figures: 2,
    events: 1,
    old: [{ name: 'Lai Châu', href: '/provinces/lai-chau' }],
  })
  expect(lines.find(({ slug }) => slug === 'lao-cai')).toMatchObject({ figures: 0, events: 0, old: [] })
})

test('a province that no region counts is not lost', () => {
  const groups = provinceIndex(areas, members, { figures: [], events: [] }, pageIn())
  expect(groups.flatMap(({ provinces }) => provinces.map(({ slug }) => slug)).sort()).toEqual([
    'dien-bien',
    'lai-chau',
    'lao-cai',
  ])
})

test('the trunk runs through the unit of today and what it came from; what split off stands beside it', () => {
  const own = [area('lai-chau@1909'), area('dien-bien@2004')]
  expect(assignTracks(own, area('dien-bien@2004'), AREAS).map((unit) => [unit.area.id, unit.track])).toEqual([
    ['lai-chau@1909', 0],
    ['dien-bien@2004', 0],
    ['lai-chau@2004', -1],
  ])
})

test('units that exist at the same time never share a line', () => {
  const twin = { ...area('lai-chau@2004'), id: 'muong@2004', slug: 'muong' }
  const tracks = assignTracks([area('lai-chau@1909'), area('dien-bien@2004')], area('dien-bien@2004'), [...AREAS, twin]).map(
    ({ track }) => track,
  )
  expect(new Set(tracks.slice(1)).size).toBe(3)
})

test('the line of a province has a change for its split and a stone for its founding, none for those of others', () => {
  const events = [
    event({ id: 'e_founding', kind: 'founding', date: '1909-06-28', areas: ['lai-chau@1909'] }),
    event({ id: 'e_elsewhere', kind: 'founding', date: '1991-10-01', areas: ['lao-cai@1991'] }),
  ]
  const line = lineageLine('dien-bien', AREAS, events, pageIn(), 900)
  expect(line?.changes.map(({ date, what }) => [date, what])).toEqual([['1/1/2004', 'chia tách']])
  expect(line?.stones.map(({ id }) => id)).toEqual(['e_founding'])
  expect(line?.bars.map(({ part }) => part)).toEqual(['trunk', 'here', 'branch'])
})

test('no line climbs through the words of a milestone: they go to its other side, or only its date is told', () => {
  const on = (id: string, date: string) => event({ id, kind: 'founding', date, areas: ['lai-chau@1909'] })
  const beside = (events: readonly ReturnType<typeof on>[]) =>
    lineageLine('dien-bien', AREAS, events, pageIn(), 900)?.stones.map(({ id, anchor, title }) => [id, anchor, title !== ''])
  expect(beside([on('e_early1', '1950-06-28')])).toEqual([['e_early1', 'start', true]])
  expect(beside([on('e_late01', '2001-06-28')])).toEqual([['e_late01', 'end', true]])
  expect(beside([on('e_early1', '1985-06-28'), on('e_late01', '1992-06-28')])).toEqual([
    ['e_early1', 'end', true],
    ['e_late01', 'start', false],
  ])
})

test('a name on a track above the trunk stands over its line, where nothing climbs to it', () => {
  const line = lineageLine('dien-bien', AREAS, [], pageIn(), 900)
  const branch = line?.names.find(({ part }) => part === 'branch')
  const level = Number(line?.bars.find(({ part }) => part === 'branch')?.path.match(/ ([\d.]+)H/)?.[1])
  expect(branch?.y).toBeLessThan(level)
})

test('a unit of which nothing else is known has no line', () => {
  expect(lineageLine('viet-nam', AREAS, [], pageIn(), 900)).toBeNull()
})

test('the milestones shown are the weightiest, told in order of time', () => {
  const events = [
    event({ id: 'e_meeting' }),
    event({ id: 'e_founding', kind: 'founding', date: '1909-06-28' }),
    event({ id: 'e_uprising', kind: 'campaign', date: '1901' }),
  ]
  expect(weightiestEvents(events, 2).map(({ id }) => id)).toEqual(['e_uprising', 'e_founding'])
})
