import type { BudgetPaperInput } from '#shared/papers/budget-input'
import { orOpen } from '#shared/papers/budget-parts'
import { areasInTheTable, projectFacts, unitless } from '#shared/papers/budget-project-facts'
import { targetKindNames } from '#shared/project/project'
import { openMark } from '#shared/text/open-mark'
import type { SheetModel } from '../spreadsheet'
import { heads } from './sheet-cells'

const width = 4

/** 概况: what is bought, for whom, where, when and how, and the 绩效目标: the same as in the .docx. */
export function factsSheet(paper: BudgetPaperInput): SheetModel {
  const targets = paper.project.targets.filter(({ value }) => value.trim() !== '')
  return {
    name: '概况',
    columnWidths: [20, 40, 18, 14],
    rows: [
      { cells: [{ value: '项目概况', look: 'title', across: width }], height: 30 },
      ...projectFacts(paper).map(([label, text]) => ({
        cells: [
          { value: label, look: 'band' as const },
          { value: text, look: 'text' as const, across: width - 1 },
        ],
      })),
      ...areaRows(paper.project.areas),
      { cells: [{ value: '绩效目标', look: 'band', across: width }] },
      { cells: heads(['类别', '绩效指标', '目标值', '单位']) },
      ...(targets.length === 0
        ? [{ cells: [{ value: openMark, look: 'text' as const, across: width }] }]
        : targets.map(({ kind, indicator, value, unit }) => ({
            cells: [
              { value: targetKindNames[kind], look: 'text' as const },
              { value: orOpen(indicator), look: 'text' as const },
              { value: unitless(value, unit), look: 'figure' as const },
              { value: unit.trim() || '—', look: 'text' as const },
            ],
          }))),
    ],
    headRow: null,
    landscape: false,
  }
}

/** Many places ten to a row: a row of a spreadsheet cannot be higher than half a page. */
function areaRows(areas: string[]): SheetModel['rows'] {
  if (areas.length <= areasInTheTable) return []
  return Array.from({ length: Math.ceil(areas.length / 10) }, (_, index) => {
    const some = areas.slice(index * 10, index * 10 + 10)
    const label = `服务区域 ${index * 10 + 1}—${index * 10 + some.length}`
    return {
      cells: [
        { value: label, look: 'band' },
        { value: some.join('、'), look: 'text', across: width - 1 },
      ],
    }
  })
}
