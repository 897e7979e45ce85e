import { beforeEach, describe, expect, test } from 'vitest'
import type { Body } from '#shared/records/record-field'
import { wholePlan } from '../../fixtures/records/work-plan'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { startInSample } from './project-records'

let sample: Awaited<ReturnType<typeof startInSample>>
let id: string
beforeEach(async () => {
  sample = await startInSample()
  id = (await sample.keep('work-plan', { ...wholePlan, receivedOn: '2023-03-23', concludedOn: '2023-03-24' })).id
})
const made = async (part: Body = {}) => {
  await sample.change(id, part)
  return sample.saved('work-plan-receipt', id)
}

describe('工作方案备案回执', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'work-plan-receipt')
  })

  test('is valid by the OOXML schemas, and two pages at most as LibreOffice prints it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(3)
  })

  test('[N17] [P10] [P12] says what was handed in and when, each check, the nodes, and that filing is no approval', async () => {
    const text = docxText(await made())
    for (const said of [
      '示例旗家计调查服务工作方案',
      '第1版',
      '2023年3月22日',
      '逾期1日',
      '时间节点清晰，都在合同期内',
      '有内部监督管理机制',
      '完成一半',
      '1,600户',
      '予以备案',
      '不作审批，不减免承接主体依合同应当承担的义务',
      '一式两份',
      '默认建议稿',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果|退回补正，请/)
  })

  test('[N17] what is sent back says what is to be put right and by when', async () => {
    const reasons = '缺少河西乡的安排。'
    const text = docxText(await made({ coversAll: 'no', conclusion: 'return', reasons, correctBy: '2023-03-30' }))
    expect(text).toContain('请于2023年3月30日前补正后重新提交。需要补正的内容：缺少河西乡的安排。')
    expect(text).toContain('不符合')
    expect(text).not.toContain('予以备案')
  })

  test('[N17] is not issued as filed with a check that says no, and can be looked at', async () => {
    await sample.change(id, { coversAll: 'no' })
    const refused = await sample.call('paper.generate', { kind: 'work-plan-receipt', ownerId: id })
    expect(refused).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: expect.stringContaining('核对为否，不能备案') } },
    })
    expect((await sample.previewed('work-plan-receipt', id)).length).toBeGreaterThan(1000)
  })
})
