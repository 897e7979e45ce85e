import type { Body } from '../records/record-field'

/** Lists whose items bear no `id` of their own: by path, the key that tells the items apart. */
export type ItemKeys = Readonly<Record<string, string>>

/**
 * The body with an `id` in the items of these lists, so that they are compared, kept and merged item by item. A list in which
 * a key is missing or stands twice, as in a draft, stays as it is: it counts as one value.
 */
export function withItemIds(body: Body, lists: ItemKeys): Body {
  return overLists(body, lists, (items, key) => {
    const ids = items.map((item) => (isObject(item) ? String(item[key] ?? '') : ''))
    const telling = ids.every((id) => id !== '') && new Set(ids).size === ids.length
    return telling ? items.map((item, at) => ({ id: ids[at], ...(item as Body) })) : items
  })
}

/** The same without them again. */
export function withoutItemIds(body: Body, lists: ItemKeys): Body {
  return overLists(body, lists, (items) =>
    items.map((item) => {
      if (!isObject(item)) return item
      const { id: _id, ...rest } = item
      return rest
    }),
  )
}

function overLists(body: Body, lists: ItemKeys, change: (items: unknown[], key: string) => unknown[]): Body {
  return Object.entries(lists).reduce((changed, [path, key]) => {
    return changeAt(changed, path.split('/'), (list) => (Array.isArray(list) ? change(list, key) : list)) as Body
  }, body)
}

function changeAt(value: unknown, [step, ...rest]: string[], change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value)
  if (!isObject(value) || !Object.hasOwn(value, step)) return value
  return { ...value, [step]: changeAt(value[step], rest, change) }
}

const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null && !Array.isArray(value)
