import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { describeError } from '#shared/errors'
import { withParagraph } from '../documents/contract/altered-docx'
import { ownAbout } from '../fixtures/templates/own-about'
import { startBackend, type TestBackend } from './county-fixture'

const projectId = 'sample-2023-jiadiao'
let backend: TestBackend

beforeEach(async () => {
  backend = startBackend()
  await backend.get('county.createSample', null)
})

/** Takes in an own template, enabled from the year on, that says one thing more than the program's. */
async function useTemplateSaying(text: string): Promise<void> {
  const path = join(backend.documentsFolder, '本旗范本.docx')
  writeFileSync(path, withParagraph(text))
  const about = ownAbout('2023-01-01')
  await backend.get('template.import', { paper: 'contract', path, name: '本旗范本', about })
}

describe('a contract is read back before it is stored', () => {
  test('one that contradicts itself is not stored, and the clerk is told where and what to do', async () => {
    await useTemplateSaying('合同价款为人民币{{合同价款小写}}元（大写：人民币伍元整）。')
    const made = await backend.call('paper.generate', { kind: 'contract', ownerId: projectId })
    if (made.ok) throw new Error('stored')
    expect(made.error.code).toBe('PAPER_FLAWED')
    const { what, safe } = describeError(made.error)
    expect(what).toContain('首部：小写 757,005.02 元与大写“伍元整”不是同一个金额。请核对')
    expect(safe).toContain('没有改动')
    expect(await backend.get('paper.list', { owner: 'project', ownerId: projectId })).toEqual([])
  })

  test('the wording of an office’s own template is its own', async () => {
    await useTemplateSaying('入户约3000户，按 C06 办理，见附件99、第九十九条。。')
    expect((await backend.get('paper.generate', { kind: 'contract', ownerId: projectId })).number).toBe(1)
  })

  test('what the clerk has typed does not bar the contract', async () => {
    const project = await backend.get('project.get', { id: projectId })
    const contract = { ...project.contract, number: 'C06-12' }
    const beneficiaries = { ...project.beneficiaries, note: '名单按 A01 口径提供。' }
    await backend.get('project.save', { ...project, contract, beneficiaries })
    expect((await backend.get('paper.generate', { kind: 'contract', ownerId: projectId })).number).toBe(1)
  })
})

describe('a budget paper is read back before it is stored', () => {
  test('one that is only begun is a draft: its gaps are said, and it is made', async () => {
    for (const catalogCode of ['SW-04', 'FW-01']) {
      const { id } = await backend.get('project.create', { name: `新项目${catalogCode}`, year: 2023, catalogCode })
      expect(await backend.call('paper.generate', { kind: 'budget_docx', ownerId: id })).toMatchObject({ ok: true })
    }
  })
})
