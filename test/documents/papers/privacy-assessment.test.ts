import { beforeEach, describe, expect, test } from 'vitest'
import { startBackend, type TestBackend } from '../../store/county-fixture'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { savedPaper, textOfNewProject } from './saved-paper'

const projectId = 'sample-2023-jiadiao'
const paper = { kind: 'privacy-assessment', ownerId: projectId }

let backend: TestBackend
const made = () => savedPaper(backend, paper)
const ofNew = () => textOfNewProject(backend, paper.kind)

beforeEach(async () => {
  backend = startBackend()
  await backend.get('county.createSample', null)
})

describe('个人信息保护影响评估报告', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(), 'privacy-assessment')
  })

  test('is valid by the OOXML schemas in every part, and 3 pages at most as LibreOffice prints it', async () => {
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThanOrEqual(3)
  })

  test('says what the contract says of personal information, and asks what articles 55 and 56 ask', async () => {
    const text = docxText(await made())
    const { contract } = await backend.get('project.get', { id: projectId })
    for (const said of [contract.personalInformation.purpose, contract.personalInformation.kinds])
      expect(text).toContain(said.replace(/。$/, ''))
    for (const said of [
      '示例旗睦邻社会工作服务中心',
      '目的是否合法',
      '金融账户',
      '不满十四周岁',
      '行踪轨迹',
      '是否与风险程度相适应',
      '□可委托　□整改后可委托',
      '第五十五条、第五十六条',
      '至少保存三年',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|待填写|如果/)
  })

  test('follows the contract: another protection makes the paper stale', async () => {
    await made()
    const stored = await backend.get('project.get', { id: projectId })
    const personalInformation = { ...stored.contract.personalInformation, protection: '专人专机，离线存储。' }
    await backend.get('project.save', { ...stored, contract: { ...stored.contract, personalInformation } })
    const { stale } = await backend.get('bundle.readiness', { projectId, stage: 'before' })
    expect(stale).toContain('privacy-assessment')
    expect(docxText(await made())).toContain('专人专机，离线存储')
  })

  test('of a new project it is made with lines to write on', async () => {
    const text = await ofNew()
    expect(text).toMatch(/受托方\s*＿{8}/)
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|待填写|如果/)
  })
})
