import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '#shared/bundle/canonical-json'
import { readProjectFile } from '#shared/project/project-file-schema'
import { unwrap } from '#shared/result'

const sample = () =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../resources/sample/sample-project.json'), 'utf8'))

const detailOf = (value: unknown) => {
  const result = readProjectFile(value)
  return result.ok ? null : `${result.error.code} ${result.error.params.detail}`
}

describe('a project file', () => {
  test('reads the annotated example and drops nothing but the annotations', () => {
    const { 说明, ...data } = sample()
    expect(Object.keys(说明).length).toBeGreaterThan(10)
    expect(canonicalJson(unwrap(readProjectFile(sample())))).toBe(canonicalJson(data))
  })

  test('names what does not fit', () => {
    expect(detailOf(null)).toMatch(/^INPUT_INVALID/)
    expect(detailOf([])).toMatch(/^INPUT_INVALID/)
    expect(detailOf({ ...sample(), format: 'other' })).toContain('不是购服通的项目数据文件')
    expect(detailOf({ ...sample(), formatVersion: 2 })).toContain('版本不能识别')
    const wrong = sample()
    wrong.project.contract.payments[0].shareBp = 'viel'
    expect(detailOf(wrong)).toContain('project.contract.payments.0.shareBp')
  })

  test('opens a file made before reserve, bond and filing were asked for, with nothing said of them', () => {
    const { project, contractors, ...old } = sample()
    const { smeReserve, smeReason, ...procurement } = project.procurement
    const { servicePrices, quote, performanceBond, publishedOn, filedOn, ...contract } = project.contract
    const [{ enterpriseSize, ...contractor }] = contractors
    const read = unwrap(
      readProjectFile({ ...old, project: { ...project, procurement, contract }, contractors: [contractor] }),
    )
    expect(read.project.procurement).toMatchObject({ smeReserve: null, smeReason: '' })
    expect(read.project.contract).toMatchObject({ servicePrices: [], publishedOn: null, filedOn: null })
    expect(read.project.contract.performanceBond).toEqual({
      required: false,
      amountFen: null,
      form: null,
      returnWithinWorkdays: null,
    })
    expect(read.contractors[0]?.enterpriseSize).toBeNull()
  })

  test('opens a file whose unit price was for one of several services', () => {
    const { project, ...file } = sample()
    const { servicePrices, ...contract } = project.contract
    const old = { ...contract, unitPriceItem: 'SW-02', unitPriceFen: 20_000 }
    const read = unwrap(readProjectFile({ ...file, project: { ...project, contract: old } }))
    expect(read.project.contract.servicePrices).toEqual([{ code: 'SW-02', unitPriceFen: 20_000, amountFen: null }])
  })

  test('refuses a field nobody knows', () => {
    const wrong = sample()
    wrong.project.secret = 1
    expect(detailOf(wrong)).toContain('project：')
  })

  test('refuses what stands twice: it would count twice against the 2% ceiling', () => {
    const { project, years, contractors } = sample()
    expect(detailOf({ ...sample(), otherProjects: [project] })).toContain('项目编号重复')
    const other = { ...project, id: 'other' }
    expect(detailOf({ ...sample(), otherProjects: [other] })).toBeNull()
    expect(detailOf({ ...sample(), otherProjects: [other, other] })).toContain('项目编号重复')
    const result = { lines: [], groups: { A: 0, B: 0, C: 0 }, totalFen: 0, derived: {}, notices: [] }
    const common = { projectId: project.id, label: '', savedAt: '2023-03-01T00:00:00Z', draft: project.budget, result }
    const versions = (...pairs: [string, number][]) =>
      detailOf({ ...sample(), budgetVersions: pairs.map(([id, number]) => ({ ...common, id, number })) })
    expect(versions(['v1', 1], ['v2', 2])).toBeNull()
    expect(versions(['v1', 1], ['v1', 2])).toContain('预算版本编号重复')
    expect(versions(['v1', 1], ['v2', 1])).toContain('预算版本序号重复')
    expect(detailOf({ ...sample(), years: [...years, ...years] })).toContain('年度参数重复')
    expect(detailOf({ ...sample(), contractors: [...contractors, ...contractors] })).toContain('承接主体编号重复')
  })
})
