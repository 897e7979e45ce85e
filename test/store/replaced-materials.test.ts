import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DueStage } from '#shared/materials/due-material'
import { expectedPapers } from '#shared/materials/expected-papers'
import type { PaperRow } from '#shared/materials/paper-list'
import { materialsOf, paperStanding } from '#shared/procedure/step-materials'
import { railSteps } from '#shared/procedure/steps'
import { pdfOf } from '../fixtures/pdf-files'
import { startInCounty, temporaryFolder } from './county-fixture'

type Office = Awaited<ReturnType<typeof startInCounty>>

const titled = (titles: Record<string, string>) => (row: PaperRow) => ({
  ...row,
  title: titles[row.id ?? ''] ?? row.title,
})
const withoutId = ({ id: _id, ...row }: PaperRow): PaperRow => row

/** A list with 合同文本 and 验收单 under other titles, and one material more. */
const renamed = (row: (one: PaperRow) => PaperRow) => ({
  ...expectedPapers,
  before: expectedPapers.before.map(titled({ contract: '政府购买服务合同' })).map(row),
  during: [...expectedPapers.during.map(titled({ acceptance: '履约验收书' })).map(row), { title: '新加的材料' }],
})

async function replacing(office: Office, body: unknown) {
  const path = join(temporaryFolder(), '应有材料.json')
  const head = {
    id: 'own',
    kind: 'material-slots',
    title: '本旗应有材料',
    version: '1',
    status: 'local',
    source: '本旗',
  }
  writeFileSync(path, JSON.stringify({ ...head, effectiveFrom: '2023-01-01', effectiveTo: null, body }))
  const project = await office.get('project.create', { name: '家计调查', year: 2023, catalogCode: 'SW-02' })
  const { remark } = await office.get('dataSet.import', { path })
  await office.get('dataSet.useInProjects', { kind: 'material-slots', id: 'own', version: '1' })
  const { due, stale } = await office.get('bundle.readiness', { projectId: project.id, stage: null })
  return { remark, due, stale }
}

const stepOf = (title: string, due: DueStage[]) =>
  (['before', 'during', 'after'] as const)
    .flatMap(railSteps)
    .filter((step) => materialsOf(step, due).some((one) => one.title === title))
    .map(({ id }) => id)

test.each([
  ['with ids', (row: PaperRow) => row],
  ['of the time before ids', withoutId],
])(
  'a list %s with other titles leaves every paper in its step, and a contract never made is not 完成',
  async (_, row) => {
    const { remark, due, stale } = await replacing(await startInCounty(), renamed(row))
    expect(remark).toBe('')
    expect(['政府购买服务合同', '履约验收书', '新加的材料'].map((title) => stepOf(title, due))).toEqual([
      ['contract'],
      ['acceptance'],
      ['tracking'],
    ])
    const contract = railSteps('before').find(({ id }) => id === 'contract')!
    expect(paperStanding(contract, due, stale)).toEqual({ made: 0, open: ['政府购买服务合同'] })
  },
)

test('a list without the contract is told so, and the contract is still missing in its step', async () => {
  const before = expectedPapers.before.filter(({ id }) => id !== 'contract' && id !== 'signed-contract')
  const { remark, due, stale } = await replacing(await startInCounty(), { ...expectedPapers, before })
  expect(remark).toMatch(/“合同文本”.*“已签订的合同”/)
  expect(['合同文本', '已签订的合同'].map((title) => stepOf(title, due))).toEqual([['contract'], ['contract']])
  const contract = railSteps('before').find(({ id }) => id === 'contract')!
  expect(paperStanding(contract, due, stale).open).toEqual(['合同文本'])
})

test('every material of a list stands in exactly one step, whatever it is called', async () => {
  const own = { before: [{ title: '甲' }], during: [{ title: '乙' }], after: [{ title: '丙' }] }
  const { due } = await replacing(await startInCounty(), own)
  for (const { title } of due.flatMap(({ materials }) => materials))
    expect([title, stepOf(title, due).length]).toEqual([title, 1])
})

test('a material of the office’s own is due, brought in, and printed in the 清单 of the exported bundle', async () => {
  const office = await startInCounty()
  const { due } = await replacing(
    office,
    renamed((row) => row),
  )
  expect(due.flatMap(({ materials }) => materials).map(({ title }) => title)).toContain('新加的材料')
  const [project] = await office.get('project.list', { status: 'active' })
  const filePath = join(temporaryFolder(), '附件.pdf')
  writeFileSync(filePath, pdfOf(1))
  const projectId = project!.id
  await office.get('evidence.add', { projectId, stage: 'during', title: '新加的材料', path: filePath })
  const path = join(temporaryFolder(), '材料包.zip')
  await office.get('bundle.export', { projectId, stage: null, path, jobId: 'out' })
  // Stored, not packed: the 清单 can be read in the file as it is.
  const listing = readFileSync(path).toString('utf8')
  expect(listing).toMatch(/新加的材料[\s\S]{0,200}附件\.pdf/)
  expect(listing).toContain('政府购买服务合同')
  expect(listing).toMatch(/合同：签订后2个工作日内公告/)
})
