import { basisText, notice } from '#shared/law/citations'
import { fen, lessFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import type { YearMoney } from '#shared/workbench/year-money'
import type { BarNote } from '../../ui/bar-row'

/** What each bar does not show of itself: a plan over the ceiling (N12), and what was paid before acceptance. */
export function moneyNotes({
  ceilingFen,
  plannedFen,
  acceptedAheadFen,
  paidAheadFen,
}: Pick<YearMoney, 'ceilingFen' | 'plannedFen' | 'acceptedAheadFen' | 'paidAheadFen'>) {
  const overFen = ceilingFen === null ? fen(0) : lessFen(plannedFen, ceilingFen)
  const notes: Partial<Record<'plannedFen' | 'acceptedFen' | 'paidFen', BarNote>> = {
    ...(overFen > 0 && {
      plannedFen: {
        text: `超出上限 ${formatYuan(overFen)} 元`,
        isBad: true,
        title: basisText(notice('一（三）')),
      },
    }),
    ...(acceptedAheadFen !== 0 && {
      acceptedFen: { text: `其中预付的期次 ${formatYuan(acceptedAheadFen)} 元，随最后一期验收计入` },
    }),
    ...(paidAheadFen !== 0 && { paidFen: { text: `其中预付 ${formatYuan(paidAheadFen)} 元，不以验收为前提` } }),
  }
  return notes as Partial<Record<keyof YearMoney, BarNote>>
}
