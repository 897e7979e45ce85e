import { beforeEach, describe, expect, test } from 'vitest'
import type { SupervisionPlanBody } from '#shared/records/supervision-plan'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { startInSample } from './project-records'

let sample: Awaited<ReturnType<typeof startInSample>>
let id: string
beforeEach(async () => {
  sample = await startInSample()
  const made = await sample.keep('supervision-plan', { madeOn: '2023-03-16', approver: '巴特尔' })
  const rows = (made.body as SupervisionPlanBody).rows.map((row) => ({ ...row, inspectors: '乌云、李明' }))
  await sample.change(made.id, { rows })
  id = made.id
})
const made = () => sample.saved('supervision-plan', id)

describe('监督检查计划', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'supervision-plan')
  })

  test('is valid by the OOXML schemas, and two pages at most as LibreOffice prints it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(3)
  })

  test('[P13] [P14] [P15] [N16] says service and link, way, how often, when, by whom and by which clause', async () => {
    const text = docxText(await made())
    for (const said of [
      '家计调查：提供服务的现场',
      '服务现场检查',
      '每季度一次',
      '每月一次',
      '重点抽查',
      '30%',
      '资金使用：专账和票据',
      '乌云、李明',
      '第十四条“监督检查与整改”',
      '突出重点服务、关键环节',
      '默认建议稿',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果/)
  })

  test('is not issued with what keeps it from being approved, and can be looked at', async () => {
    await sample.change(id, { approver: '' })
    const refused = await sample.call('paper.generate', { kind: 'supervision-plan', ownerId: id })
    expect(refused).toMatchObject({ error: { code: 'PAPER_INCOMPLETE', params: { detail: '没有填批准人。' } } })
    expect((await sample.previewed('supervision-plan', id)).length).toBeGreaterThan(1000)
  })
})
