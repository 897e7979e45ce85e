import { isPlainParagraph } from './line-paragraph'
import { namespaces } from './namespaces'
import type { PartPlan } from './part-plan'
import { allOf, attributeOf, childOf, elementsIn, is, ownText, type XmlElement } from './xml-node'

const { word } = namespaces

/**
 * A field that is the only item of a numbered list, behind words that end with a colon: where its value has one line, the
 * item is said in those words' own paragraph, for a list of one is a sentence.
 */
export function findOnlyItems(plan: PartPlan): void {
  for (const item of plan.lines.keys()) {
    const siblings = item.parent ? elementsIn(item.parent) : []
    const at = siblings.indexOf(item)
    const lead = siblings[at - 1]
    const list = listOf(item)
    const next = siblings.slice(at + 1).find((sibling) => !plan.markers.has(sibling))
    if (!lead || list === null || listOf(next) === list || !leadsOn(lead, list, plan)) continue
    plan.leads.set(lead, item)
    plan.touch(lead)
  }
}

const leadsOn = (lead: XmlElement, list: string, plan: PartPlan): boolean =>
  is(lead, word, 'p') &&
  !plan.markers.has(lead) &&
  !plan.lines.has(lead) &&
  isPlainParagraph(lead) &&
  listOf(lead) !== list &&
  textOf(lead).trimEnd().endsWith('：')

/** The list a paragraph is numbered by, and its level; null when it is not numbered. */
function listOf(paragraph: XmlElement | undefined): string | null {
  const properties = paragraph && childOf(paragraph, word, 'pPr')
  const numbering = properties && childOf(properties, word, 'numPr')
  if (!numbering) return null
  return elementsIn(numbering)
    .map((part) => attributeOf(part, 'val'))
    .join(' ')
}

const textOf = (paragraph: XmlElement): string =>
  Array.from(allOf(paragraph), (element) => (is(element, word, 't') ? ownText(element) : '')).join('')
