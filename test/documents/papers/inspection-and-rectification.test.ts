import { beforeEach, describe, expect, test } from 'vitest'
import type { Body } from '#shared/records/record-field'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { startInSample } from './project-records'

let sample: Awaited<ReturnType<typeof startInSample>>
beforeEach(async () => {
  lastNumber = 4
  sample = await startInSample()
})

const problem = {
  id: 'p1',
  fact: '抽取20户，其中3户没有入户照片',
  clause: 'C05',
  clauseText: '',
  evidence: '档案编号0012、0013、0017',
}
const handedOn = { id: 'p2', fact: '一个苏木的入户由另一家公司完成', clause: 'C16', clauseText: '', evidence: '排班表' }
const inspected: Body = {
  checkedOn: '2023-05-20',
  place: '巴音苏木',
  way: 'key_sampling',
  service: '家计调查',
  link: '入户登记',
  inspectors: '乌云、李明',
  present: '王芳',
  planned: 1200,
  done: 1150,
  sampleCount: 20,
  sampleBatch: '第1批，种子20230520',
  sampleUnits: '0001至0020',
  papersSeen: '服务计划表、服务记录表',
  accounts: '专账单独设置，票据齐全',
  problems: [problem, handedOn],
  handling: 'rectify',
}
const inspect = (part: Body = {}) => sample.keep('inspection', { ...inspected, ...part })

let lastNumber: number

/** What its signing has opened, since one problem breaks the subcontracting ban, as it goes out. */
async function order(part: Body = {}) {
  const { id } = await inspect({ signature: 'signed' })
  await sample.move(id, 'done')
  lastNumber += 1
  const notice = {
    number: `示民函〔2023〕${lastNumber}号`,
    noticedOn: '2023-06-01',
    planDueOn: '2023-06-06',
    correctDueOn: '2023-06-15',
  }
  const [opened] = (await sample.get('record.around', { id })).arisen
  return sample.change(opened!.id, { ...notice, contact: '社会救助股，0478-0000000', ...part })
}

describe('监督检查记录', () => {
  const made = async (part?: Body) => sample.saved('inspection-record', (await inspect(part)).id)

  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'inspection-record')
  })

  test('is valid by the OOXML schemas, and two pages at most as LibreOffice prints it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(3)
  })

  test('[P14] [P15] [N16] says way, service and link, sample, money, and of each problem fact, clause and evidence', async () => {
    const text = docxText(await made())
    for (const said of [
      '重点抽查',
      '家计调查：入户登记',
      '抽取20份；批次、种子：第1批，种子20230520',
      '计划1,200户，实际1,150户，完成95.83%',
      '专账单独设置，票据齐全',
      '抽取20户，其中3户没有入户照片',
      '“质量标准”',
      '档案编号0012、0013、0017',
      '发出整改通知',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果|没有发现问题|拒签/)
  })

  test('is printed to be signed: with nothing said yet of the signature; refused it says how', async () => {
    expect(docxText(await made({ signature: null }))).toContain('以上情况属实')
    const refused = docxText(await made({ signature: 'refused', refusal: '认为照片已上传' }))
    expect(refused).toContain('拒签，情况如下：认为照片已上传。')
    expect(refused).not.toContain('以上情况属实')
  })

  test('without problems says so, and with a problem without its clause is not issued', async () => {
    expect(docxText(await made({ problems: [], handling: 'clear' }))).toContain('本次检查没有发现问题。')
    const { id } = await inspect({ problems: [{ ...problem, clause: null }] })
    expect(await sample.call('paper.generate', { kind: 'inspection-record', ownerId: id })).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: '没有选问题第1项的合同条款。' } },
    })
  })
})

describe('整改通知书', () => {
  const made = async (part?: Body) => sample.saved('rectification-notice', (await order(part)).id)

  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'rectification-notice')
  })

  test('is valid by the OOXML schemas, and two pages at most and its receipt as LibreOffice prints it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(4)
  })

  test('[P16] [P17] [P27] orders plan and correction by their days, each problem with its clause, and says what follows', async () => {
    const text = docxText(await made())
    for (const said of [
      '示民函〔2023〕5号',
      '示例旗睦邻社会工作服务中心：',
      '经2023年5月20日对家计调查入户登记的监督检查，发现以下问题',
      '责令你单位限期提出整改方案并整改',
      '2023年6月6日前',
      '2023年6月15日前',
      '“不得转包与分包限制”',
      '承担采取补救措施、赔偿损失等责任',
      '每逾期一日按合同价款的',
      '2023年6月1日',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果|罚款|处罚/)
  })

  test('[P14] names the 抽样复核 it came of, by its day and its batch', async () => {
    const drawn = await sample.keep('sampling', { batch: '第1批', drawnOn: '2023-05-25' })
    const { id } = await sample.keep('rectification', {
      source: 'inspection',
      inspectionId: drawn.id,
      problems: [{ ...problem, measure: '', proof: '', verdict: null }],
      number: '示民函〔2023〕7号',
      noticedOn: '2023-06-01',
      planDueOn: '2023-06-06',
      correctDueOn: '2023-06-15',
    })
    expect(docxText(await sample.saved('rectification-notice', id))).toContain('经2023年5月25日对第1批的抽样复核，发现')
  })

  test('[N28] names what came from above as its source', async () => {
    const { id } = await sample.keep('rectification', {
      source: 'feedback',
      sourceText: '自治区民政厅通报〔2023〕6号',
      problems: [{ ...problem, measure: '', proof: '', verdict: null }],
      number: '示民函〔2023〕6号',
      noticedOn: '2023-06-01',
      planDueOn: '2023-06-06',
      correctDueOn: '2023-06-15',
    })
    expect(docxText(await sample.saved('rectification-notice', id))).toContain(
      '上级监督考核、通报反馈（自治区民政厅通报〔2023〕6号）',
    )
  })

  test.each<[string, Body, string]>([
    ['its days before the notice', { planDueOn: '2023-05-01' }, '交方案期限'],
    ['no source', { source: null }, '没有选来源'],
    ['no problem', { problems: [] }, '没有填问题'],
  ])('is not issued with %s', async (_, part, told) => {
    const { id } = await order(part)
    const refused = await sample.call('paper.generate', { kind: 'rectification-notice', ownerId: id })
    expect(refused).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: expect.stringContaining(told) } },
    })
  })
})

describe('整改复核单', () => {
  async function reviewed(verdict: string, part: Body = {}) {
    const { id, body } = await order()
    const problems = (body.problems as object[]).map((one, at) => ({
      ...one,
      measure: '重新入户补拍',
      proof: `照片${at + 1}`,
      verdict: at === 0 ? 'done' : verdict,
    }))
    await sample.change(id, {
      problems,
      planReceivedOn: '2023-06-05',
      planApprovedOn: '2023-06-07',
      planApprover: '巴特尔',
      correctedOn: '2023-06-18',
      reviewedOn: '2023-06-20',
      reviewers: '乌云、李明',
      reviewWay: '查阅资料、电话回访',
      ...part,
    })
    return id
  }
  async function come(id: string) {
    const { writeFileSync } = await import('node:fs')
    for (const slot of ['plan', 'report']) {
      const path = `${sample.documentsFolder}/${slot}.txt`
      writeFileSync(path, slot)
      await sample.get('record.addFile', { id, slot, path })
    }
    for (const to of ['ordered', 'planned', 'approved', 'corrected']) expect(await sample.refusal(id, to)).toBeNull()
    return id
  }
  const made = async (verdict: string, part?: Body) =>
    sample.saved('rectification-review', await come(await reviewed(verdict, part)))

  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made('done'), 'rectification-review')
  })

  test('is valid by the OOXML schemas, and two pages at most as LibreOffice prints it', async () => {
    const bytes = await made('done')
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(3)
  })

  test('[P16] answers each problem of the notice, says what was late and what follows', async () => {
    const text = docxText(await made('done'))
    for (const said of ['重新入户补拍', '照片2', '到位', '共2项问题，均已整改到位', '予以闭环', '3日'])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果/)
  })

  test('[P17] what is not put right is not closed: another term, or 补救、赔偿 with clause, sum and decision', async () => {
    const again = await come(await reviewed('partly'))
    await sample.change(again, { extendedDueOn: '2023-06-30' })
    expect(docxText(await sample.saved('rectification-review', again))).toContain('再限期整改，于2023年6月30日前改毕')
    const remedy = {
      remedyType: 'penalty',
      remedyClause: 'C19',
      remedyFen: 123_456,
      decision: '局务会纪要〔2023〕3号',
    }
    const text = docxText(await made('not', remedy))
    expect(text).toContain('到位1项，部分到位0项，未改1项')
    expect(text).toMatch(/支付违约金：合同第.*条“违约责任”，金额1,234\.56元，依据局务会纪要〔2023〕3号/)
    expect(text).not.toContain('闭环')
  })

  test('[P16] is not issued before the steps have been taken, nor without evidence', async () => {
    const early = await reviewed('done')
    const issue = (ownerId: string) => sample.call('paper.generate', { kind: 'rectification-review', ownerId })
    expect(await issue(early)).toMatchObject({ error: { params: { detail: expect.stringContaining('先按步骤办理') } } })
    const id = await come(await reviewed('done', { reviewers: '' }))
    expect(await issue(id)).toMatchObject({ error: { params: { detail: '没有填复核人。' } } })
  })
})
