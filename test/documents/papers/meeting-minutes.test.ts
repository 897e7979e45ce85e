import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { type startBackend, startInCounty } from '../../store/county-fixture'
import { docxText, normalisedXml } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { pdfPages, toPdf } from '../soffice'
import { savedPaper } from './saved-paper'

const golden = resolve(import.meta.dirname, '../../fixtures/papers/meeting-minutes.xml')

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

beforeEach(async () => {
  backend = await startInCounty()
})

describe('专题会议纪要', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    await meet()
    const xml = normalisedXml(await made(), 'word/document.xml').replaceAll('><w:p', '>\n<w:p')
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, xml)
    expect(xml).toBe(readFileSync(golden, 'utf8'))
  })

  test('is valid by the OOXML schemas in every part, and two pages at most as LibreOffice prints it', async () => {
    await meet()
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    const pdf = await toPdf(bytes, 'docx')
    if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, pdf)
    expect((await pdfPages(pdf)).length).toBeLessThan(3)
  })

  test('[N21] says topics, and each decision with who and until when', async () => {
    await meet()
    const text = docxText(await made())
    expect(text).toContain('调整入户时间；对外出对象约定补访（责任股室：社会救助股，时限：2023年3月15日）。')
    for (const said of ['部分苏木乡镇入户调查对象外出较多', '2023年家计调查', '抄送：社会救助股、规划财务股。'])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果|请假/)
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
