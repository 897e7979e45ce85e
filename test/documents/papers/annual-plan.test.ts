import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from '@protobi/exceljs'
import { beforeEach, describe, expect, test } from 'vitest'
import { annualPlanXlsx } from '#main/documents/annual-plan/annual-plan-xlsx'
import { fen } from '#shared/money/fen'
import { annualPlanOf } from '#shared/papers/annual-plan-input'
import { cleanCounty, ruleData } from '../../fixtures/county-year'
import { startBackend, type TestBackend, temporaryFolder } from '../../store/county-fixture'
import { docxText } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { pdfPages, recalculate, toPdf } from '../soffice'
import { expectLookedAt, printedPages } from './looked-at'

const plan = { kind: 'annual-plan', ownerId: '2023' }
const table = { kind: 'annual-plan-xlsx', ownerId: '2023' }

let backend: TestBackend
beforeEach(async () => {
  backend = startBackend()
  await backend.get('county.createSample', null)
})

async function made(paper: typeof plan): Promise<Uint8Array> {
  const { id, fileName } = await backend.get('paper.generate', paper)
  const path = join(temporaryFolder(), fileName)
  await backend.get('file.saveAs', { of: 'document', id, path })
  return new Uint8Array(readFileSync(path))
}

describe('年度购买服务计划', () => {
  test('is, but for ids, the paper that was looked at', async () => {
    expectLookedAt(await made(plan), 'annual-plan')
  })

  test('is valid by the OOXML schemas in every part', async () => {
    expect(await schemaErrors(await made(plan))).toEqual([])
    expect(await schemaErrors(await made(table))).toEqual([])
  })

  test('is a letter of a few pages with a number on each but the first', async () => {
    const pages = await printedPages(await made(plan))
    expect(pages.length).toBeLessThan(7)
    const numbers = pages.map((page) => /—\s*(\d)\s*—/.exec(page)?.[1])
    expect(numbers).toEqual(pages.map((_, at) => (at === 0 ? undefined : String(at + 1))))
  })

  test('its table sums the year by formula', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await recalculate(await made(table))).buffer as ArrayBuffer)
    const sheet = workbook.getWorksheet('项目汇总')!
    expect(sheet.getRow(3).getCell(7).value).toBe('其中本年度')
    for (const column of [6, 7]) expect(sheet.getRow(5).getCell(column).result).toBe(757_005.02)
    expect(sheet.getRow(4).getCell(6).result).toBe(757_005.02)
  })

  test('its sheets are narrow enough for A4 to print them in a size that can be read', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await made(table)).buffer as ArrayBuffer)
    for (const sheet of workbook.worksheets) {
      const width = sheet.columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
      expect({ sheet: sheet.name, fits: width <= 122 }).toEqual({ sheet: sheet.name, fits: true })
    }
  })

  test('its table never tells an amount nobody has filled in as nothing', async () => {
    const project = await backend.get('project.get', { id: 'sample-2023-jiadiao' })
    const fundSources = project.fundSources.map((source, at) => (at === 0 ? { ...source, amountFen: null } : source))
    await backend.get('project.save', { ...project, fundSources })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await backend.get('paper.preview', table)).bytes.buffer as ArrayBuffer)
    const sources = workbook.getWorksheet('服务、资金和采购')!.getRow(4).getCell(7).text
    expect(sources).toContain('（金额尚未填写）')
    expect(sources).not.toContain(' 0.00元')
  })

  test('its table prints on lying A4, its head on each page, amounts of billions whole', async () => {
    const { county, project } = cleanCounty()
    const many = Array.from({ length: 40 }, (_, at) => ({
      ...project,
      id: `p${at}`,
      name: `${project.name}（${at + 1}）`,
    }))
    const planned = annualPlanOf({ ...county, projects: many }, ruleData, 2023)
    const huge = fen(123_456_789_012)
    const groups = { A: huge, B: huge, C: huge }
    const told = { ...planned, groups, totalFen: huge, projects: planned.projects.map((one) => ({ ...one, groups })) }
    const bytes = await annualPlanXlsx({ plan: told, versionLabel: '第1版' })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
    expect(workbook.getWorksheet('项目汇总')?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      printArea: 'A1:G44',
    })
    const pages = await pdfPages(await toPdf(bytes, 'xlsx'))
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page.replace(/\s/g, '')).toContain('序号项目名称')
    expect(pages.join('')).toContain('1,234,567,890.12')
    expect(pages.join('')).not.toContain('##')
  })

  test('says content, budget, funds, ceiling, targets and purchase of every project', async () => {
    const text = docxText(await made(plan))
    for (const said of [
      '家计调查',
      '757,005.02',
      '柒拾伍万柒仟零伍元零贰分',
      '857,000.00',
      '99,994.98',
      '示例旗财政局',
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|待填写|如果/)
  })
})
