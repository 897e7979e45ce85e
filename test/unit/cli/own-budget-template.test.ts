import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataFileText } from '#shared/data-sets/read-data-file'
import { dayrate, ownTemplate } from '../../fixtures/data-sets/own-files'
import { startInCounty, temporaryFolder } from '../../store/county-fixture'
import { cli } from './command-line'

const write = (name: string, text: string) => {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}
const template = dataFileText(ownTemplate(dayrate('230.00')))

describe('budget by the office’s own template', () => {
  test('of its county, the one in force today', async () => {
    const office = await startInCounty()
    await office.get('dataSet.import', { path: write('范本.json', template) })
    await office.close()
    const { code, out } = await cli('budget', write('空.json', '{}'), '--county', office.folder)
    expect([code, JSON.parse(out).lines.A01]).toEqual([0, '257600.00'])
  })

  test('of a data file, to be tried before it is taken in', async () => {
    const { out } = await cli('budget', write('空.json', '{}'), '--template', write('范本.json', template))
    expect(JSON.parse(out).lines.A01).toBe('257600.00')
  })

  test('that is wrong is named by its row, exit code 1', async () => {
    const wrong = write('错.json', template.replace('"teamdays*toll"', '"teamdays*tol"'))
    const { code, out, err } = await cli('budget', write('空.json', '{}'), '--template', wrong)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('「A05 过路停车费」的公式用到了没有定义的名称「tol」')
  })
})
