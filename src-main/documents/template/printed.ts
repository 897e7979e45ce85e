import type { Looks } from './looks'
import { namespaces } from './namespaces'
import type { XmlPart } from './template-package'
import { attributeOf, childOf, elementsIn, is, isOn, type XmlElement } from './xml-node'

const { word, compatibility } = namespaces

/** Namespaces whose shapes Word, WPS and LibreOffice draw; for others they take the fallback. */
const drawn: ReadonlySet<string> = new Set([
  namespaces.shape2010,
  namespaces.group2010,
  namespaces.canvas2010,
  namespaces.word2010,
  namespaces.word2012,
])

/** Around text that is printed stand these alone; a program passes over what it does not know, with all that is in it. */
const passedThrough: ReadonlySet<string> = new Set([
  word,
  compatibility,
  namespaces.math,
  namespaces.drawing,
  namespaces.wordDrawing,
  namespaces.picture,
  namespaces.vml,
  namespaces.office,
  ...drawn,
])

/** Less than 5 points of height or width: in twips, and in EMU. */
const leastTwips = 100
const leastEmu = 63_500

/** Why the text of an element may not be on the paper, in Chinese; null when it is. */
export function whyUnprinted(element: XmlElement, part: XmlPart, main: string, looks: Looks): string | null {
  if (part.path !== main) return '正文以外'
  if (element.uri !== word && element.uri !== namespaces.math) return '图形、属性等不在正文文字里的地方'
  if (part.fields.inResult.has(element)) return '会自动更新的域结果'
  let run = element.parent
  while (run?.uri === compatibility) run = run.parent
  if (run?.local !== 'r') return '不会印出的标记'
  const unreadable = looks.unreadable(run)
  if (unreadable) return unreadable
  for (let at: XmlElement | null = element.parent; at; at = at.parent) {
    const why = whyHidden(at)
    if (why) return why
  }
  return null
}

function whyHidden(element: XmlElement): string | null {
  if (!passedThrough.has(element.uri)) return '不会印出的标记'
  if (is(element, compatibility, 'Fallback') || (is(element, compatibility, 'Choice') && !isDrawn(element)))
    return '备用内容'
  if (isHidden(element)) return '隐藏文字'
  return isSquashed(element) ? '过矮或过窄的地方' : null
}

function isHidden(element: XmlElement): boolean {
  const { uri } = element
  if (uri === namespaces.vml)
    return /visibility\s*:\s*hidden|display\s*:\s*none/i.test(attributeOf(element, 'style') ?? '')
  if (uri === namespaces.wordDrawing)
    return elementsIn(element).some(
      (child) => child.local === 'docPr' && ['1', 'true'].includes(attributeOf(child, 'hidden') ?? ''),
    )
  const row = is(element, word, 'tr') ? childOf(element, word, 'trPr') : undefined
  return row !== undefined && isOn(childOf(row, word, 'hidden'))
}

/** A row, line, frame or box of a fixed size in which no sign has room. */
function isSquashed(element: XmlElement): boolean {
  const { uri, local } = element
  if (uri === namespaces.vml)
    return /(?:^|;)\s*(?:width|height)\s*:\s*0(?:pt|px|in|cm|mm)?\s*(?:;|$)/i.test(attributeOf(element, 'style') ?? '')
  if (uri === namespaces.wordDrawing) {
    const extent = childOf(element, namespaces.wordDrawing, 'extent')
    return extent !== undefined && ['cx', 'cy'].some((side) => Number(attributeOf(extent, side)) < leastEmu)
  }
  if (uri !== word || (local !== 'tr' && local !== 'p')) return false
  const properties = childOf(element, word, `${local}Pr`)
  return (properties ? elementsIn(properties) : []).some((child) => {
    const rule = attributeOf(child, child.local === 'spacing' ? 'lineRule' : 'hRule')
    const size = attributeOf(child, fixedSizes[child.local] ?? '')
    return rule === 'exact' && size !== undefined && Number(size) < leastTwips
  })
}

const fixedSizes: Record<string, string> = { trHeight: 'val', spacing: 'line', framePr: 'h' }

/** A w:Choice names the prefixes it needs; each must be one that is drawn. */
function isDrawn(choice: XmlElement): boolean {
  const prefixes = (attributeOf(choice, 'Requires') ?? '').split(/\s+/).filter(Boolean)
  return prefixes.every((prefix) => {
    for (let at: XmlElement | null = choice; at; at = at.parent) {
      const uri = at.attributes.find(({ name }) => name === `xmlns:${prefix}`)?.value
      if (uri !== undefined) return drawn.has(uri)
    }
    return false
  })
}
