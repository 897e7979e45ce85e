import { saysNothing } from './field-lacks'
import type { RecordKind } from './kind'
import type { Body, RecordField } from './record-field'

/** Whether the form asks for a field in that state: from its `since` on, where the body has something to say there, and wherever something stands in it. */
export function isAsked(kind: RecordKind, state: string, field: RecordField, value: unknown, body?: Body): boolean {
  if (!saysNothing(field, value)) return true
  if (body !== undefined && field.without?.(body)) return false
  if (field.since === undefined) return true
  const order = Object.keys(kind.states?.states ?? {})
  return order.indexOf(state) >= order.indexOf(field.since)
}
