import { beforeEach, describe, expect, test } from 'vitest'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { startInSample } from './project-records'

let sample: Awaited<ReturnType<typeof startInSample>>
let id: string
beforeEach(async () => {
  sample = await startInSample()
  const matter = {
    id: 'm1',
    of: 'report-p1',
    what: '第1期工作报告',
    clause: 'C07',
    dueOn: '2023-06-27',
    status: '还没有收到',
  }
  const made = await sample.keep('urging', {
    number: '示民函〔2023〕7号',
    urgedOn: '2023-07-03',
    doBy: '2023-07-07',
    contact: '社会救助股 0000-0000000',
    matters: [matter],
  })
  id = made.id
})
const made = () => sample.saved('urging-letter', id)

describe('催办函', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'urging-letter')
  })

  test('is valid by the OOXML schemas, and its receipt on a page behind two at most as LibreOffice prints it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(4)
  })

  test('[N18] [P29] says what is late, by which clause, since when and by how much, and what follows', async () => {
    const text = docxText(await made())
    for (const said of [
      '示民函〔2023〕7号',
      '第1期工作报告',
      '合同第八条“成果形式”',
      '2023年6月27日',
      '6日',
      '还没有收到',
      '请于2023年7月7日前办理完毕',
      '再次逾期的',
      '“监督检查与整改”责令限期整改',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果|处罚/)
  })

  test('goes out with a receipt, on which the way it was handed over is marked once it is known, and is not stale by it', async () => {
    expect(docxText(await made())).toMatch(/送达方式\s*□当面送达　□邮寄/)
    await sample.change(id, { delivery: 'post', receivedOn: '2023-07-05' })
    expect(docxText(await made())).toMatch(/送达方式\s*□当面送达　☑邮寄.*签收日期\s*2023年7月5日/s)
  })

  test('[N18] is not issued with a day that is not the contract’s, and can be looked at', async () => {
    const { body } = await sample.get('record.get', { id })
    const [matter] = body.matters as object[]
    await sample.change(id, { matters: [{ ...matter, dueOn: '2023-06-20' }] })
    const refused = await sample.call('paper.generate', { kind: 'urging-letter', ownerId: id })
    expect(refused).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: expect.stringContaining('应为 2023-06-27') } },
    })
    expect((await sample.previewed('urging-letter', id)).length).toBeGreaterThan(1000)
  })
})
