import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import budgetFile from '#resources/budget/jiaji.json'
import catalogFile from '#resources/catalog/catalog-2017-153.json'
import indicatorsFile from '#resources/contract/evaluation-2.json'
import norms from '#resources/norms.json'
import { normArticles } from '#shared/policy/norm-articles'
import { procedure } from '#shared/procedure/steps'
import { localRule } from '#shared/records/local-rule'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { readDocx } from '../soffice'
import { expectLookedAt, printedPages } from './looked-at'
import { startInSample } from './project-records'

let sample: Awaited<ReturnType<typeof startInSample>>
beforeEach(async () => {
  sample = await startInSample()
})

const book = () => sample.previewed('procedure-book', '')
const policyText = (name: string) => readFileSync(join(import.meta.dirname, '../../../resources/policy', name), 'utf8')
const articles = normArticles(
  { notice: policyText('notice-2023.txt'), annex: policyText('annex-1-procedure.txt') },
  norms,
)
const flat = (text: string) => text.replaceAll(/[\s⏎]/g, '')

const ownRule = {
  ...localRule.blank,
  name: '验收办法',
  number: '示民发〔2023〕4号',
  issuer: '示例旗民政局',
  issuedOn: '2023-02-01',
  stage: 'during',
  applies: '验收',
  text: '承接主体申请后10日内组织验收',
  effectiveFrom: '2023-02-01',
}

describe('规范化操作流程', () => {
  test('is, but for ids, the paper that was looked at, valid by the OOXML schemas, and no page is left blank', async () => {
    const bytes = await book()
    expectLookedAt(bytes, 'procedure-book')
    expect(await schemaErrors(bytes)).toEqual([])
    const pages = await printedPages(bytes)
    expect(pages.filter((page) => page.trim().length < 80)).toEqual([])
  })

  test('[N25] has every step, and every article of the notice and annex 1 word for word, each once', async () => {
    const text = flat(docxText(await book()))
    for (const { title } of procedure) expect(text).toContain(flat(title))
    for (const { article, text: said } of articles) {
      expect({ article, count: text.split(flat(said)).length - 1 }).toEqual({ article, count: 1 })
    }
  })

  test('[N25] is the office’s own: no name of the program, no record nobody makes any more, no 建议值 said twice', async () => {
    const text = flat(docxText(await book()))
    expect(text).not.toContain('购服通')
    expect(text).not.toContain('（按承接主体登记）')
    expect(text).toContain('报备工作方案（建议值：工作方案报备期限，与合同建议稿一致，以合同约定为准）')
  })

  test('[N25] says where budget, service plan, pricing and evaluation are, and what nobody has confirmed', async () => {
    const [contents] = (await readDocx(await book())).tables
    expect(contents?.map(([name]) => name)).toEqual(['通知要求的内容', '预算制定', '服务方案', '定价方法', '绩效评价'])
    const text = docxText(await book())
    expect(text).toContain('默认建议稿')
    expect(text).toMatch(/未确认|建议值/)
  })

  test('[N25] prints what the standards say: each service, each line of the budget with its formula, each indicator with its points', async () => {
    const text = flat(docxText(await book()))
    expect(text).toContain('业务培训合同用语等13份')
    for (const { code, group, name } of catalogFile.body.items) expect(text).toContain(`${code}${group}${name}`)
    for (const { name, formulaText } of budgetFile.body.lines) expect(text).toContain(flat(`${name}${formulaText}`))
    for (const { label } of budgetFile.body.inputs) expect(text).toContain(flat(label))
    for (const { code, first } of indicatorsFile.body.indicators) expect(text).toContain(flat(`${code}${first}`))
    expect(text).not.toMatch(/[{}]/)
  })

  test('[N25] a rule of the county that is in force is printed, a draft and one that has ended are not', async () => {
    const { id } = await sample.get('record.create', { kind: 'local-rule', ownerId: '', body: ownRule })
    expect(docxText(await book())).toContain('没有登记本旗县补充规定')
    expect(await sample.refusal(id, 'in-force')).toBeNull()
    expect(docxText(await book())).toContain('承接主体申请后10日内组织验收')
    await sample.change(id, { effectiveTo: '2023-06-30', endedBy: '新办法' })
    expect(docxText(await book())).toContain('没有登记本旗县补充规定')
  })

  test('[N25] the office’s own standard stands in the place of the program’s, with its version and status', async () => {
    const path = join(sample.documentsFolder, '本旗清单.json')
    const own = {
      ...catalogFile,
      title: '示例旗服务清单',
      version: '2023.9',
      status: 'local',
      source: '示政办发〔2023〕9号',
    }
    writeFileSync(path, JSON.stringify(own))
    await sample.get('dataSet.import', { path })
    expect(docxText(await book())).toMatch(/示例旗服务清单\s*2023\.9\s*本地（本单位）\s*示政办发〔2023〕9号/)
  })
})
