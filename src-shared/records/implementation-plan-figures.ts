import type { Fen } from '../money/fen'
import { readTyped } from '../money/read-typed'
import { formatYuan } from '../money/yuan'
import { moreThanBought, type Quarrel } from '../project/more-than-bought'
import type { Project } from '../project/project'
import { type PlanPart, planPartIds, planPartTitles } from './implementation-plan-texts'
import type { Lack } from './record-field'

/** Quantities and sums of the parts that project or contract gainsay (P26); `totalFen` of the budget, null = not measured. */
export function figuresAgainst(
  texts: Readonly<Partial<Record<PlanPart, string>>>,
  project: Project | null,
  totalFen: Fen | null,
): Lack[] {
  if (!project) return []
  return planPartIds.flatMap((part) =>
    otherFigures(texts[part] ?? '', project, totalFen).map((said) => ({
      field: part,
      text: `“${planPartTitles[part]}”部分${said}`,
    })),
  )
}

export const otherFigures = (text: string, project: Project, totalFen: Fen | null): string[] => [
  ...moreThanBought(text, project).map(sayQuarrel),
  ...otherTotal(text, project, totalFen),
]

/** 写有“9999户”，约定数量为3200户. */
export const sayQuarrel = ({ said, against }: Quarrel) => `写有“${said}”，${against}`

/** A sum of the whole, to the digit it is written to; a limit, or a part of it, is another matter. */
const total =
  /(?:预算(?:总额|金额|资金)?|项目(?:总额|资金)|合同价款|总价)(?:合计|共计|共|为|：|:)?(\d[\d,]*(?:\.\d+)?(?:万|亿)?)元(?!以|的\d|至|到)/g

function otherTotal(text: string, project: Project, totalFen: Fen | null): string[] {
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
