import { namespaces } from './namespaces'
import type { FoundPlaceholder } from './placeholders'
import { allOf, attributeOf, elementsIn, has, is, type XmlElement } from './xml-node'

const { word } = namespaces

/** Conditions within conditions; nobody reads more. */
const deepest = 20

/** A paragraph that is nothing but `{{如果 x}}` or `{{如果结束 x}}`. */
export interface Marker {
  kind: 'open' | 'close'
  condition: string
  /** LibreOffice moves the page break of a paragraph to the end of the one before, which may be a marker. */
  breaksPage: boolean
}

export function markerOf(paragraph: XmlElement, text: string, found: FoundPlaceholder[]): Marker | null {
  const [only] = found
  if (!only || found.length > 1 || text.trim() !== text.slice(only.from, only.to)) return null
  const { placeholder } = only
  if (placeholder.kind !== 'open' && placeholder.kind !== 'close') return null
  return { kind: placeholder.kind, condition: placeholder.condition, breaksPage: hasPageBreak(paragraph) }
}

function hasPageBreak(paragraph: XmlElement): boolean {
  for (const element of allOf(paragraph))
    if (is(element, word, 'br') && attributeOf(element, 'type') === 'page') return true
  return false
}

/** Conditions a child of a container stands under, outermost first, and what is wrong with the pairs. */
export interface Pairs {
  under: Map<XmlElement, string[]>
  problems: string[]
}

/** Pairs lie in one container (body, cell, header) and may nest. */
export function pairsIn(container: XmlElement, markers: ReadonlyMap<XmlElement, Marker>): Pairs {
  const under = new Map<XmlElement, string[]>()
  const problems: string[] = []
  let open: string[] = []
  for (const child of elementsIn(container)) {
    const marker = markers.get(child)
    if (marker && has(child, word, 'sectPr'))
      problems.push(`“如果 ${marker.condition}”所在的段落带有分节符，请移到条件之外`)
    if (!marker) {
      under.set(child, open)
      if (open.length > 0 && has(child, word, 'sectPr'))
        problems.push(`“如果 ${open.at(-1)}”之内有分节符，请移到条件之外`)
    } else if (open.length > deepest) return { under, problems: ['条件套得太多'] }
    else if (marker.kind === 'open') open = [...open, marker.condition]
    else if (open.at(-1) === marker.condition) open = open.slice(0, -1)
    else problems.push(`“如果结束 ${marker.condition}”前面没有对应的“如果 ${marker.condition}”`)
  }
  return { under, problems: [...problems, ...open.map((name) => `“如果 ${name}”后面没有对应的“如果结束 ${name}”`)] }
}

/**
 * Whether something that stands under each of these sets of conditions is always there: under none, or under every
 * one of alternatives of which exactly one holds.
 */
export function alwaysThere(
  places: readonly (readonly string[])[],
  alternatives: readonly (readonly string[])[],
): boolean {
  if (places.some((conditions) => conditions.length === 0)) return true
  if (places.length === 0) return false
  return alternatives.some((group, index) => {
    if (!places.some((conditions) => conditions.some((name) => group.includes(name)))) return false
    const rest = alternatives.filter((_, other) => other !== index)
    return group.every((holding) =>
      alwaysThere(
        places
          .filter((conditions) => conditions.every((name) => name === holding || !group.includes(name)))
          .map((conditions) => conditions.filter((name) => name !== holding)),
        rest,
      ),
    )
  })
}
