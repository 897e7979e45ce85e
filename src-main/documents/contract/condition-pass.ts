import type { Document, Element } from '@xmldom/xmldom'
import { markerOf } from './placeholders'
import { childElements } from './word-parts'

/**
 * Keeps what stands between `{{如果 x}}` and `{{如果结束 x}}` where x holds, drops it where it does not, and the marker
 * paragraphs always. Pairs lie in one container (body, cell, header) and may nest.
 */
export function applyConditions(document: Document, conditions: Record<string, boolean>): void {
  if (document.documentElement) applyIn(document.documentElement, conditions)
}

function applyIn(container: Element, conditions: Record<string, boolean>): void {
  let droppedDepth = 0
  let changed = false
  let breakIsDue = false
  for (const child of childElements(container)) {
    const marker = child.nodeName === 'w:p' ? markerOf(child) : null
    if (marker?.kind === 'open' && (droppedDepth > 0 || !conditions[marker.condition])) droppedDepth += 1
    const dropped = droppedDepth > 0
    if (marker?.kind === 'close' && dropped) droppedDepth -= 1
    if (marker || dropped) {
      breakIsDue ||= droppedDepth === 0 && marker !== null && hasPageBreak(child)
      container.removeChild(child)
      changed = true
      continue
    }
    if (breakIsDue && child.nodeName === 'w:p') {
      breakPageBefore(child)
      breakIsDue = false
    }
    applyIn(child, conditions)
  }
  if (changed && container.nodeName === 'w:tc') keepLastParagraph(container)
}

/** LibreOffice moves the page break of a paragraph to the end of the one before, which may be a marker. */
function hasPageBreak(paragraph: Element): boolean {
  const breaks = Array.from(paragraph.getElementsByTagName('w:br'))
  return breaks.some((found) => found.getAttribute('w:type') === 'page')
}

function breakPageBefore(paragraph: Element): void {
  if (paragraph.getElementsByTagName('w:pageBreakBefore').length > 0) return
  const make = (name: string) => paragraph.ownerDocument!.createElementNS(paragraph.namespaceURI, name)
  const found = childElements(paragraph).find(({ nodeName }) => nodeName === 'w:pPr')
  const properties = found ?? paragraph.insertBefore(make('w:pPr'), paragraph.firstChild)
  const before = ['w:pStyle', 'w:keepNext', 'w:keepLines']
  const next = childElements(properties).find(({ nodeName }) => !before.includes(nodeName)) ?? null
  properties.insertBefore(make('w:pageBreakBefore'), next)
}

/** A table cell ends with a paragraph, however empty. */
function keepLastParagraph(cell: Element): void {
  if (childElements(cell).at(-1)?.nodeName === 'w:p') return
  cell.appendChild(cell.ownerDocument!.createElementNS(cell.namespaceURI, 'w:p'))
}

/** Conditions without their partner, or whose partner lies in another container. */
export function unpairedConditions(document: Document): string[] {
  return document.documentElement ? unpairedIn(document.documentElement) : []
}

function unpairedIn(container: Element): string[] {
  const open: string[] = []
  const problems: string[] = []
  for (const child of childElements(container)) {
    const marker = child.nodeName === 'w:p' ? markerOf(child) : null
    if (marker?.kind === 'open') open.push(marker.condition)
    else if (marker?.kind === 'close') {
      if (open.at(-1) === marker.condition) open.pop()
      else problems.push(`“如果结束 ${marker.condition}”前面没有对应的“如果 ${marker.condition}”`)
    } else problems.push(...unpairedIn(child))
    if (!marker && open.length > 0 && child.getElementsByTagName('w:sectPr').length > 0)
      problems.push(`“如果 ${open.at(-1)}”之内有分节符，请移到条件之外`)
  }
  return [...problems, ...open.map((name) => `“如果 ${name}”后面没有对应的“如果结束 ${name}”`)]
}
