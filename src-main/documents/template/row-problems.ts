import type { Marker } from './conditions'
import { namespaces } from './namespaces'
import { has, type XmlElement } from './xml-node'

const { word } = namespaces

/** Why a row that holds columns of these lists cannot be repeated. */
export function rowProblems(row: XmlElement, lists: string[], markers: ReadonlyMap<XmlElement, Marker>): string[] {
  return [
    ...(lists.length > 1 ? [`同一表格行里不能混用“${lists.join('”“')}”`] : []),
    ...(has(row, word, 'tbl') ? [`“${lists[0]}”所在的表格行里不能再套表格`] : []),
    ...(has(row, word, 'vMerge') ? [`“${lists[0]}”所在的表格行不能有上下合并的单元格`] : []),
    ...([...markers.keys()].some((marker) => isIn(marker, row)) ? [`“${lists[0]}”所在的表格行里不能放条件`] : []),
  ]
}

const isIn = (element: XmlElement, outer: XmlElement) => element.start >= outer.start && element.end <= outer.end
