import { formatShare } from '#shared/contract/wording'
import type { ContractForm } from '#shared/project/contract-form'
import type { PerformanceTarget } from '#shared/project/project'
import type { Dice } from './dice'
import type { RandomServices } from './random-services'

/** The seven targets with the values of this contract, as different clerks type them. */
export function randomTargets(
  dice: Dice,
  targets: PerformanceTarget[],
  { items, areas }: RandomServices,
  quality: ContractForm['quality'],
): PerformanceTarget[] {
  const passRate = formatShare(quality.passRateBp ?? 0).replace('%', '')
  const rate = () => String(dice.between(90, 100))
  const values: Record<PerformanceTarget['kind'], string> = {
    beneficiaries: dice.oneOf(['7680', '7,680', '128']),
    quantity: items[0]?.quantity ?? '1',
    area: String(areas.length),
    quality: passRate,
    timeliness: rate(),
    benefit: rate(),
    satisfaction: dice.oneOf([rate(), '≥95', '95%']),
  }
  return targets.map((target) => ({
    ...target,
    value: values[target.kind],
    ...(target.kind === 'beneficiaries' && { indicator: '受益困难群众人数' }),
    unit: { quantity: items[0]?.unit ?? '', beneficiaries: '人' }[target.kind as string] ?? target.unit,
  }))
}
