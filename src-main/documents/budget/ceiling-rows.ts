import { type Fen, lessFen } from '#shared/money/fen'
import {
  ceilingBasis,
  ceilingParts,
  ceilingSentence,
  ceilingUnjudged,
  overCeilingDuty,
} from '#shared/papers/budget-ceiling-words'
import type { BudgetPaperInput } from '#shared/papers/budget-input'
import type { SheetCell, SheetModel } from '../spreadsheet'
import { moneyTyped, yuanNumber } from './sheet-cells'

interface Place {
  /** Columns of the sheet; the figures stand in `column`. */
  width: number
  column: string
  firstRow: number
  totalRow: number
}

/** 年度上限 (N12), live: the sentence is joined from its cells, so that it follows every amount of the sheet. */
export function ceilingRows(paper: BudgetPaperInput, place: Place): SheetModel['rows'] {
  const { ceiling, project, result } = paper
  const year = ceiling?.year ?? project.year
  const own = ceiling?.projects.find(({ id }) => id === project.id)?.plannedFen ?? (0 as Fen)
  const planned = ceiling?.plannedFen ?? (0 as Fen)
  const cell = (index: number) => `$${place.column}$${place.firstRow + 1 + index}`
  const [base, limit, others, mine, all] = [0, 1, 2, 3, 4].map(cell) as [string, string, string, string, string]
  // A contract over several years takes from each year what was allotted, whatever its total.
  const takesAll = own === result.totalFen && project.annualAllotments.length === 0
  const live = (formula: string, amountFen: Fen): SheetCell => ({
    value: { formula, result: yuanNumber(amountFen) },
    look: 'money',
  })
  const row = (label: string, figure: SheetCell) => ({
    cells: [
      { value: label, look: 'text' as const, across: 5 },
      figure,
      { value: '', look: 'text' as const, across: place.width - 6 },
    ],
  })
  const baseLabel = `上年度（${year - 1}年）中央和自治区下拨困难群众救助补助资金（元）`
  const othersLabel = `${year}年度全旗县其他购买社会救助服务项目（元）`
  return [
    { cells: [{ value: '年度上限', look: 'band', across: place.width }] },
    row(baseLabel, moneyTyped(ceiling?.baseFen ?? (0 as Fen), '补助资金合计')),
    row(
      `${year}年度上限（2%，元）`,
      live(`ROUNDDOWN(ROUND(MAX(${base},0)*2/100,8),2)`, ceiling?.ceilingFen ?? (0 as Fen)),
    ),
    row(othersLabel, moneyTyped(lessFen(planned, own), '其他项目合计')),
    row(
      `${year}年度本项目（元）`,
      takesAll ? live(`$${place.column}$${place.totalRow}`, result.totalFen) : moneyTyped(own, '本项目本年度金额'),
    ),
    row(`${year}年度全旗县合计（元）`, live(`ROUND(${others}+${mine},2)`, planned)),
    {
      cells: [
        {
          value: { formula: sentenceFormula(year, base, limit, all), result: ceilingSentence(ceiling) },
          look: 'note',
          across: place.width,
        },
      ],
    },
    { cells: [{ value: ceilingBasis, look: 'note', across: place.width }] },
  ]
}

function sentenceFormula(year: number, base: string, limit: string, all: string): string {
  const quoted = (text: string) => `"${text}"`
  const yuan = (cell: string) => `TEXT(${cell},"#,##0.00")`
  const parts = ceilingParts(year)
  const figures = [
    quoted(parts.base),
    yuan(base),
    quoted(parts.ceiling),
    yuan(limit),
    quoted(parts.planned),
    yuan(all),
  ].join('&')
  const within = `"年度2%上限：符合。"&${figures}&${quoted(parts.within)}&${yuan(`${limit}-${all}`)}&" 元。"`
  const over = `"年度2%上限：超出。"&${figures}&${quoted(parts.over)}&${yuan(`${all}-${limit}`)}&${quoted(` 元，${overCeilingDuty}。`)}`
  return `IF(${base}<=0,${quoted(ceilingUnjudged)},IF(ROUND(${all}-${limit},2)<=0,${within},${over}))`
}
