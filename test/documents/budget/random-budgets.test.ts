import type ExcelJS from '@protobi/exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { budgetXlsx } from '#main/documents/budget/budget-xlsx'
import { readPaper } from '#main/documents/reading/read-paper'
import { type BudgetGroup, budgetGroupNames } from '#shared/budget/budget'
import { formatYuan } from '#shared/money/yuan'
import type { BudgetPaperInput } from '#shared/papers/budget-input'
import { numberedLines } from '#shared/papers/budget-parts'
import { budgetFacts } from '#shared/review/budget-facts'
import { blockText, type PaperText } from '#shared/review/paper-text'
import { reviewPaper } from '#shared/review/review-paper'
import { budgetPaper } from '../../fixtures/budget/paper'
import { propertySeed, runs } from '../../fixtures/property-runs'
import { randomBudget } from '../../property/papers/random-budget'
import { randomCase } from '../../property/papers/random-project'
import { recalculateAll } from '../soffice'
import { budgetDocx } from './made-budget'
import { budgetAmounts, dropCachedValues, openWorkbook, shownValue, workbookBytesOf } from './sheet-reading'

const seed = propertySeed
const groups = Object.keys(budgetGroupNames) as BudgetGroup[]
/** Three minutes on a busy machine. */
const longEnough = 300_000

/** A budget in the paper of a random project: areas, targets, funds and period of all kinds. */
function randomPaper(number: number): BudgetPaperInput {
  const { template, budget } = randomBudget(number)
  const { project } = randomCase(number)
  return budgetPaper(template, budget, { project: { ...project, budget }, ceiling: null })
}

describe(`random budgets, seed ${seed}`, () => {
  const inputs = Array.from({ length: runs(15) }, (_, index) => randomPaper(seed + index))

  describe('as .docx, read back', () => {
    let papers: PaperText[]
    beforeAll(async () => {
      papers = await Promise.all(inputs.map(async (input) => readPaper(await budgetDocx(input))))
    }, longEnough)
    const each = (judge: (input: BudgetPaperInput, paper: PaperText) => unknown[]) =>
      inputs.flatMap((input, index) =>
        judge(input, papers[index] as PaperText).map((said) => `${seed + index} ${said}`),
      )

    test('every line has its amount in its row, numbered through', () => {
      const missing = each(({ result }, { blocks }) =>
        numberedLines(result).flatMap(({ number, line }) => {
          const row = blocks.find(
            (block) =>
              block.kind === 'row' && block.cells[0] === String(number) && block.cells[1]?.startsWith(line.name),
          )
          return row?.kind === 'row' && row.cells.at(-1) === formatYuan(line.amountFen) ? [] : [line.name]
        }),
      )
      expect(missing).toEqual([])
    })

    test('every group has its head, its lines behind it and their sum', () => {
      const missing = each(({ result }, { blocks }) => {
        const texts = blocks.map(blockText)
        return groups.filter((group) => {
          const sum = texts.find((text) => text.includes(`${budgetGroupNames[group]}小计`))
          return (
            !texts.some((text) => text.includes(budgetGroupNames[group])) ||
            !sum?.includes(formatYuan(result.groups[group]))
          )
        })
      })
      expect(missing).toEqual([])
    })

    test('the paper agrees with itself: sums, 大写, no code, no unit twice, nothing left open', () => {
      const found = each((input, paper) =>
        reviewPaper(paper, { ...budgetFacts(input, false), typed: [] }).map(
          ({ place, message }) => `${place} ${message}`,
        ),
      )
      expect(found).toEqual([])
    })
  })

  describe('as .xlsx, every cached value forgotten, recalculated by LibreOffice', () => {
    let workbooks: ExcelJS.Workbook[]
    beforeAll(async () => {
      const stripped = await Promise.all(
        inputs.map(async (input) => {
          const workbook = await openWorkbook(await budgetXlsx(input))
          dropCachedValues(workbook)
          return workbookBytesOf(workbook)
        }),
      )
      workbooks = await Promise.all((await recalculateAll(stripped, longEnough)).map(openWorkbook))
    }, longEnough)

    test('agrees with the program to the 分, in every line, group and total', () => {
      inputs.forEach(({ result }, index) => {
        const lines = result.lines.map(({ code, amountFen }) => [code, amountFen])
        const expected = { ...Object.fromEntries(lines), ...result.groups, total: result.totalFen }
        const amounts = budgetAmounts(workbooks[index] as ExcelJS.Workbook, result)
        expect({ number: seed + index, amounts }).toEqual({ number: seed + index, amounts: expected })
      })
    })

    test('shows no code of the program and no error', () => {
      const found = workbooks.flatMap((workbook, index) =>
        textsOf(workbook)
          .filter((text) =>
            /(?<![A-Za-z\d])[ABC](?:\d\d|自\d)(?![A-Za-z\d])|#(?:REF|NAME|VALUE|DIV)|undefined|NaN/.test(text),
          )
          .map((text) => `${seed + index} ${text}`),
      )
      expect(found).toEqual([])
    })
  })
})

function textsOf(workbook: ExcelJS.Workbook): string[] {
  const texts: string[] = []
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        texts.push(String(shownValue(cell) ?? ''))
      }),
    )
  return texts
}
