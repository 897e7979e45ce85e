import { describe, expect, test } from 'vitest'
import { newContractForm } from '#shared/contract/new-contract-form'
import { contractFormSchema } from '#shared/project/contract-form-schema'
import { findingsAfter } from '../../fixtures/county-year'
import { presets, values } from '../../fixtures/values'

const found = (sampleShareBp: number, sampleReason: string) =>
  findingsAfter(({ project }) => {
    Object.assign(project.contract.quality, { sampleShareBp, sampleReason })
  }).filter(({ where }) => where.field === 'contract.quality.sampleReason')

describe('抽查比例低于10%', () => {
  test('[P21] is a remark that asks for the reason, and leads to its field', () => {
    expect(found(500, '')).toMatchObject([{ level: 'warning' }])
    expect(found(500, '')[0]?.message).toContain('抽查比例5%低于10%（建议值），还没有填抽查比例偏低的理由')
  })

  test('[P21] a reason satisfies it, a filler does not', () => {
    expect(found(500, '已逐户电话回访，只抽查有异常的户。')).toEqual([])
    for (const filler of ['无', '/', '待定', '情况属实'])
      expect(found(500, filler)).toMatchObject([{ level: 'warning' }])
  })

  test('[P21] at 10% nothing is asked, whatever was typed before', () => {
    expect(found(1_000, '')).toEqual([])
    expect(found(1_000, '无')).toEqual([])
  })

  test('[N04] the reason is read as the rest of the contract is', () => {
    expect(found(500, '为甲方采购平板电脑20台后系统自动比对')).toMatchObject([{ level: 'error' }])
  })

  test('a form of before has none', () => {
    const { sampleReason: _, ...quality } = newContractForm([], values, presets).quality
    expect(contractFormSchema.parse({ ...newContractForm([], values, presets), quality }).quality.sampleReason).toBe('')
  })
})
