import { beforeAll, describe, expect, test } from 'vitest'
import type { BudgetDraft } from '#shared/budget/budget'
import { fen } from '#shared/money/fen'
import { budgetPaper } from '../../fixtures/budget/paper'
import { jiaji, jiajiDraft, plain } from '../../fixtures/budget/templates'
import { pdfPages, toPdf } from '../soffice'
import { budgetDocx } from './made-budget'

const longDraft: BudgetDraft = {
  ...jiajiDraft(),
  adjustments: { A03: { amountFen: fen(999_999_999_99), reason: '三年期车辆租赁合同' } },
  ownLines: Array.from({ length: 60 }, (_, index) => ({
    id: `o${index}`,
    group: (['A', 'B', 'C'] as const)[index % 3] ?? 'A',
    name: `自列项目第${index + 1}项`,
    quantity: '10',
    unit: '份',
    unitPrice: '1.5',
    times: '1',
    basis: '本地印刷厂三家报价的平均数',
  })),
}
const areas = Array.from({ length: 500 }, (_, index) => `示例第${index + 1}苏木`)

const pagesOf = async (...[template, draft, more]: Parameters<typeof budgetPaper>): Promise<string[]> =>
  pdfPages(await toPdf(await budgetDocx(budgetPaper(template, draft, more)), 'docx'))
/** Lines of a page without its number. */
const linesOf = (page: string): string[] =>
  page
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, -1)

describe('a long 预算书 on paper', () => {
  let pages: string[]
  beforeAll(async () => {
    const { project } = budgetPaper(jiaji, longDraft)
    pages = await pagesOf(jiaji, longDraft, { project: { ...project, areas } })
  })

  test('an amount of nine digits stands on one line', () => {
    expect(pages.join('\n')).toContain('999,999,999.99')
  })

  test('no page ends with the head of a group', () => {
    const heads =
      /^\s*(（[一二三]）(业务活动成本|管理费用|其他费用)|服务对象与区域|人员与进度|交通食宿|资料与培训|管理、利润与税费|实物量)\s*$/
    for (const page of pages) expect(linesOf(page).at(-1)).not.toMatch(heads)
  })

  test('the head of the lines repeats on every page they reach', () => {
    const reached = pages.filter((page) => page.includes('自列项目第'))
    expect(reached.length).toBeGreaterThan(2)
    for (const page of reached) expect(page.replace(/\s/g, '')).toContain('序号项目测算公式测算依据金额（元）')
  })

  test('500 places stand in a list of their own, numbered, the table says how many', () => {
    const text = pages.join('\n').replace(/\s/g, '')
    expect(text).toContain('500个苏木乡镇（街道），名单附后')
    expect(text).toContain('示例第500苏木')
  })

  test('the signatures stand on one page with the words they sign', () => {
    const [page] = pages.filter((one) => one.includes('编制人：'))
    const lines = linesOf(page ?? '')
    const above = lines.slice(
      0,
      lines.findIndex((line) => line.includes('编制人：')),
    )
    expect(above.at(-1)).toContain('以上预算由编制人据实测算')
  })
})

test('a budget without anything filled in says what is open, and prints no empty share', async () => {
  const draft: BudgetDraft = { ...longDraft, templateId: plain.id, adjustments: {}, ownLines: [] }
  const { project } = budgetPaper(jiaji, longDraft)
  const open = { ...project, areas: [], items: [], targets: [], fundSources: [], budgetDocumentNumber: '' }
  const text = (await pagesOf(plain, draft, { project: open, ceiling: null })).join('\n')
  expect(text.match(/（尚未填写）/g)?.length).toBeGreaterThanOrEqual(5)
  expect(text).not.toContain('占总额 —')
})
