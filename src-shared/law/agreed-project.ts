import type { ServiceKind } from '../catalog/service-kind'
import type { Project, ServiceItem } from '../project/project'
import type { ContractAmendment } from './county-year'

type Changes = readonly Pick<ContractAmendment, 'quantities' | 'nodes'>[]

/**
 * The project with quantities and nodes as agreed last: whoever follows what the contractor does counts by them. Price and
 * period of the contract stay as signed, and are asked of `agreedPrice` and `agreedEnd`.
 */
export function agreedProject(
  changes: Changes,
  project: Project,
  kinds: readonly Pick<ServiceKind, 'name'>[],
): Project {
  const totals = new Map(changes.flatMap(({ quantities }) => quantities ?? []).map(({ target, to }) => [target, to]))
  const milestones = new Map(
    changes.flatMap(({ nodes }) => nodes ?? []).map(({ stage, milestone }) => [stage, milestone]),
  )
  if (totals.size === 0 && milestones.size === 0) return project
  const targets = project.targets.map((target) => {
    const total = target.kind === 'quantity' ? totals.get(target.indicator.trim()) : undefined
    return total === undefined ? target : { ...target, value: withFigure(target.value, total) }
  })
  /** A service that was bought in the number of a target goes with it. */
  const withTarget = ({ quantity, unit }: ServiceItem) => {
    const of = project.targets.find(
      (target) => target.kind === 'quantity' && target.unit === unit && figureOf(target.value) === figureOf(quantity),
    )
    return of && totals.get(of.indicator.trim())
  }
  const items = project.items.map((item, at): ServiceItem => {
    const total = totals.get(kinds[at]?.name ?? `服务项目${at + 1}`) ?? withTarget(item)
    return total === undefined ? item : { ...item, quantity: String(total) }
  })
  const payments = project.contract.payments.map((stage, at) => ({
    ...stage,
    milestone: milestones.get(`第${at + 1}期`) ?? stage.milestone,
  }))
  return { ...project, targets, items, contract: { ...project.contract, payments } }
}

/** Of ≥3,200 it is 3200; '' = none. */
const figureOf = (text: string): string => (/\d[\d,，.]*/.exec(text)?.[0] ?? '').replace(/[,，]/g, '')

/** ≥3,200 with 3520 is ≥3520. */
const withFigure = (text: string, total: number): string => text.replace(/\d[\d,，.]*/, String(total))
