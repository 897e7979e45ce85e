import { settledFiles } from '../../delivery/household-standing'
import { shareInWords } from '../../sampling/verdict'
import type { IndicatorSource } from './source'

export const filesComplete: IndicatorSource = ({ delivered }) => {
  if (!delivered || delivered.households === 0) return null
  const { households, reasoned } = delivered
  const good = settledFiles(delivered)
  const told = reasoned > 0 ? `（其中${reasoned}户缺材料已登记原因）` : ''
  return {
    figure: { part: good, whole: households },
    source: `一户一档：材料齐全${good}/${households}户${told}，${shareInWords(good, households)}`,
  }
}
