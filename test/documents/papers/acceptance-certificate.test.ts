import { beforeEach, describe, expect, test } from 'vitest'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { startWithAcceptance } from './signed-acceptance'

let sample: Awaited<ReturnType<typeof startWithAcceptance>>
beforeEach(async () => {
  sample = await startWithAcceptance()
})
const made = () => sample.saved('acceptance-certificate', sample.id)

describe('履约验收书', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'acceptance-certificate')
  })

  test('is valid by the OOXML schemas, and three pages at most as LibreOffice prints it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(4)
  })

  test('[P18] says stage, node, who, each standard, figures with their shares, what recipients said, and one conclusion', async () => {
    const text = docxText(await made())
    for (const said of [
      '第2期',
      '约定数量完成50%以上',
      '2023年9月20日',
      '查阅档案资料、抽查复核、回访服务对象',
      '巴特尔',
      '家计调查',
      '1,612（完成率100.75%）',
      '抽查960，合格912，合格率95.00%',
      'BY-00017',
      '应交6份，已交6份',
      '征求服务对象40人，满意39人，满意率97.50%',
      '默认建议稿',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果/)
  })

  test('[P18] says why no recipient was asked', async () => {
    await sample.change(sample.id, { asked: null, satisfied: null, noOpinionReason: '本期只验收报告' })
    expect(docxText(await made())).toContain('本次没有征求服务对象意见，理由：本期只验收报告。')
  })

  test('[P14] says by which decision a batch is accepted whose sample did not pass', async () => {
    await sample.change(sample.id, { sampleReason: '局务会决定：漏登项已逐户更正' })
    expect(docxText(await made())).toContain('抽样没有通过仍然验收合格的决定和理由：局务会决定：漏登项已逐户更正')
  })

  test('is not issued with what keeps it from being signed, and can be looked at', async () => {
    await sample.change(sample.id, { sampleGood: 911 })
    const refused = await sample.call('paper.generate', { kind: 'acceptance-certificate', ownerId: sample.id })
    expect(refused).toMatchObject({ error: { code: 'PAPER_INCOMPLETE' } })
    expect((await sample.previewed('acceptance-certificate', sample.id)).length).toBeGreaterThan(1000)
  })
})
