import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import checkList from '#resources/check-lists/procurement-check-list.json'
import { startBackend, type TestBackend, temporaryFolder } from '../../store/county-fixture'
import { docxText, normalisedXml } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { savedPaper } from './saved-paper'

const projectId = 'sample-2023-jiadiao'
const paper = { kind: 'procurement-check', ownerId: projectId }

let backend: TestBackend
const made = () => savedPaper(backend, paper)

beforeEach(async () => {
  backend = startBackend()
  await backend.get('county.createSample', null)
})

async function bring(title: string) {
  const path = join(temporaryFolder(), `${title}.pdf`)
  writeFileSync(path, title)
  await backend.get('evidence.add', { projectId, stage: 'before', title, path })
}

describe('采购文件核对表', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'procurement-check')
  })

  test('is valid by the OOXML schemas in every part, and a few pages as LibreOffice prints it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(7)
  })

  test('[P33] names each sort of exclusion, the contract that goes with the papers, and two who sign', async () => {
    const text = docxText(await made())
    const said = [
      '没有限定或者指定特定的专利',
      '所附合同文本与拟签合同一致',
      '预算金额',
      '复核人（另一人）',
      '合同备案回执',
    ]
    for (const one of said) expect(text).toContain(one)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果/)
  })

  test('[P33] [P34] asks for all that the documents of a purchase must be', async () => {
    const text = docxText(await made())
    for (const asked of [
      '采购需求完整、明确，服务内容取自服务清单',
      '公共服务项目已征求社会公众意见',
      '质量、服务要求有数量或者可以核验的标准',
      '向供应商提供的项目信息没有差别',
      '资格、技术、商务条件与项目特点和实际需要相适应、与合同履行有关',
      '技术、服务要求没有指向特定供应商、特定产品',
      '没有以特定行政区域或者特定行业的业绩、奖项加分或作为成交条件',
      '对供应商采取相同的资格审查和评审标准',
      '没有限定或者指定特定的专利、商标、品牌或者供应商',
      '没有非法限定供应商的所有制形式、组织形式或者所在地',
      '没有以其他不合理条件限制或者排斥潜在供应商',
      '所附合同文本与拟签合同一致；签订后逐条比对',
      '供应商资格条件符合规定',
      '采购文件公开项目预算金额',
      '投标（磋商）保证金不超过预算的2%',
      '评审因素与量化指标相对应，价格分权重符合规定',
      '采购各步骤的时限符合规定',
      '服务期限符合规定，与上一期不交叉',
      '采购方式与限额标准、公开招标数额标准相符',
      '落实中小企业预留或者说明不预留的理由',
    ])
      expect(text).toContain(asked)
  })

  test('[P33] does not call the draft contract checked, with no draft there to compare; days are not broken by a hyphen', async () => {
    const text = docxText(await made())
    expect(text).toContain('未核对：没有导入采购文件所附合同')
    expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/)
  })

  test('has no empty table of steps while no method is chosen, and what is missing is red', async () => {
    const { id } = await backend.get('project.create', { name: '照料服务', year: 2023, catalogCode: 'SW-02' })
    const { bytes } = await backend.get('paper.preview', { ...paper, ownerId: id })
    expect(docxText(bytes)).not.toContain('采购步骤和时限')
    expect(normalisedXml(bytes, 'word/document.xml')).toMatch(/<w:color w:val="B3261E"\/><\/w:rPr><w:t[^>]*>缺</)
  })

  test('[P34] says until when the papers are kept, fifteen years after the end of the purchase', async () => {
    const { period } = await backend.get('project.get', { id: projectId })
    const year = Number(period.endOn?.slice(0, 4)) + 15
    expect(docxText(await made())).toMatch(new RegExp(`至少保存十五年.*保存至${year}年`))
  })

  test('names the file of each procurement paper, and is not taken for one of them', async () => {
    await bring('磋商文件')
    const text = docxText(await made())
    expect(text).toContain('磋商文件.pdf')
    const { due, stale } = await backend.get('bundle.readiness', { projectId, stage: 'before' })
    const { materials } = due[0]!
    const files = (title: string) => materials.find((one) => one.title === title)?.files
    expect(files('采购文件')).toEqual(['磋商文件.pdf'])
    expect(files('采购文件核对表')).toHaveLength(1)
    expect(stale).toEqual([])
  })

  test('holds the papers against the list of the office once the project goes by it, and against ours until then', async () => {
    const text = '标书售价符合规定'
    const basis = { document: '《某办法》', article: '第三条' }
    // What neither law nor notice asks for is the office's to put in other words.
    const own = { code: 'own-qualification', text: '供应商的资格条件与本旗标准一致', basis }
    const kept = checkList.body.map((item) => (item.code === 'qualification' ? { ...item, ...own } : item))
    const body = [...kept, { code: 'own-price', group: '本旗', text, basis }]
    const path = join(temporaryFolder(), '核对项.json')
    writeFileSync(path, JSON.stringify({ ...checkList, version: '本旗1', body }))
    const named = await backend.get('dataSet.import', { path })
    expect(docxText(await made())).not.toContain(text)
    await backend.get('dataSet.useInProjects', { kind: named.kind, id: named.id, version: named.version })
    const ours = docxText(await made())
    expect(ours).toMatch(/采购需求完整.*本旗：标书售价符合规定.*《某办法》第三条.*人工核对/s)
    expect(ours).toContain(own.text)
    expect(ours).not.toContain('供应商资格条件符合规定')
  })
})
