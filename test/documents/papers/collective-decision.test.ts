import { beforeEach, describe, expect, test } from 'vitest'
import { startBackend, type TestBackend } from '../../store/county-fixture'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { savedPaper, textOfNewProject } from './saved-paper'

const projectId = 'sample-2023-jiadiao'
const paper = { kind: 'collective-decision', ownerId: projectId }

let backend: TestBackend
const made = () => savedPaper(backend, paper)
const ofNew = () => textOfNewProject(backend, paper.kind)

const meeting = {
  name: '2023年第3次局党组会',
  heldOn: '2023-02-20',
  place: '局机关三楼会议室',
  chair: '巴特尔',
  topics: [{ id: 't1', text: '研究家计调查采购' }],
  decisions: [
    { id: 'd1', matter: '同意采购', department: '社会救助股', dueOn: '2023-03-15' },
    { id: 'd2', matter: '落实资金', department: '规划财务股', dueOn: '2023-03-31' },
  ],
  projectIds: [projectId],
  present: '巴特尔、乌云；列席：王芳',
  absent: '无',
}

async function meet(part: object = {}) {
  const body = { ...meeting, ...part }
  return backend.get('record.create', { kind: 'special-meeting', ownerId: '2023', body })
}

beforeEach(async () => {
  backend = startBackend()
  await backend.get('county.createSample', null)
})

describe('集体决策会议纪要', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    await meet()
    expectLookedAt(await made(), 'collective-decision')
  })

  test('is valid by the OOXML schemas in every part, and 3 pages at most as LibreOffice prints it', async () => {
    await meet()
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThanOrEqual(3)
  })

  test('[N21] bears the meeting that names the project, and what it decided, by whom and until when', async () => {
    await meet()
    await meet({ name: '无关的会', heldOn: '2023-02-27', projectIds: [] })
    const text = docxText(await made())
    expect(text).toContain('2023年2月20日，示例旗民政局在局机关三楼会议室召开2023年第3次局党组会，由巴特尔主持')
    expect(text).toContain('同意采购（责任股室：社会救助股，时限：2023年3月15日）。')
    expect(text).toContain('抄送：社会救助股、规划财务股。')
    expect(text).not.toMatch(/无关的会|请假/)
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|待填写|如果/)
  })

  test('[N06] [N08] says the project, its budget, and the method against both limits', async () => {
    const text = docxText(await made())
    for (const said of [
      '757,005.02元（大写：柒拾伍万柒仟零伍元零贰分）',
      '拟采用竞争性磋商',
      '采购限额标准500,000.00元',
      '公开招标数额标准4,000,000.00元以上（含本数）',
      '选择理由：采购金额757,005.02元，达到采购限额标准500,000.00元，主要通过竞争性磋商方式采购。',
    ])
      expect(text).toContain(said)
  })

  test('without a meeting it is made with lines to write on, recusal and archive number always', async () => {
    const text = await ofNew()
    for (const said of [
      '＿＿＿＿〔2023〕＿＿号',
      '出席、列席：＿＿＿＿',
      '归档号：＿＿＿＿',
      '（没有的写“无”）：＿＿＿＿',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|待填写|如果/)
  })
})
