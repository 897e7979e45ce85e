import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import ours from '#resources/contract/evaluation.json'
import type { DataKind } from '#shared/data-sets/data-set'
import { dataKinds } from '#shared/office-data/registry'
import { startBackend, temporaryFolder } from '../../store/county-fixture'
import { docxText } from '../docx-text'
import { savedPaper } from '../papers/saved-paper'

const projectId = 'sample-2023-jiadiao'
const indicator = (code: string, first: string, third: string, weight: number, second = '实施') => ({
  ...{ code, first, second, third, weight },
  ...{ target: '全部', rule: '缺一项扣一分', evidence: '台账' },
})
const offices = {
  ...ours,
  title: '本旗购买服务评价办法',
  version: '旗民发3号',
  status: 'official',
  body: {
    indicators: [
      indicator('1', '过程', '{{购买服务}}组织', 40),
      indicator('2', '结果', '{{完整率名称}}达标', 50),
      indicator('3', '满意度', '服务对象满意度', 10, '满意度'),
    ],
  },
}

async function office(kinds = dataKinds) {
  const backend = startBackend({ dataKinds: kinds })
  await backend.get('county.createSample', null)
  const contract = async () => docxText(await savedPaper(backend, { kind: 'contract', ownerId: projectId }))
  return { ...backend, contract }
}

test('the contract prints the indicators of the office once its project goes by them, in article and annex', async () => {
  const { get, contract } = await office()
  const path = join(temporaryFolder(), '指标.json')
  writeFileSync(path, JSON.stringify(offices))
  const { kind, id, version } = await get('dataSet.import', { path })
  expect(await contract()).toContain('政府购买社会救助服务绩效评价指标体系（2023年建议稿）：决策10分')
  await get('dataSet.useInProjects', { kind, id, version })
  expect((await get('bundle.readiness', { projectId, stage: null })).stale).toContain('contract')
  const text = await contract()
  expect(text).toContain('采用本旗购买服务评价办法（旗民发3号）：过程40分、结果50分、满意度10分；')
  expect(text).toMatch(/过程（40分）：实施（40分）.*家计调查.*组织.*结果（50分）/s)
  expect(text.match(/2023年建议稿|〔[指各]|\{\{/)).toBeNull()
})

test('a later version of the program’s indicators is printed once the project goes by it; until then the first is', async () => {
  const second = { ...offices, title: ours.title, version: '2024年建议稿', status: 'default' as const }
  const kinds = dataKinds.map((kind) => (kind.id === 'evaluation' ? { ...kind, own: [second] } : kind))
  const { get, contract } = await office(kinds as DataKind[])
  expect(await contract()).toContain('（2023年建议稿）：决策10分')
  await get('dataSet.useInProjects', { kind: 'evaluation', id: ours.id, version: second.version })
  expect(await contract()).toContain('（2024年建议稿）：过程40分、结果50分、满意度10分；')
})
