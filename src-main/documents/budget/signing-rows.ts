import type { BudgetPaperInput } from '#shared/papers/budget-input'
import type { SheetModel } from '../spreadsheet'

/** 编制人、复核人、负责人 with the day each signs, at the foot of the sheet. */
export function signingRows({ profile }: BudgetPaperInput, width: number): SheetModel['rows'] {
  const thirds = [3, 3, width - 6]
  const row = (texts: string[]) => ({
    cells: texts.map((value, index) => ({ value, look: 'plain' as const, across: thirds[index] ?? 1 })),
    height: 26,
  })
  return [
    {
      cells: [{ value: '以上预算由编制人据实测算，经复核后报负责人审定。', look: 'plain', across: width }],
      height: 26,
    },
    row(['编制人：', '复核人：', '负责人：']),
    row(['日期：　　　　年　　月　　日', '日期：　　　　年　　月　　日', '日期：　　　　年　　月　　日']),
    row([`编制单位：${profile.bureauName}（章）`, '', '']),
  ]
}
