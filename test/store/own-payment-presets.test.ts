import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withSets } from '#shared/office-data/data-of-sets'
import { rulesFor } from '#shared/office-data/rules-for'
import { ownPresets } from '../fixtures/data-sets/own-presets'
import { countingIds, startInCounty, temporaryFolder } from './county-fixture'

test('an office’s 付款方式 are those of a new project; one of before keeps its own, and reads by their names', async () => {
  const office = await startInCounty({ newId: countingIds('own') })
  const create = (name: string) => office.get('project.create', { name, year: 2023, catalogCode: 'SW-02' })
  const before = await create('以前的项目')
  const path = join(temporaryFolder(), '付款方式.json')
  writeFileSync(path, JSON.stringify(ownPresets()))
  await office.get('dataSet.import', { path })
  const made = await create('新项目')

  const program = await office.get('app.resources', null)
  const { rules } = withSets(program, await office.get('dataSet.ofOffice', null))
  const offered = async (id: string) =>
    rulesFor(rules, await office.get('project.get', { id })).paymentPresets.map((preset) => preset.name)
  expect((await offered(before.id)).slice(0, 2)).toEqual(['三期：30%、40%、30%', '五期：第1、3、6、9、12个月各20%'])
  expect(await offered(made.id)).toEqual(['本旗三期：20%、40%、40%', '本旗：验收后一次付清'])
  const shares = async (id: string) =>
    (await office.get('project.get', { id })).contract.payments.map(({ shareBp }) => shareBp)
  expect([await shares(before.id), await shares(made.id)]).toEqual([
    [3_000, 4_000, 3_000],
    [2_000, 4_000, 4_000],
  ])

  const project = await office.get('project.get', { id: made.id })
  await office.get('project.save', { ...project, contract: { ...project.contract, paymentPreset: 'T7' } })
  expect((await office.get('project.get', { id: made.id })).contract.paymentPreset).toBe('T7')
  const { steps } = await office.get('history.list', { recordId: made.id, before: null, limit: 5 })
  expect(steps[0]?.fields).toMatchObject([
    { label: '合同·付款方式', before: '本旗三期：20%、40%、40%', after: '本旗：验收后一次付清' },
  ])
})
