import { saysNothing } from './field-lacks'
import type { RecordKind } from './kind'
import type { RecordField } from './record-field'

/** Whether the form asks for a field in that state: from its `since` on, and wherever something stands in it. */
export function isAsked(kind: RecordKind, state: string, field: RecordField, value: unknown): boolean {
  if (field.since === undefined || !saysNothing(field, value)) return true
  const order = Object.keys(kind.states?.states ?? {})
  return order.indexOf(state) >= order.indexOf(field.since)
}
