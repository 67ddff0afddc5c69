import { expect, test } from 'vitest'
import { panelTitle } from './panel-title.ts'

test('a panel is named with its unit, where its name does not say it already', () => {
  expect(panelTitle({ name: 'Tăng trưởng GRDP', unit: '%/năm' })).toBe('Tăng trưởng GRDP, %/năm')
  expect(panelTitle({ name: 'Hộ tái định cư', unit: 'hộ' })).toBe('Hộ tái định cư')
  expect(panelTitle({ name: 'Bác sĩ/vạn dân', unit: 'bác sĩ/vạn dân' })).toBe('Bác sĩ/vạn dân')
  expect(panelTitle({ name: 'Tổ chức đảng', unit: '' })).toBe('Tổ chức đảng')
})
