import { beforeEach, describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { wholeSupplement } from '../../fixtures/records/contract-change'
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
      '1,612户',
      '100.75%',
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

  test('[P18] names the clause of each standard, and is blank where the announcement is to be written', async () => {
    const text = docxText(await made())
    for (const said of ['合同条款', '应完成（标准）', '标的与数量', '质量标准', '公告日期、位置'])
      expect(text).toContain(said)
  })

  test('[P18] prints the price as agreed last, after a signed supplement', async () => {
    const { id } = await sample.keep('contract-change', {
      ...wholeSupplement,
      ground: 'addition',
      signedOn: '2023-06-01',
      amountFen: fen(946_256),
      clauses: [{ id: 'c', code: 'C03', clause: '第三条第一款', before: '家计调查3,200户', after: '家计调查3,240户' }],
      quantities: [{ id: 'q', target: '完成服务数量', to: 3_240 }],
    })
    await sample.attach(id, 'agreement')
    expect(await sample.refusal(id, 'signed')).toBeNull()
    expect(docxText(await sample.previewed('acceptance-certificate', sample.id))).toContain('766,467.58元')
  })

  test('[P18] tells where and when it was announced', async () => {
    await sample.sign()
    const notice = { acceptanceId: sample.id, publishedOn: '2023-09-22', place: '示例旗人民政府网站' }
    const { id } = await sample.keep('acceptance-notice', notice)
    await sample.attach(id, 'page')
    await sample.move(id, 'published')
    expect(docxText(await sample.previewed('acceptance-certificate', sample.id))).toContain(
      '2023年9月22日，示例旗人民政府网站',
    )
  })

  test('[P18] [P24] says by which decision less than was agreed is accepted', async () => {
    await sample.change(sample.id, { doneQuantity: 1_500, goodQuantity: 1_500, exception: '户册核减，已签补充协议' })
    expect(docxText(await made())).toContain('没有达到约定仍然验收合格的决定和理由：户册核减，已签补充协议')
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
