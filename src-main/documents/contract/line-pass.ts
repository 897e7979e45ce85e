import type { Document, Element } from '@xmldom/xmldom'
import { gatherPlaceholders, placeholdersIn, setText } from './placeholders'
import { safeText } from './safe-text'
import { paragraphsOf, paragraphText, textElements } from './word-parts'

/**
 * A paragraph that is nothing but `{{作业步骤}}` becomes one paragraph for each line of the value, so that each is
 * numbered and justified by itself. Values of one line are left to the scalar pass.
 */
export function expandLines(document: Document, values: Record<string, string>): void {
  for (const paragraph of paragraphsOf(document)) {
    const text = paragraphText(paragraph).trim()
    const [only] = placeholdersIn(text)
    if (only?.placeholder.kind !== 'value' || !/^\{\{[^{}]*\}\}$/.test(text)) continue
    const lines = (values[only.placeholder.name] ?? '').split('\n').filter((line) => line.trim() !== '')
    if (lines.length < 2) continue
    for (const line of lines) paragraph.parentNode?.insertBefore(lineCopy(paragraph, line), paragraph)
    paragraph.parentNode?.removeChild(paragraph)
  }
}

function lineCopy(paragraph: Element, line: string): Element {
  const copy = paragraph.cloneNode(true) as Element
  dropIdentities(copy)
  gatherPlaceholders(copy)
  for (const element of textElements(copy)) setText(element, element.textContent?.trim() ? safeText(line) : '')
  return copy
}

/** Ids that must be single in a part go from copies. */
export function dropIdentities(element: Element): void {
  for (const attribute of ['w14:paraId', 'w14:textId']) element.removeAttribute(attribute)
  for (const name of ['w:bookmarkStart', 'w:bookmarkEnd'])
    for (const mark of Array.from(element.getElementsByTagName(name))) mark.parentNode?.removeChild(mark)
  for (const child of Array.from(element.getElementsByTagName('w:p')))
    for (const attribute of ['w14:paraId', 'w14:textId']) child.removeAttribute(attribute)
}
