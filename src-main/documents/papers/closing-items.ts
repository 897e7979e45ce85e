import type { LayoutPart, TemplateItem } from '#shared/template/layout'

const enough = 2

/**
 * How many of the last items of each part stay on one page with the signature, so that none holds it alone or with a note:
 * back to a table, to the heading of a part or to a second paragraph. What stands under a condition is such an end where it
 * stands, and only there.
 */
export function closingItems(parts: readonly LayoutPart[]): number[] {
  const counts = parts.map(() => 0)
  const ended = new Set<string>()
  let certain = 0
  for (let at = parts.length - 1; at >= 0 && certain < enough; at -= 1) {
    const { body, title, when } = parts[at]!
    if (when !== undefined && ended.has(when)) continue
    let weight = certain
    for (const item of body.toReversed()) {
      if (weight >= enough) break
      counts[at]! += 1
      weight += weightOf(item)
    }
    if (title !== undefined) weight = enough
    if (when === undefined) certain = weight
    else if (weight >= enough) ended.add(when)
  }
  return counts
}

function weightOf(item: TemplateItem): number {
  if (typeof item === 'string') return 1
  if (item.when !== undefined) return 0
  return 'table' in item ? enough : 1
}
