import { beforeAll, describe, expect, test } from 'vitest'
import { budgetXlsx } from '#main/documents/budget/budget-xlsx'
import type { BudgetDraft } from '#shared/budget/budget'
import { computeBudget } from '#shared/budget/compute'
import { newBudgetDraft } from '#shared/budget/new-draft'
import { toDaxie } from '#shared/money/daxie'
import { fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { numberedLines } from '#shared/papers/budget-parts'
import { unwrap } from '#shared/result'
import { budgetPaper } from '../../fixtures/budget/paper'
import { jiaji, jiajiDraft, plain } from '../../fixtures/budget/templates'
import { normalisedXml } from '../docx-text'
import { schemaErrors } from '../ooxml-schema'
import { type DocxReading, pdfPages, readDocx, toPdf } from '../soffice'
import { budgetDocx } from './made-budget'

const nasty = '<w:p>&amp;{{名称}}"\u0000\u000b\uD800\n第二行'
const drafts: Record<string, BudgetDraft> = {
  默认值: jiajiDraft(),
  有调整和自列行: {
    ...jiajiDraft({ dayrate: '350', oil: '8.123' }),
    inputs: { dayrate: { value: '350', source: '旗人社局2022年工资指导价' }, oil: { value: '8.123', source: '' } },
    adjustments: { A03: { amountFen: fen(170_000_00), reason: '两家车队询价均价' } },
    ownLines: [
      {
        id: 'o1',
        group: 'A',
        name: '双语宣传单印制',
        quantity: '3200',
        unit: '份',
        unitPrice: '0.35',
        times: '1',
        basis: '本地印刷厂报价',
      },
    ],
  },
}
const hostile: BudgetDraft = {
  ...newBudgetDraft(plain),
  ownLines: [
    {
      id: 'o1',
      group: 'A',
      name: nasty,
      quantity: '1',
      unit: nasty,
      unitPrice: '=1+1'.slice(1, 2),
      times: '1',
      basis: `=cmd|'/c calc'!A1${nasty}`,
    },
  ],
}

/** Nothing unfinished may be read in a paper. */
function expectFinished(text: string): void {
  expect(text).not.toMatch(/undefined|NaN|\[object|\{\{|\}\}|null/)
}

describe.each(Object.entries(drafts))('预算书 .docx：%s', (_, draft) => {
  const paper = budgetPaper(jiaji, draft)
  const { result } = paper
  let bytes: Uint8Array
  let reading: DocxReading
  let pages: string[]
  let text: string

  beforeAll(async () => {
    bytes = await budgetDocx(paper)
    reading = await readDocx(bytes)
    pages = await pdfPages(await toPdf(bytes, 'docx'))
    text = [...reading.paragraphs.map((one) => one.text), ...reading.tables.flat(2)].join('\n')
  })

  test('follows the schemas', async () => expect(await schemaErrors(bytes)).toEqual([]))

  test('[P04] holds the total in figures and in 大写, the three groups and their shares', () => {
    expect(text).toContain(formatYuan(result.totalFen))
    expect(text).toContain(`人民币${toDaxie(result.totalFen)}`)
    for (const group of ['A', 'B', 'C'] as const) expect(text).toContain(formatYuan(result.groups[group]))
    expectFinished(text)
  })

  test('[P05] holds every line with its formula in words, with numbers, and its amount', () => {
    const rows = reading.tables.flat()
    for (const { number, line } of numberedLines(result)) {
      const row = rows.find(([first, , formula]) => first === String(number) && formula?.includes('='))
      expect(row?.[2]).toBe(`${line.formulaText}\n=${line.formulaNumbers}`)
      expect(row?.[4]).toBe(formatYuan(line.amountFen))
    }
  })

  test('[N09] no line stands without a basis', () => {
    const rows = reading.tables.flat().filter(([, , formula]) => formula?.includes('\n='))
    expect(rows).toHaveLength(result.lines.length)
    for (const row of rows) expect(row[3]?.length).toBeGreaterThan(4)
  })

  test('[P04] says what is bought, how much work it is, for whom, when and how, and which targets it has', () => {
    for (const said of ['家计调查 3,200户', '低保、特困，共3,200户', '3,360户次；组日数560组日', '竞争性磋商'])
      expect(text).toContain(said)
    expect(text).toContain('2023年3月20日至2024年3月19日，首尾两日均计算在内，共366日')
    expect(reading.tables.flat()).toContainEqual(['服务数量', '完成服务数量', '3,200', '户'])
  })

  test('prints no code of the program', () => {
    expect(text).not.toMatch(/[ABC]\d\d|[ABC]自\d|SW-\d|default-|catalog-|\(A\+B/)
  })

  test('[N09] holds every input with unit, range, mark and source', () => {
    const rows = reading.tables.flat().filter((row) => row.length === 6)
    for (const input of jiaji.inputs) {
      const row = rows.find(([label]) => label === input.label)
      const source = draft.inputs[input.code]?.source
      const mark = draft.inputs[input.code] ? (input.code === 'dayrate' ? '▲超出区间' : '本地填报') : '建议值'
      const unnoted = draft.inputs[input.code] ? '（未注明来源）' : '范本建议值'
      expect(row?.slice(4)).toEqual([mark, source || unnoted])
    }
    expect(rows.find(([label]) => label?.startsWith('补访率'))?.slice(1, 4)).toEqual(['5%', '—', '0%～20%'])
    expect(rows.find(([label]) => label === '油价')?.slice(2, 4)).toEqual(['元/升', '7～9'])
    expect(rows.find(([label]) => label === '户数')?.slice(1, 4)).toEqual(['3,200', '户', '1～50,000'])
  })

  test('[N12] tells the ceiling and what it rests on', () => {
    expect(text).toContain('年度2%上限：符合。')
    expect(text).toContain('42,850,000.00')
    expect(text).toContain('857,000.00')
  })

  test('says that the template is a suggestion', () => {
    expect(text).toContain('默认建议稿：附件3原文未取得，非官方范本')
  })

  test('is A4 with a page number 第X页 共Y页 on every page', () => {
    expect(reading.page).toMatchObject({ width: 210, height: 297, left: 25.4, right: 25.4 })
    pages.forEach((page, index) => {
      expect(page.replace(/\s/g, '')).toContain(`第${index + 1}页共${pages.length}页`)
    })
  })

  test('the signatures do not stand alone on the last page', () => {
    const last = pages.at(-1) ?? ''
    expect(last).toContain('编制人')
    expect(last.split('\n').filter((line) => line.trim() !== '').length).toBeGreaterThan(5)
  })
})

describe('预算书 .docx', () => {
  test('[P05] shows adjustments with reason, own lines with basis', async () => {
    const { tables } = await readDocx(await budgetDocx(budgetPaper(jiaji, drafts.有调整和自列行!)))
    expect(tables.flat()).toContainEqual(['3', '车辆租赁费（含司机）', '179,200.00', '170,000.00', '两家车队询价均价'])
    expect(tables.flat()).toContainEqual([
      '19',
      '双语宣传单印制\n自列行',
      '数量×单价×次数\n=3,200×0.35×1',
      '本地印刷厂报价',
      '1,120.00',
    ])
  })

  test('[N12] over the ceiling, and without a base, marked by colour and in words', async () => {
    const over = {
      year: 2023,
      baseFen: fen(42_850_000_00),
      ceilingFen: fen(857_000_00),
      plannedFen: fen(1_190_398_23),
      within: false,
      projects: [],
    }
    const textOf = async (ceiling: typeof over | null) => {
      const { paragraphs } = await readDocx(await budgetDocx(budgetPaper(jiaji, jiajiDraft(), { ceiling })))
      return paragraphs.map(({ text }) => text).join('\n')
    }
    expect(await textOf(over)).toContain('【须注意】年度2%上限：超出。')
    expect(await textOf(over)).toContain('超出 333,398.23 元，须附突破上限的书面说明或批复')
    expect(await textOf(null)).toMatch(/【须注意】.*不可判定/)
    const xml = normalisedXml(
      await budgetDocx(budgetPaper(jiaji, jiajiDraft(), { ceiling: over })),
      'word/document.xml',
    )
    expect(xml).toMatch(/<w:b\/>(<w:bCs\/>)?<w:color w:val="B3261E"\/>(?:(?!<\/w:r>).)*【须注意】/s)
  })
})

describe('hostile text', () => {
  const project = { ...budgetPaper(plain, hostile).project, name: nasty, areas: [nasty] }
  const paper = budgetPaper(plain, hostile, { project, ceiling: null })

  test('stays text in .docx', async () => {
    const bytes = await budgetDocx(paper)
    expect(await schemaErrors(bytes)).toEqual([])
    const { paragraphs } = await readDocx(bytes)
    // What looks like a placeholder is kept apart by a sign nobody sees.
    expect(paragraphs[1]?.text.replaceAll('\u2060', '').replace(/ +/g, ' ')).toBe('<w:p>&amp;{{名称}}" 第二行')
  })

  test('stays text in .xlsx: no formula of the clerk is ever run', async () => {
    const bytes = await budgetXlsx(paper)
    expect(await schemaErrors(bytes)).toEqual([])
    const pages = await pdfPages(await toPdf(bytes, 'xlsx'))
    expect(pages.join('')).toContain("=cmd|'/c calc'!A1")
  })
})

describe('预算书 .xlsx', () => {
  test.each(Object.entries(drafts))('%s follows the schemas and reads as a finished paper', async (_, draft) => {
    const result = unwrap(computeBudget(jiaji, draft))
    const bytes = await budgetXlsx(budgetPaper(jiaji, draft))
    expect(await schemaErrors(bytes)).toEqual([])
    const text = (await pdfPages(await toPdf(bytes, 'xlsx'))).join('\n')
    expect(text).toContain(formatYuan(result.totalFen))
    expect(text).toContain(`人民币${toDaxie(result.totalFen)}`)
    expect(text).toContain('默认建议稿')
    expectFinished(text)
    expect(text).not.toMatch(/#(REF|NAME|VALUE|DIV)|Err:/)
  })
})
