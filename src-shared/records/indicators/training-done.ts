import { quantityTargets } from '../quantity-targets'
import { receivedState, type ServiceReportBody } from '../service-report-schema'
import type { IndicatorSource } from './source'

/** The targets that count trainings and publicity, each up to its total and as heavy as the others; nothing where the contract counts none, or no report has come in. */
export const trainingDone: IndicatorSource = (facts) => {
  const targets = quantityTargets(facts).filter(({ name }) => /培训|宣传|宣讲/.test(name))
  const reports = facts.related.filter(({ kind, state }) => kind === 'service-report' && state === receivedState)
  if (targets.length === 0 || reports.length === 0) return null
  const told = reports.flatMap(({ body }) => (body as ServiceReportBody).quantities)
  const done = targets.map((target) => ({
    ...target,
    done: told.reduce((sum, one) => sum + (one.target === target.name ? (one.done ?? 0) : 0), 0),
  }))
  const whole = done.reduce((product, { total }) => product * BigInt(total), BigInt(done.length))
  const part = done.reduce(
    (sum, { done: count, total }) =>
      sum + (BigInt(Math.min(count, total)) * whole) / (BigInt(total) * BigInt(done.length)),
    0n,
  )
  return {
    figure: { part, whole },
    source: `核查工作报告：${done.map(({ name, done: count, total, unit }) => `${name}${count}/${total}${unit}`).join('，')}`,
  }
}
