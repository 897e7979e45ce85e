import type { Fen } from '../money/fen'
import { readTyped } from '../money/read-typed'
import { formatYuan } from '../money/yuan'
import { daysOutside } from '../records/implementation-plan-days'
import type { PlanPart } from '../records/implementation-plan-texts'
import type { Facts } from './facts'
import { moreThanBought, otherRate } from './texts-agree'

/** 写有“9999户”，约定数量为3200户: figures and days in a part of the 实施方案 that project or contract gainsay (P26). */
export function planFigures(part: PlanPart, text: string, facts: Facts): string[] {
  const quarrels = [...otherRate(text, facts), ...moreThanBought(text, facts)]
  return [
    ...quarrels.map(({ said, against }) => `写有“${said}”，${against}`),
    ...otherTotal(text, facts),
    ...daysOutside(part, text, facts.project),
  ]
}

/** A sum of the whole, to the digit it is written to; a limit, or a part of it, is another matter. */
const total =
  /(?:预算(?:总额|金额|资金)?|项目(?:总额|资金)|合同价款|总价)(?:合计|共计|共|为|：|:)?(\d[\d,]*(?:\.\d+)?(?:万|亿)?)元(?!以|的\d|至|到)/g

function otherTotal(text: string, { totalFen, project }: Facts): string[] {
  const agreed = [totalFen, project.contract.priceFen].filter((amount) => amount !== null)
  if (totalFen === null) return []
  return [...text.replace(/\s/g, '').matchAll(total)].flatMap(([words, figure = '']) =>
    agreed.some((amount) => isWritten(figure, amount)) ? [] : `写有“${words}”，预算合计${formatYuan(totalFen)}元`,
  )
}

/** 75.7万 says 757,005.02 to the thousand. */
function isWritten(figure: string, amount: Fen): boolean {
  const reading = readTyped(figure)
  if ('problem' in reading) return true
  const unit = /万$/.test(figure) ? 1_000_000 : /亿$/.test(figure) ? 10_000_000_000 : 100
  const decimals = /\.(\d+)/.exec(figure)?.[1]?.length ?? 0
  const apart = reading.value.mul(100).sub(amount).abs()
  return apart.compare(unit / 10 ** decimals) < 0
}
