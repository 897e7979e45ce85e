import ExcelJS from '@protobi/exceljs'
import { beforeEach, describe, expect, test } from 'vitest'
import { answeredFeedback, countedMay, entered } from '../../fixtures/records/feedback'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { expectLookedAt, printedPages } from './looked-at'
import { startInSample } from './project-records'

let sample: Awaited<ReturnType<typeof startInSample>>
let month: string
const ofYear = (kind: string, body: object) =>
  sample.get('record.create', { kind, ownerId: '2023', body: { ...body } }).then(({ id }) => id)

async function enter(part: Parameters<typeof entered>[0]) {
  const { id } = await sample.keep('platform-entry', { ...entered(part) })
  await sample.attach(id, 'receipt')
  expect(await sample.refusal(id, 'entered')).toBeNull()
}

beforeEach(async () => {
  sample = await startInSample()
  await enter({})
  await enter({ content: '2%上限测算表', expected: 2, onTime: 1, dueOn: '2023-05-10', enteredOn: '2023-05-12' })
  await sample.keep('platform-entry', {
    ...entered({ stage: 'during', content: '第一批调查表', enteredOn: null, dueOn: '2023-06-05' }),
  })
  await ofYear('feedback', { ...answeredFeedback, answeredOn: null })
  month = await ofYear('monthly-entry', countedMay)
})

/** A project without any entry, written down on that day. */
async function createOn(day: string, name: string) {
  const { now } = sample.clock
  sample.clock.now = new Date(`${day}T02:00:00Z`)
  await sample.get('project.create', { name, year: 2023, catalogCode: 'SW-02' })
  sample.clock.now = now
}

const text = async () => docxText(await sample.previewed('monthly-entry', month))

describe('月度录入情况表', () => {
  test('is, but for ids, the paper that was looked at, valid by the OOXML schemas, on two pages at most', async () => {
    const bytes = await sample.previewed('monthly-entry', month)
    expectLookedAt(bytes, 'monthly-entry')
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(3)
  })

  test('[N27] [N28] tells by stage what was entered when, in time or late, what is not, and the feedback that is open', async () => {
    const told = await text()
    for (const said of [
      '2023年5月月度录入情况表',
      '2批，按期1批，逾期1批',
      '部分逾期，按期1件',
      '第一批调查表：没有录完',
      '逾期未答复',
      '次月5日为建议值',
    ])
      expect(told).toContain(said)
    expect(told).not.toMatch(/undefined|null|\{\{|待填写|如果/)
  })

  test('[N28] a notice of many words begins below its heading and goes over the page: none is left nearly empty', async () => {
    const fact =
      '通报指出：入户调查表、入户照片、访问录音没有按合同约定的时限上传信息服务平台，只上传了调查表。'.repeat(6)
    const [one] = answeredFeedback.problems
    const problems = ['a', 'b', 'c'].map((id) => ({ ...one, id, fact }))
    await ofYear('feedback', { ...answeredFeedback, number: '录入反馈2023-05-018', answeredOn: null, problems })
    const pages = await printedPages(await sample.previewed('monthly-entry', month))
    const [begins] = pages.filter((page) => page.includes('四、通报、反馈和整改'))
    expect(begins).toContain('三、未录入')
  })

  test('[N28] what was entered after the last day counted is not told as entered', async () => {
    await sample.change(month, { countedOn: '2023-05-01', month: '04' })
    const told = await text()
    expect(told).toContain('1批，按期1批，逾期0批')
    expect(told).toContain('2%上限测算表：没有录完')
    expect(told).not.toContain('逾期未答复')
  })

  test('[N29] a project of the year without any 事前 entry is told with the day it was due by', async () => {
    await createOn('2023-02-01', '还没录的项目')
    expect(await text()).toMatch(/还没录的项目\s*事前\s*没有登记录入\s*2023-03-05/)
  })

  test('[N29] one that began after 3月5日 is told without a day, and in no sheet of a month before it', async () => {
    await createOn('2023-04-10', '四月开始的项目')
    await createOn('2023-06-10', '六月开始的项目')
    const told = await text()
    expect(told).toMatch(/四月开始的项目\s*事前\s*没有登记录入/)
    expect(told).not.toMatch(/四月开始的项目\s*事前\s*没有登记录入\s*2023/)
    expect(told).not.toContain('六月开始的项目')
  })

  test('[N27] its spreadsheet has the same rows, with counts and days as such', async () => {
    const { bytes } = await sample.get('paper.preview', { kind: 'monthly-entry-xlsx', ownerId: month })
    expect(await schemaErrors(bytes)).toEqual([])
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['已录入', '未录入', '通报和反馈', '总体情况'])
    expect(workbook.worksheets[0]?.getCell('E4').value).toBe(4)
  })
})
