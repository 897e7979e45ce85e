import type { Paper } from '#shared/papers/paper'
import { showInvisible, withoutInvisible } from './invisible-signs'
import { type FoundPlaceholder, withoutPlaceholders } from './placeholders'

const single = /[{｛]([^{}｛｝]{1,40})[}｝]/g

/** Texts that look as if a placeholder was meant, each with what was probably meant. `text` is one whole text. */
export function nearPlaceholders(text: string, found: FoundPlaceholder[], paper: Paper): string[] {
  const braces = Array.from(withoutPlaceholders(text, found).matchAll(single), ([all, inner = '']) => {
    const meant = nearestName(inner, paper)
    return meant === null
      ? []
      : [`“${showInvisible(all.trim())}”不会被填写：占位符要用两个半角花括号，写成“{{${meant}}}”`]
  })
  const typed = found.map(({ known, mended, typed: name }) => {
    if (mended)
      return [
        `“{{${showInvisible(name)}}}”的名称里有多余的空格或看不见的字符，已按“${withoutInvisible(name)}”处理，建议删去重打`,
      ]
    const meant = known ? null : nearestName(name, paper)
    return meant === null ? [] : [`程序不认识“${showInvisible(name)}”，是不是“${meant}”？`]
  })
  return [...braces, ...typed].flat()
}

const namesByPaper = new WeakMap<Paper, string[]>()

function namesOf(paper: Paper): string[] {
  const known = namesByPaper.get(paper)
  if (known) return known
  const cells = Object.entries(paper.lists).flatMap(([list, { columns }]) =>
    columns.map((column) => `${list}.${column}`),
  )
  const markers = paper.conditions.flatMap((name) => [`如果 ${name}`, `如果结束 ${name}`])
  const names = [...Object.keys(paper.fields), ...cells, ...markers]
  namesByPaper.set(paper, names)
  return names
}

/** The name of the paper that is equal or nearly so: one sign wrong, two in a name of six and more. */
function nearestName(typed: string, paper: Paper): string | null {
  const bare = withoutInvisible(typed.slice(0, 60)).replaceAll('．', '.')
  if (bare.length < 2) return null
  let nearest: string | null = null
  let least = bare.length >= 6 ? 3 : 2
  for (const name of namesOf(paper)) {
    const distance = distanceOf(bare.replace(/ /g, ''), name.replace(' ', ''), least)
    if (distance >= least) continue
    nearest = name
    least = distance
  }
  return nearest !== null && least * 2 < nearest.length ? nearest : null
}

/** Levenshtein's distance, or `limit` when it is not below that. */
function distanceOf(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      now.push(Math.min(before[column]! + 1, now[column - 1]! + 1, before[column - 1]! + same))
    }
    before = now
  }
  return Math.min(before.at(-1)!, limit)
}
