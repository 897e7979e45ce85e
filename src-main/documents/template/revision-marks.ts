import { namespaces } from './namespaces'
import type { XmlElement } from './xml-node'

const kinds = ['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge', 'delText', 'delInstrText']
const ranges = [
  'moveFromRange',
  'moveToRange',
  'customXmlInsRange',
  'customXmlDelRange',
  'customXmlMoveFromRange',
  'customXmlMoveToRange',
]
const marks = new Set([...kinds, ...ranges.flatMap((range) => [`${range}Start`, `${range}End`])])
const conflicts = /^(?:conflictIns|conflictDel|customXmlConflict(?:Ins|Del)Range(?:Start|End))$/

/** THE list of marks of a revision nobody has accepted or refused: inserted, deleted, moved, and every changed look. */
export function isRevisionMark({ uri, local }: XmlElement): boolean {
  if (uri === namespaces.word2010) return conflicts.test(local)
  return (
    uri === namespaces.word &&
    (marks.has(local) ||
      (local.endsWith('Change') && /(?:PrChange|PrExChange|GridChange|numberingChange)$/.test(local)))
  )
}
