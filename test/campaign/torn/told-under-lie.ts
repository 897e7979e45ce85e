import { broken, lacking } from '../crash/broken'
import type { Told } from '../crash/told'

const sortOf = (key: string) => key.split(' ')[0] ?? ''

/**
 * What is lost though it stood before the disk began to lie about its folders. Of what was done since nothing is certain to be
 * there, and a file may be missing of which the database tells; nothing may be there that nobody has done.
 */
export function lostThroughLie(told: readonly Told[], stands: readonly (readonly [string, string])[]): string[] {
  const before = new Map(told.flatMap((one) => ('stands' in one ? [one.stands] : []))[0])
  const since = told.flatMap((one) => {
    if ('done' in one) return one.done
    if ('laid' in one) return [one.laid]
    if ('will' in one && 'key' in one.will) return [one.will]
    return []
  })
  const sorts = new Set([
    ...told.flatMap((one) =>
      'will' in one && 'more' in one.will ? [one.will.more, ...Object.keys(one.will.along ?? {})] : [],
    ),
    ...since.map(({ key }) => sortOf(key)),
  ])
  const is = new Map(stands)
  const lost = [...before].flatMap(([key, value]) => {
    const now = is.get(key)
    const mayBe = [value, ...since.filter((one) => one.key === key).map((one) => one.value)]
    return now !== undefined && mayBe.includes(now) ? [] : [`${key}：应为「${value}」，现在是「${now ?? '没有'}」`]
  })
  const strange = stands.flatMap(([key, value]) => {
    if (before.has(key)) return []
    if (!sorts.has(sortOf(key))) return [`${key}：没有人办过`]
    // Half is what bears a name of its own and is not whole; that a file is gone is told by the check-up.
    return value.includes(broken) && !value.includes(lacking) ? [`${key}：${broken}`] : []
  })
  return [...lost, ...strange]
}
