import type { Body } from './record-field'

/**
 * One field that changed. `field` is a path, `place` or `decisions/d1/matter`: steps into a list go by the ids of its items.
 * `decisions/#` is the order of a list, its ids. undefined = there is no such field, or item.
 */
export interface FieldChange {
  field: string
  before: unknown
  after: unknown
}

type Item = Body & { id: string }

const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)

const isItem = (value: unknown): value is Item =>
  isObject(value) && typeof value.id === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value.id)

/** A list whose items have ids of their own, once each; an empty one may become one. */
const isItems = (value: unknown): value is Item[] =>
  Array.isArray(value) && value.every(isItem) && new Set(value.map(({ id }) => id)).size === value.length

const sameJson = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => sameJson(one, b[at]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
}

/** RFC 6901's two escapes, so that a key with a stroke stays one step. */
const asStep = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')
const asKey = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~')

/** What makes `after` out of `before`; applied the other way round it makes `before` out of `after`. */
export function diffBodies(before: Body, after: Body): FieldChange[] {
  return diffObjects('', before, after)
}

/** A body with the changes in it: `after` takes the place of what is there. The given one stays as it is. */
export function applyChanges(body: Body, changes: readonly FieldChange[]): Body {
  const changed = copyOf(body)
  for (const { field, after } of changes) put(changed, field.split('/'), after)
  return changed
}

/** Before and after exchanged; in the same order, since the order of a list is put right behind its items. */
export function inverseOf(changes: readonly FieldChange[]): FieldChange[] {
  return changes.map(({ field, before, after }) => ({ field, before: after, after: before }))
}

/** What stands at a path now; undefined = nothing. */
export function valueAt(body: Body, field: string): unknown {
  let value: unknown = body
  for (const step of field.split('/')) {
    if (step === '#') return isItems(value) ? value.map(({ id }) => id) : undefined
    if (isItems(value)) value = value.find(({ id }) => id === step)
    else value = isObject(value) && Object.hasOwn(value, asKey(step)) ? value[asKey(step)] : undefined
  }
  return value
}

/** Same value, whatever the order of its keys. */
export const isSameValue = sameJson

function diffObjects(prefix: string, before: Body, after: Body): FieldChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) => {
    const [a, b] = [own(before, key), own(after, key)]
    return diffValues(prefix + asStep(key), a, b)
  })
}

const own = (body: Body, key: string) => (Object.hasOwn(body, key) ? body[key] : undefined)

function diffValues(field: string, before: unknown, after: unknown): FieldChange[] {
  if (sameJson(before, after)) return []
  if (isItems(before) && isItems(after)) return diffItems(field, before, after)
  if (isObject(before) && isObject(after)) return diffObjects(`${field}/`, before, after)
  return [{ field, before, after }]
}

function diffItems(field: string, before: Item[], after: Item[]): FieldChange[] {
  const [old, now] = [byId(before), byId(after)]
  const changes = [...new Set([...old.keys(), ...now.keys()])].flatMap((id): FieldChange[] => {
    const [a, b] = [old.get(id), now.get(id)]
    if (a && b) return diffObjects(`${field}/${id}/`, a, b)
    return [{ field: `${field}/${id}`, before: a, after: b }]
  })
  const [was, is] = [before.map(({ id }) => id), after.map(({ id }) => id)]
  // An item put behind the others tells its place by itself, there and back.
  const tells = sameJson(keptThenNew(was, is), is) && sameJson(keptThenNew(is, was), was)
  return tells ? changes : [...changes, { field: `${field}/#`, before: was, after: is }]
}

const byId = (items: Item[]) => new Map(items.map((item) => [item.id, item]))

const keptThenNew = (was: string[], is: string[]) => [
  ...was.filter((id) => is.includes(id)),
  ...is.filter((id) => !was.includes(id)),
]

function put(holder: unknown, [step = '', ...rest]: string[], value: unknown): void {
  if (isItems(holder)) putItem(holder, step, rest, value)
  else if (isObject(holder)) putField(holder, asKey(step), rest, value)
}

function putField(holder: Body, key: string, rest: string[], value: unknown): void {
  if (rest.length > 0) put(own(holder, key), rest, value)
  else if (value === undefined) delete holder[key]
  // A key named __proto__ is a key like any other.
  else
    Object.defineProperty(holder, key, { value: copyOf(value), writable: true, enumerable: true, configurable: true })
}

function putItem(items: Item[], id: string, rest: string[], value: unknown): void {
  const at = items.findIndex((item) => item.id === id)
  if (id === '#') sortBy(items, value)
  else if (rest.length > 0) put(items[at], rest, value)
  else if (value !== undefined) items.splice(at < 0 ? items.length : at, at < 0 ? 0 : 1, copyOf(value) as Item)
  else if (at >= 0) items.splice(at, 1)
}

/** Items the order does not name stay behind those it names. */
function sortBy(items: Item[], order: unknown): void {
  if (!Array.isArray(order)) return
  const rank = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  items.sort((a, b) => rank(a.id) - rank(b.id))
}

/** Bodies are JSON and nothing else. */
const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T
