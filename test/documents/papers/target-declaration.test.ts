import { beforeEach, describe, expect, test } from 'vitest'
import { startBackend, type TestBackend } from '../../store/county-fixture'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { savedPaper, textOfNewProject } from './saved-paper'

const projectId = 'sample-2023-jiadiao'
const paper = { kind: 'target-declaration', ownerId: projectId }

let backend: TestBackend
const made = () => savedPaper(backend, paper)
const ofNew = () => textOfNewProject(backend, paper.kind)

beforeEach(async () => {
  backend = startBackend()
  await backend.get('county.createSample', null)
})

describe('绩效目标申报表', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'target-declaration')
  })

  test('is valid by the OOXML schemas in every part, and 2 pages at most as LibreOffice prints it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThanOrEqual(2)
  })

  test('[P06] bears each of the seven kinds, with the figure of the project and what it follows from', async () => {
    const text = docxText(await made())
    for (const kind of ['受益人数', '服务数量', '服务区域', '服务质量', '项目时效', '项目效益', '服务满意度'])
      expect(text).toContain(kind)
    expect(text).toMatch(/完成服务数量\s*3,200\s*户\s*按购买数量/)
    expect(text).toMatch(/一户一档抽查合格率\s*≥95\s*%\s*按合同质量标准/)
    expect(text).toMatch(/项目预算总成本\s*≤757,005\.02\s*元/)
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|待填写|如果/)
  })

  test('[P06] says what the program finds between the targets and the contract', async () => {
    expect(docxText(await made())).toContain('软件核对：已核对绩效目标，未发现问题。')
    const stored = await backend.get('project.get', { id: projectId })
    const targets = stored.targets.map((one) => (one.kind === 'area' ? { ...one, value: '9' } : one))
    await backend.get('project.save', { ...stored, targets })
    const text = docxText(await made())
    expect(text).toContain('绩效目标有1项待处理')
    expect(text).toContain('服务区域有8个，两处不一致')
  })

  test('[P06] a kind without a target keeps its row, to be written in', async () => {
    const stored = await backend.get('project.get', { id: projectId })
    const targets = stored.targets.filter(({ kind }) => kind !== 'benefit')
    await backend.get('project.save', { ...stored, targets })
    expect(docxText(await made())).toMatch(/社会效益指标\s*＿＿＿＿\s*＿＿＿＿\s*＿＿＿＿\s*＿＿＿＿\s*项目效益/)
  })

  test('of a new project it is made with lines to write on', async () => {
    const text = await ofNew()
    expect(text).toMatch(/服务期限\s*＿{8}/)
    expect(text).toMatch(/预算金额\s*＿{8}元/)
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|待填写|如果/)
  })
})
