import type { IsoDate } from '../dates'
import type { Procurement, ProcurementMethod } from '../project/project'

/** Steps by which a purchase begins, the first that is planned; of other methods the law names none but the result. */
const beginnings: Record<ProcurementMethod, readonly string[]> = {
  competitive_consultation: ['invite', 'documents'],
  open_tender: ['invite', 'documents'],
  internal_control: ['resolution', 'comparison'],
  other: ['award'],
}

/**
 * 预计采购时间: the planned day on which a purchase by its method is meant to begin; null = none is planned. What came of it
 * is no plan, and steps of another method are none of this one.
 */
export function plannedPurchase({ method, steps }: Pick<Procurement, 'method' | 'steps'>): IsoDate | null {
  const planned = (id: string) => steps.find((step) => step.id === id)?.plannedOn ?? null
  return method === null ? null : (beginnings[method].map(planned).find((day) => day !== null) ?? null)
}
