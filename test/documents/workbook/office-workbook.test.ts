import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from '@protobi/exceljs'
import { beforeEach, expect, test } from 'vitest'
import { officeLedger } from '../../fixtures/templates/office-workbook'
import { ownAbout } from '../../fixtures/templates/own-about'
import { temporaryFolder } from '../../store/county-fixture'
import { schemaErrors } from '../ooxml-schema'
import { sampleId } from '../papers/project-records'
import { savedPaper } from '../papers/saved-paper'
import { startWithAcceptance } from '../papers/signed-acceptance'

const kind = 'acceptance-ledger'
const ledger = { kind, ownerId: sampleId }
let folder: string
let sample: Awaited<ReturnType<typeof startWithAcceptance>>

beforeEach(async () => {
  folder = temporaryFolder()
  sample = await startWithAcceptance()
  await sample.sign()
})

async function takeIn(name: string, bytes: Uint8Array) {
  const path = join(folder, `${name}.xlsx`)
  writeFileSync(path, bytes)
  return sample.get('template.import', { paper: kind, path, name, about: ownAbout('2023-01-01') })
}

async function sheetOf(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  return workbook.worksheets[0]!
}

const textsOf = (sheet: ExcelJS.Worksheet) =>
  (sheet.getRows(1, 10) ?? []).map((row) =>
    Array.from({ length: 23 }, (_, at) => {
      const { value, text } = row.getCell(at + 1)
      return value instanceof Date ? value.toISOString().slice(0, 10) : text
    }),
  )

const next = () => sample.get('template.next', { paper: kind, ownerId: sampleId })
const made = async () => {
  const versions = await sample.get('paper.list', { owner: 'project', ownerId: sampleId })
  return versions.filter((one) => one.kind === kind).sort((a, b) => b.number - a.number)
}

test('a list paper is drawn by the program until the office’s own workbook is chosen; then by that, and back', async () => {
  const drawn = await savedPaper(sample, ledger)
  const own = await takeIn('本旗台账', await officeLedger())
  expect(await next()).toMatchObject({ id: 'default', why: 'last' })
  expect((await made())[0]).toMatchObject({ template: null, templateName: '验收台账（默认建议稿）' })
  await savedPaper(sample, { ...ledger, templateId: own.id })
  expect(await next()).toMatchObject({ id: own.id, why: 'last' })
  await savedPaper(sample, ledger)
  const used = { by: 'office', version: '第1版', sha256: own.sha256 }
  expect((await made()).slice(0, 2)).toMatchObject([
    { template: used, templateName: '本旗台账', fileName: expect.stringMatching(/验收台账-第3版\.xlsx$/) },
    { template: used },
  ])
  const about = { name: '本旗台账', ...ownAbout('2023-01-01') }
  await sample.get('template.save', { paper: kind, id: own.id, about, removed: true })
  expect(await sample.call('paper.generate', ledger)).toMatchObject({ error: { code: 'TEMPLATE_GONE' } })
  const again = await savedPaper(sample, { ...ledger, templateId: 'default' })
  expect(textsOf(await sheetOf(again))[3]).toEqual(textsOf(await sheetOf(drawn))[3])
  expect(await next()).toMatchObject({ id: 'default', why: 'last' })
})

test('the office’s workbook is filled with typed values, and stays as it was drawn', async () => {
  const own = await takeIn('本旗台账二', await officeLedger())
  const bytes = await savedPaper(sample, { ...ledger, templateId: own.id })
  expect(await schemaErrors(bytes)).toEqual([])
  const sheet = await sheetOf(bytes)
  expect(sheet.getCell('A1').value).toBe('示例旗民政局验收台账')
  expect(sheet.getCell('A4').value).toBe(1)
  expect(sheet.getCell('C4').value).toBe(1.0075)
  expect(sheet.getCell('D4').value).toEqual(new Date('2023-09-20T00:00:00Z'))
  expect(sheet.getCell('E4').value).toBe('/')
  expect(sheet.getCell('F4').value).toBe('合格（乌云、李明、巴特尔）')
  expect(sheet.getCell('E5').value).toMatchObject({ formula: 'SUM(E4)' })
  expect(sheet.getCell('F4').font).toMatchObject({ name: '仿宋', size: 12 })
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '1:3' })
})

test('what the program draws is saved with placeholders to begin an own one from, and serves as it is', async () => {
  const path = join(folder, '导出的范本.xlsx')
  await sample.get('template.saveCopy', { paper: kind, id: 'default', path })
  const inspected = await sample.get('template.inspect', { paper: kind, path })
  expect(inspected).toMatchObject({ usable: true, warnings: [] })
  const drawn = await savedPaper(sample, { ...ledger, templateId: 'default' })
  const own = await takeIn('照样', new Uint8Array(readFileSync(path)))
  const filled = await savedPaper(sample, { ...ledger, templateId: own.id })
  const [, ...rest] = textsOf(await sheetOf(drawn)).filter((_, at) => at !== 1)
  const [, ...same] = textsOf(await sheetOf(filled)).filter((_, at) => at !== 1)
  expect(same[0]).toEqual(rest[0])
  expect(same[1]).toEqual(rest[1])
})

test('a preview shows what stands in it, and is marked', async () => {
  const own = await takeIn('预览用', await officeLedger())
  const shown = await sample.get('paper.preview', { ...ledger, templateId: own.id })
  const [grid] = shown.sheets ?? []
  expect(grid?.rows[3]?.cells.map(({ text }) => text)).toEqual([
    '1',
    expect.any(String),
    '100.75%',
    '2023年9月20日',
    '/',
    '合格（乌云、李明、巴特尔）',
  ])
  expect(grid?.rows[0]?.cells).toEqual([{ text: '示例旗民政局验收台账', across: 6, down: 1, isNumber: false }])
  expect((await sheetOf(shown.bytes)).headerFooter.oddHeader).toContain('预览稿')
})

test('a workbook that is not usable is refused with its cells, and nothing is taken in', async () => {
  const path = join(folder, '错的.xlsx')
  const asked = { paper: kind, path, name: '错的' }
  writeFileSync(
    path,
    await officeLedger((sheet) => {
      sheet.getCell('B4').value = '{{台账.验收结点}}'
    }),
  )
  expect(await sample.call('template.import', asked)).toMatchObject({
    error: {
      code: 'TEMPLATE_INVALID',
      params: {
        title: '验收台账',
        detail: '不认识的占位符：台账.验收结点（B4）；缺少的占位符：台账.验收节点',
      },
    },
  })
  expect(await sample.get('template.list', { paper: kind })).toHaveLength(1)
})
