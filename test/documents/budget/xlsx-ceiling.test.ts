import type ExcelJS from '@protobi/exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { budgetXlsx } from '#main/documents/budget/budget-xlsx'
import { computeBudget } from '#shared/budget/compute'
import { type Fen, fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { ceilingSentence } from '#shared/papers/budget-ceiling-words'
import { unwrap } from '#shared/result'
import { budgetPaper } from '../../fixtures/budget/paper'
import { jiaji, jiajiDraft } from '../../fixtures/budget/templates'
import { recalculateAll } from '../soffice'
import { dropCachedValues, openWorkbook, rowLabelled, shownValue, typeInput, workbookBytesOf } from './sheet-reading'

const input = (code: string) => jiaji.inputs.find((one) => one.code === code)!
const base = '上年度（2022年）中央和自治区下拨困难群众救助补助资金（元）'

/** The 2% sentence of the sheet, whatever it reads. */
function sentenceOf(workbook: ExcelJS.Workbook): string {
  let found = ''
  workbook.getWorksheet('预算')?.eachRow((row) => {
    const text = String(shownValue(row.getCell(1)) ?? '')
    if (text.startsWith('年度2%上限')) found = text
  })
  return found
}

type Change = [change: (workbook: ExcelJS.Workbook) => void, more?: Parameters<typeof budgetPaper>[2]]

/** The exported file, changed and without its cached values. */
async function changed([change, more = {}]: Change): Promise<Uint8Array> {
  const workbook = await openWorkbook(await budgetXlsx(budgetPaper(jiaji, jiajiDraft(), more)))
  change(workbook)
  dropCachedValues(workbook)
  return workbookBytesOf(workbook)
}

const baseIs = (fenOfBase: number) => (workbook: ExcelJS.Workbook) => {
  rowLabelled(workbook, '预算', base).getCell(6).value = fenOfBase / 100
}
const allotted = fen(300_000_00)

function severalYears() {
  const { project, ceiling } = budgetPaper(jiaji, jiajiDraft())
  const projects = [{ id: 'p1', name: '', plannedFen: allotted }]
  return {
    project: { ...project, annualAllotments: [{ year: 2023, amountFen: allotted }] },
    ceiling: { ...ceiling!, plannedFen: fen(800_000_00), projects },
  }
}

const changes: Record<'none' | 'households' | 'exact' | 'short' | 'noBase' | 'years', Change> = {
  none: [() => {}],
  households: [(workbook) => typeInput(workbook, input('hh'), 5000)],
  exact: [baseIs(757_005_02 * 50)],
  short: [baseIs(757_005_02 * 50 - 1)],
  noBase: [baseIs(0)],
  years: [(workbook) => typeInput(workbook, input('hh'), 9000), severalYears()],
}

const stateOf = (baseFen: Fen, plannedFen: Fen) => {
  const ceilingFen = fen(Math.floor((baseFen * 2) / 100))
  return { year: 2023, baseFen, ceilingFen, plannedFen, within: plannedFen <= ceilingFen, projects: [] }
}

describe('[N12] the 2% sentence of the .xlsx follows its cells', () => {
  /** As LibreOffice computes them, by one start. */
  const read = new Map<string, string>()
  beforeAll(async () => {
    const files = await Promise.all(Object.values(changes).map(changed))
    const computed = await Promise.all((await recalculateAll(files, 200_000)).map(openWorkbook))
    for (const [index, name] of Object.keys(changes).entries()) read.set(name, sentenceOf(computed[index]!))
  }, 200_000)

  test('as exported and as recalculated it reads the same', async () => {
    const paper = budgetPaper(jiaji, jiajiDraft())
    const sentence = ceilingSentence(paper.ceiling)
    expect(sentenceOf(await openWorkbook(await budgetXlsx(paper)))).toBe(sentence)
    expect(read.get('none')).toBe(sentence)
  })

  test('5,000 households typed in: over the ceiling, by how much, and what is owed', () => {
    const { totalFen } = unwrap(computeBudget(jiaji, jiajiDraft({ hh: '5000' })))
    const sentence = read.get('households')
    expect(sentence).toBe(ceilingSentence(stateOf(fen(42_850_000_00), totalFen)))
    expect(sentence).toContain(`超出 ${formatYuan(fen(totalFen - 857_000_00))} 元，须附突破上限的书面说明或批复。`)
  })

  test('another base typed in: a 分 decides', () => {
    expect(read.get('exact')).toContain('符合')
    expect(read.get('short')).toContain('超出 0.01 元')
    expect(read.get('noBase')).toContain('不可判定')
  })

  test('a contract over several years counts with what the year was allotted', () => {
    expect(read.get('years')).toBe(ceilingSentence(severalYears().ceiling))
  })
})

describe('the .xlsx as a form', () => {
  test('every yellow cell refuses what is no figure, and shows its usual range', async () => {
    const workbook = await openWorkbook(await budgetXlsx(budgetPaper(jiaji, jiajiDraft())))
    for (const one of jiaji.inputs) {
      const { dataValidation } = rowLabelled(workbook, '参数', one.label).getCell(2)
      expect(dataValidation).toMatchObject({ errorStyle: 'stop', operator: 'between' })
      expect(dataValidation?.prompt).toContain('建议区间')
    }
    expect(rowLabelled(workbook, '参数', input('hh').label).getCell(2).dataValidation.type).toBe('whole')
    expect(rowLabelled(workbook, '参数', input('vat').label).getCell(2).dataValidation.formulae).toEqual([0, 1])
  })

  test('prints on A4 in the width of the page, with its head on each, all of it and nothing else', async () => {
    const workbook = await openWorkbook(await budgetXlsx(budgetPaper(jiaji, jiajiDraft())))
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 })
      expect(sheet.pageSetup.printArea).toMatch(new RegExp(`^A1:[A-Z]${sheet.rowCount}$`))
    }
    expect(workbook.getWorksheet('预算')?.pageSetup.printTitlesRow).toBe('4:4')
    expect(workbook.getWorksheet('参数')?.pageSetup.printTitlesRow).toBe('3:3')
  })

  test('a mark is red as long as it says that a value lies outside, and counts read as the paper has them', async () => {
    const workbook = await openWorkbook(await budgetXlsx(budgetPaper(jiaji, jiajiDraft())))
    const { conditionalFormattings } = workbook.getWorksheet('参数') as unknown as {
      conditionalFormattings: { ref: string; rules: { formulae: string[]; style: { font: { color: object } } }[] }[]
    }
    const mark = rowLabelled(workbook, '参数', input('hh').label).getCell(7)
    const [rule] = conditionalFormattings.find(({ ref }) => ref === mark.address)?.rules ?? []
    expect(rule?.formulae).toEqual([`LEFT(${mark.address},1)="▲"`])
    expect(rule?.style.font.color).toEqual({ argb: 'FFB3261E' })
    expect(rowLabelled(workbook, '参数', input('hh').label).getCell(2).numFmt).toBe('[>=1000]#,##0;General')
  })

  test('has a place for who made, checked and approved it, with the day of each', async () => {
    const workbook = await openWorkbook(await budgetXlsx(budgetPaper(jiaji, jiajiDraft())))
    const row = rowLabelled(workbook, '预算', '编制人：')
    expect([1, 4, 7].map((column) => row.getCell(column).value)).toEqual(['编制人：', '复核人：', '负责人：'])
    const next = workbook.getWorksheet('预算')!.getRow(row.number + 1)
    for (const column of [1, 4, 7]) expect(next.getCell(column).value).toMatch(/^日期：/)
  })
})
