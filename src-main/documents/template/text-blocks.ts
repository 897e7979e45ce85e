import {
  attributeCarrier,
  type Carrier,
  elementCarrier,
  type Form,
  isParagraph,
  looseCarrier,
  partName,
} from './carriers'
import { namespaces } from './namespaces'
import { mayHoldPlaceholder } from './near-placeholders'
import type { XmlPart } from './template-package'
import { ownText, type XmlAttribute, type XmlElement, type XmlText } from './xml-node'

/** A piece of source whose text can be replaced: content of a w:t, an attribute's value, a text node. */
export interface TextSlot {
  element: XmlElement
  /** Null for the whole content of the element. */
  place: XmlAttribute | XmlText | null
  text: string
  form: Form
}

/** Text that belongs together: a paragraph across its runs, or one value by itself. */
export interface TextBlock {
  slots: TextSlot[]
  /** The w:p it is the text of. */
  paragraph: XmlElement | null
  /** Where it stands, 页眉, 编号格式. */
  where: string
  /** The slots' texts together. */
  text: string
}

const brace = /[{}｛｝]/

/** Every text of a part that may hold a placeholder or what was meant for one, by the one list of carriers. */
export function textBlocks(part: XmlPart): TextBlock[] {
  const blocks: TextBlock[] = []
  const byParagraph = new Map<XmlElement, TextBlock>()
  const name = partName(part)
  const alone = (slot: TextSlot, what: string) => {
    if (brace.test(slot.text)) blocks.push({ slots: [slot], paragraph: null, where: what || name, text: slot.text })
  }
  for (const element of part.elements) {
    for (const attribute of element.attributes) {
      if (!brace.test(attribute.value)) continue
      const { form, what } = attributeCarrier(element.uri, element.local, attribute.local)
      alone({ element, place: attribute, text: attribute.value, form }, what)
    }
    const carrier = carrierOf(element, part)
    if (!carrier) for (const slot of looseTexts(element, part)) alone(slot, looseCarrier(part.contentType).what)
    else {
      const slot = { element, place: null, text: ownText(element), form: carrier.form }
      const paragraph = carrier.form === 'never' ? null : paragraphOf(element)
      if (!paragraph) alone({ ...slot, form: 'never' }, carrier.what)
      else join(blocks, byParagraph, paragraph, slot, carrier.what || name)
    }
  }
  return blocks.filter(({ text }) => mayHoldPlaceholder(text))
}

function carrierOf(element: XmlElement, { fields }: XmlPart): Carrier | undefined {
  return fields.inCode.has(element) ? { form: 'never', what: '域代码' } : elementCarrier(element.uri, element.local)
}

function looseTexts(element: XmlElement, { contentType }: XmlPart): TextSlot[] {
  const slots: TextSlot[] = []
  for (const node of element.nodes)
    if (node.kind === 'text' && brace.test(node.text))
      slots.push({ element, place: node, text: node.text, form: looseCarrier(contentType).form })
  return slots
}

function join(
  blocks: TextBlock[],
  byParagraph: Map<XmlElement, TextBlock>,
  paragraph: XmlElement,
  slot: TextSlot,
  where: string,
): void {
  let block = byParagraph.get(paragraph)
  if (!block) {
    const isWord = paragraph.uri === namespaces.word
    block = { slots: [], paragraph: isWord ? paragraph : null, where, text: '' }
    byParagraph.set(paragraph, block)
    blocks.push(block)
  }
  block.slots.push(slot)
  block.text += slot.text
}

function paragraphOf(element: XmlElement): XmlElement | null {
  let found = element.parent
  while (found && !isParagraph(found)) found = found.parent
  return found
}
