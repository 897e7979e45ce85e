import { beforeAll, describe, expect, test } from 'vitest'
import { contractDocument } from '#main/documents/contract/contract-document'
import { asFilled } from '#main/documents/papers/filling'
import { contractModel } from '#shared/contract/contract-model'
import type { Contractor } from '#shared/contractor/contractor'
import { contractorSchema } from '#shared/contractor/contractor-schema'
import { unwrap } from '#shared/result'
import { generateContract } from '../../fixtures/contract/generate'
import { defaultTemplate, library, contractor as organisation, sampleInput } from '../../fixtures/contract/sample'
import { docxText } from '../docx-text'

/** Typed as an organisation first; the number is the example of GB 11643-1999. */
const individual: Contractor = {
  ...organisation,
  kind: 'individual',
  name: '示例丙',
  citizenNumber: '１１０１０５ 19491231 002x',
}

describe('a contract with an individual', () => {
  const model = contractModel({ ...sampleInput(), contractor: individual })
  let text = ''
  beforeAll(async () => {
    text = docxText(unwrap(await generateContract(model, defaultTemplate())))
  })

  test('lacks nothing an individual does not have', () => expect(model.missing).toEqual([]))

  test('names the individual by the 公民身份号码 as registered', () => {
    expect(text).toContain('公民身份号码')
    expect(text).toContain('11010519491231002X')
    expect(text).toContain('住址')
  })

  test('holds neither the code nor the representative of a unit that was typed before', () => {
    expect(text).not.toContain(organisation.creditCode)
    expect(text).not.toContain(organisation.legalRepresentative)
    expect(text).not.toContain('企业划型')
  })

  test('is signed by hand and fingerprint, without an official seal of the contractor', () => {
    expect(text).toContain('乙方（签字、捺印）：示例丙')
    expect(text).toContain('乙方本人签字并捺印之日起生效')
    expect(text).not.toContain('乙方公章')
    expect(text).not.toContain('乙方（盖章）')
  })

  test('says that nobody is employed by it', () => expect(text).toContain('乙方以自己的技能独立完成服务'))

  test('owes nothing that only an organisation can have', () => {
    expect(text).toContain('乙方应当亲自完成主要服务')
    expect(text).toContain('核对报告份数、提交日期和签字')
    expect(text).not.toMatch(/资产管理制度|项目负责人和主要人员|指派，参加|提交日期和印章/)
  })

  test('is the same text with and without a template', async () =>
    expect(docxText(await contractDocument(library, asFilled(model)))).toBe(text))

  test('an individual registered before has its number where the code was', () => {
    const { citizenNumber: _, ...before } = { ...individual, creditCode: '11010519491231002X' }
    expect(contractorSchema.parse(before)).toMatchObject({ creditCode: '', citizenNumber: '11010519491231002X' })
  })
})
