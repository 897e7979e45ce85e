import type { ServiceCatalog } from '../catalog/catalog'
import { itemName } from '../catalog/item-name'
import type { Project } from './project'

/** What a project buys that another 服务清单 does not have any more, or calls otherwise: a sentence each. */
export function byOtherCatalog({ items }: Pick<Project, 'items'>, from: ServiceCatalog, to: ServiceCatalog): string[] {
  return items.flatMap(({ code }) => {
    if (code === '') return []
    const before = from.items.find((one) => one.code === code)
    const after = to.items.find((one) => one.code === code)
    const name = `“${itemName(before)}”`
    if (!after) return `${name}不在新清单里，须改选或删除`
    if (!after.enabled) return `${name}在新清单里没有启用，须改选或删除`
    return before?.name === after.name ? [] : `${name}在新清单里是“${after.name}”`
  })
}
