import { expect, test } from 'vitest'
import { stateOfForm } from './form-state.ts'

const canonical = (raw: Record<string, string | string[]>) => stateOfForm(raw)?.toString().replaceAll('%2C', ',') ?? null

test('an address that is written as documented is no form', () => {
  expect(canonical({ province: 'dien-bien,lao-cai', time: '2004..2024', view: 'table' })).toBeNull()
})

test('repeated boxes become one list, empty fields nothing', () => {
  expect(canonical({ province: ['dien-bien', 'lao-cai'], q: '', topic: 'health' })).toBe(
    'province=dien-bien,lao-cai&topic=health',
  )
})

test('two years become a stretch; one of them reaches to the first or last fact', () => {
  expect(canonical({ from: '2004', to: '2024' })).toBe('time=2004..2024')
  expect(canonical({ from: '2004', to: '' })).toBe('time=2004..latest')
  expect(canonical({ from: '', to: '1975' })).toBe('time=earliest..1975')
  expect(canonical({ from: '', to: '' })).toBe('')
})

test('the same year twice is that year, and years the wrong way round are put in order', () => {
  expect(canonical({ from: '2023', to: '2023' })).toBe('time=2023')
  expect(canonical({ from: '2024', to: '2004' })).toBe('time=2004..2024')
})

test('years that cannot be read are kept, for the page to name', () => {
  expect(canonical({ from: 'xưa', to: '' })).toBe('time=x%C6%B0a..latest')
})

test('keys come in the documented order whatever the order of the fields', () => {
  expect(canonical({ asOf: '2026-11-30', q: 'a', from: '2004', to: '', province: 'dien-bien' })).toBe(
    'province=dien-bien&time=2004..latest&q=a&asOf=2026-11-30',
  )
})

test('a time that says more than years stays while its years are not touched', () => {
  expect(canonical({ time: '2004..today', from: '2004', to: '', topic: 'health' })).toBe('time=2004..today&topic=health')
  expect(canonical({ time: '2024-Q1', from: '2024', to: '2024' })).toBe('time=2024-Q1')
  expect(canonical({ time: '2004..today', from: '2010', to: '' })).toBe('time=2010..latest')
  expect(canonical({ time: '2004..today', from: '', to: '' })).toBe('')
})
