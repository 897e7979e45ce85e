import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { dataFileText } from '#shared/data-sets/read-data-file'
import { dayrate, ownTemplate } from '../../fixtures/data-sets/own-files'
import { startInCounty, temporaryFolder } from '../../store/county-fixture'

const root = resolve(import.meta.dirname, '../../..')

beforeAll(async () => {
  const builder: { ensureBuilt(): Promise<void> } = await import(join(root, 'src-main/launch/build-app.mjs'))
  await builder.ensureBuilt()
}, 180_000)

function cli(...args: string[]) {
  const run = spawnSync(process.execPath, [join(root, 'out/main/cli.js'), ...args], { encoding: 'utf8' })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

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
    const { code, out } = cli('budget', write('空.json', '{}'), '--county', office.folder)
    expect([code, JSON.parse(out).lines.A01]).toEqual([0, '257600.00'])
  })

  test('of a data file, to be tried before it is taken in', () => {
    const { out } = cli('budget', write('空.json', '{}'), '--template', write('范本.json', template))
    expect(JSON.parse(out).lines.A01).toBe('257600.00')
  })

  test('that is wrong is named by its row, exit code 1', () => {
    const wrong = write('错.json', template.replace('"teamdays*toll"', '"teamdays*tol"'))
    const { code, out, err } = cli('budget', write('空.json', '{}'), '--template', wrong)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('「A05 过路停车费」的公式用到了没有定义的名称「tol」')
  })
})
