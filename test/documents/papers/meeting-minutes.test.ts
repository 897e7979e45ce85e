import { beforeEach, describe, expect, test } from 'vitest'
import { type startBackend, startInCounty } from '../../store/county-fixture'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { savedPaper } from './saved-paper'

let backend: ReturnType<typeof startBackend>
let paper: { kind: string; ownerId: string }

async function meet(change: object = {}) {
  const project = await backend.get('project.create', { name: '2023年家计调查', year: 2023, catalogCode: 'SW-02' })
  const body = {
    name: '2023年第一季度政府购买社会救助服务专题会议',
    heldOn: '2023-02-20',
    place: '局机关三楼会议室',
    chair: '巴特尔',
    topics: [
      { id: 't1', text: '部分苏木乡镇入户调查对象外出较多' },
      { id: 't2', text: '承接主体调查人员蒙汉双语能力不足。' },
    ],
    decisions: [
      { id: 'd1', matter: '调整入户时间\n对外出对象约定补访', department: '社会救助股', dueOn: '2023-03-15' },
      { id: 'd2', matter: '磋商文件写明双语人员要求', department: '规划财务股', dueOn: '2023-03-31' },
    ],
    projectIds: [project.id],
    present: '巴特尔、乌云、李明；列席：王芳',
    absent: '',
    ...change,
  }
  const { id } = await backend.get('record.create', { kind: 'special-meeting', ownerId: '2023', body })
  paper = { kind: 'meeting-minutes', ownerId: id }
}

const made = () => savedPaper(backend, paper)

const clock = { now: new Date() }

async function issue(change: object = {}) {
  const { id, revision, body } = await backend.get('record.get', { id: paper.ownerId })
  const saved = await backend.get('record.save', { id, revision, body: { ...body, ...change } })
  return backend.call('record.move', { id, revision: saved.revision, to: 'issued' })
}

beforeEach(async () => {
  clock.now = new Date('2023-03-01T02:00:00Z')
  backend = await startInCounty({ now: () => clock.now })
})

describe('专题会议纪要', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    await meet()
    expectLookedAt(await made(), 'meeting-minutes')
  })

  test('is valid by the OOXML schemas in every part, and two pages at most as LibreOffice prints it', async () => {
    await meet()
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(3)
  })

  test('[N21] says topics, and each decision with who and until when', async () => {
    await meet()
    const text = docxText(await made())
    expect(text).toContain('调整入户时间；对外出对象约定补访（责任股室：社会救助股，时限：2023年3月15日）。')
    for (const said of ['部分苏木乡镇入户调查对象外出较多', '2023年家计调查', '抄送：社会救助股、规划财务股。'])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果|请假/)
  })

  test('[N21] once issued bears the day it was issued on, whenever it is printed', async () => {
    await meet()
    expect(await issue()).toMatchObject({ value: { state: 'issued', body: { signedOn: '2023-03-01' } } })
    const first = docxText(await made())
    clock.now = new Date('2023-03-09T02:00:00Z')
    expect(docxText(await made())).toBe(first)
    expect(first).toContain('2023年3月1日印发')
  })

  test('[N21] bears the day that was typed, which is not before the meeting', async () => {
    await meet()
    expect(await issue({ signedOn: '2023-02-19' })).toMatchObject({
      error: { params: { detail: '签发日期早于会议日期' } },
    })
    await issue({ signedOn: '2023-02-21' })
    expect(docxText(await made())).toContain('2023年2月21日印发')
  })

  test('[N21] says which minutes it corrects and replaces', async () => {
    await meet()
    expect(docxText(await made())).not.toContain('替代')
    await issue({ replaces: '〔2023〕3号纪要' })
    expect(docxText(await made())).toContain('本纪要更正并替代〔2023〕3号纪要，以本纪要为准。')
  })

  test('nobody was away: typed as 无 it is made, and says nothing of it', async () => {
    await meet({ absent: '无' })
    expect(docxText(await made())).not.toContain('请假')
  })

  test.each([
    [
      'a decision without a day',
      { decisions: [{ id: 'd', matter: '补访', department: '', dueOn: null }] },
      '没有填议定事项第1项的时限',
    ],
    ['no topic', { topics: [] }, '议题'],
    ['a day to come', { heldOn: '2023-05-01' }, '会议日期还没有到'],
  ])('is not issued with %s, and can be looked at', async (_, change, told) => {
    await meet(change)
    const refused = await backend.call('paper.generate', paper)
    expect(refused).toMatchObject({ error: { code: 'PAPER_INCOMPLETE', params: { title: '专题会议纪要' } } })
    expect(JSON.stringify(refused)).toContain(told)
    expect((await backend.get('paper.preview', paper)).bytes.length).toBeGreaterThan(1000)
  })
})
