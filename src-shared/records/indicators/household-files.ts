import { settledFiles } from '../../delivery/household-standing'
import { type IndicatorSource, lessEach, shareText } from './source'

/** 98%以上得满分；每低1个百分点扣0.5分（不足1个的按1个计）；低于85%得0分: of six points. */
export const filesComplete: IndicatorSource = ({ delivered }, full) => {
  if (!delivered || delivered.households === 0) return null
  const { households, reasoned } = delivered
  const good = settledFiles(delivered)
  const short = Math.max(0, Math.ceil((98 * households - 100 * good) / households))
  const points = good * 100 < households * 85 ? 0 : lessEach(full, short, Math.round(full / 12))
  const told = reasoned > 0 ? `（其中${reasoned}户缺材料已登记原因）` : ''
  return { points, source: `一户一档：材料齐全${good}/${households}户${told}，${shareText(good, households)}` }
}
