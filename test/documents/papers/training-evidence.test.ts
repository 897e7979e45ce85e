import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from '@protobi/exceljs'
import { beforeEach, describe, expect, test } from 'vitest'
import contents from '#resources/check-lists/training-contents.json'
import { training } from '#shared/records/training'
import { type startBackend, startInCounty, temporaryFolder } from '../../store/county-fixture'
import { docxText, normalisedXml } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { pdfPages, readDocx, toPdf } from '../soffice'
import { expectLookedAt, printedPages } from './looked-at'
import { savedPaper } from './saved-paper'

const all = contents.body.map(({ code }) => code)

let backend: ReturnType<typeof startBackend>
let paper: { kind: string; ownerId: string }

async function train(covered: readonly string[], slots = training.slots.map(({ id }) => id), part: object = {}) {
  const body = {
    name: '2023年政府购买社会救助服务专题培训',
    organiser: '巴彦淖尔市民政局',
    startOn: '2023-02-27',
    endOn: '2023-02-28',
    place: '临河区',
    lecturers: '',
    attendance: 6,
    covered,
    notes: '',
    reportedOn: null,
    reportedTo: '巴彦淖尔市民政局',
    ...part,
  }
  const { id } = await backend.get('record.create', { kind: 'training', ownerId: '2023', body })
  for (const slot of slots) {
    const path = join(temporaryFolder(), `${slot}.pdf`)
    writeFileSync(path, `file of ${slot}`)
    await backend.get('record.addFile', { id, slot, path })
  }
  paper = { kind: 'training-evidence', ownerId: id }
}

const made = () => savedPaper(backend, paper)

beforeEach(async () => {
  backend = await startInCounty()
})

describe('培训佐证材料清单', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    await train(all)
    expectLookedAt(await made(), 'training-evidence')
  })

  test('is valid by the OOXML schemas in every part, and two pages at most as LibreOffice prints it', async () => {
    await train(all)
    const bytes = await made()
    expect(await schemaErrors(bytes)).toEqual([])
    expect((await printedPages(bytes)).length).toBeLessThan(3)
  })

  test('[N22] [N23] names every law of the notice, both dates, and each file by its hash', async () => {
    await train(all)
    const text = docxText(await made())
    for (const { title } of contents.body) expect(text).toContain(title)
    const hash = createHash('sha256').update('file of sign-in').digest('hex').slice(0, 16)
    for (const said of [
      '2023年度培训佐证材料清单',
      '3月20日前报送',
      '3月底前办完',
      '培训按3月20日前办完掌握',
      'sign-in.pdf',
      hash,
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|\{\{|待填写|如果/)
  })

  test('[N23] with organiser, place, lecturer and receiver left open it is made, with lines to write them on', async () => {
    const open = { organiser: '', place: '', lecturers: '', reportedTo: '', reportedOn: null }
    await train(all, undefined, open)
    const text = docxText(await made())
    for (const label of ['组织单位', '培训地点', '授课人', '接收单位', '报送日期']) {
      expect(text).toMatch(new RegExp(`${label}\\s*＿{8}`))
    }
    expect(text).not.toContain('待填写')
  })

  test('[N23] its spreadsheet has the tables of the paper, cell by cell, and those of the files first', async () => {
    await train(all, undefined, { notes: '=SUM(A1)' })
    const inPaper = (await readDocx(await made())).tables
    const workbook = new ExcelJS.Workbook()
    const bytes = await savedPaper(backend, { ...paper, kind: 'training-evidence-xlsx' })
    expect(await schemaErrors(bytes)).toEqual([])
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
    const sheets = workbook.worksheets.map(({ name }) => name)
    expect(sheets).toEqual(['佐证材料', '培训内容核对', '培训概况'])
    const inSheets = workbook.worksheets.map((sheet) =>
      sheet.getRows(3, sheet.rowCount - 2)?.map((row) => (row.values as unknown[]).slice(1).map(String)),
    )
    expect(inSheets).toEqual([inPaper[2], inPaper[1], inPaper[0]])
    expect(workbook.worksheets[0]?.getCell('C4').value).toBe(1)
    for (const sheet of workbook.worksheets) {
      const width = sheet.columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
      expect(width).toBeLessThan(95)
    }
    const pages = await pdfPages(await toPdf(bytes, 'xlsx'))
    expect(pages).toHaveLength(3)
  })

  test('[N23] its spreadsheet is barred by what bars the paper', async () => {
    await train(all, ['notice', 'agenda', 'photos'])
    const refused = await backend.call('paper.generate', { ...paper, kind: 'training-evidence-xlsx' })
    expect(refused).toMatchObject({ error: { code: 'PAPER_INCOMPLETE', params: { detail: '没有放入培训签到表。' } } })
  })

  test('[N23] counts the copies of each material, and says what was late', async () => {
    await train(all)
    const inTime = docxText(await made())
    expect(inTime).toContain('份数')
    expect(inTime).not.toContain('本次办理情况')
    await train(all, undefined, { startOn: '2023-03-25', endOn: '2023-03-26', reportedOn: '2023-03-28' })
    const { bytes } = await backend.get('paper.preview', paper)
    expect(docxText(bytes)).toContain('本次办理情况：佐证材料2023-03-28上报，晚于3月20日前上报的要求。')
  })

  test('[N22] is not issued while one of the contents was not taught; the preview says which', async () => {
    await train(all.slice(1))
    const refused = await backend.call('paper.generate', paper)
    expect(refused).toMatchObject({ error: { code: 'PAPER_INCOMPLETE', params: { count: '1' } } })
    const { bytes } = await backend.get('paper.preview', paper)
    const xml = normalisedXml(bytes, 'word/document.xml')
    expect(xml).toMatch(/<w:color w:val="B3261E"\/><\/w:rPr><w:t[^>]*>否</)
    expect(xml).not.toMatch(/<w:color w:val="B3261E"\/><\/w:rPr><w:t[^>]*>是</)
  })

  test('[N23] is not issued without the sign-in sheet', async () => {
    await train(all, ['notice', 'agenda', 'photos'])
    const refused = await backend.call('paper.generate', paper)
    expect(refused).toMatchObject({ error: { params: { count: '1', detail: '没有放入培训签到表。' } } })
  })
})
