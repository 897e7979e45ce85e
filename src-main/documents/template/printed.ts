import { stylesType } from './allowed-parts'
import { namespaces } from './namespaces'
import type { TemplatePackage, XmlPart } from './template-package'
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

/** Ids of the styles whose text is not shown, by themselves or by the style they are based on. */
export function hiddenStyles({ parts }: TemplatePackage): ReadonlySet<string> {
  const styles = [...parts.values()].filter(({ contentType }) => contentType === stylesType)
  const hidden = new Set<string>()
  const followers = new Map<string, string[]>()
  for (const style of styles.flatMap(({ root }) => elementsIn(root))) {
    const id = attributeOf(style, 'styleId') ?? ''
    const look = childOf(style, word, 'rPr')
    const vanish = look && childOf(look, word, 'vanish')
    const base = childOf(style, word, 'basedOn')
    const baseId = base && attributeOf(base, 'val')
    if (isOn(vanish)) hidden.add(id)
    else if (!vanish && baseId !== undefined) follow(followers, baseId, id)
  }
  // A set gives what is added to it while it is walked.
  for (const id of hidden) for (const follower of followers.get(id) ?? []) hidden.add(follower)
  return hidden
}

function follow(followers: Map<string, string[]>, base: string, id: string): void {
  const known = followers.get(base)
  if (known) known.push(id)
  else followers.set(base, [id])
}

/** Why the text of an element may not be on the paper, in Chinese; null when it is. */
export function whyUnprinted(
  element: XmlElement,
  part: XmlPart,
  main: string,
  hidden: ReadonlySet<string>,
): string | null {
  if (part.path !== main) return '正文以外'
  if (element.uri !== word && element.uri !== namespaces.math) return '图形、属性等不在正文文字里的地方'
  if (part.fields.inResult.has(element)) return '会自动更新的域结果'
  for (let at: XmlElement | null = element; at; at = at.parent) {
    if (hides(at, hidden)) return '隐藏文字'
    if (is(at, compatibility, 'Fallback') || (is(at, compatibility, 'Choice') && !isDrawn(at))) return '备用内容'
  }
  return null
}

function hides(element: XmlElement, hidden: ReadonlySet<string>): boolean {
  const { uri, local } = element
  if (uri === namespaces.vml) return /visibility\s*:\s*hidden/i.test(attributeOf(element, 'style') ?? '')
  if (uri === namespaces.wordDrawing)
    return elementsIn(element).some(
      (child) => child.local === 'docPr' && ['1', 'true'].includes(attributeOf(child, 'hidden') ?? ''),
    )
  if (uri !== word) return false
  if (local === 'r') return lookHides(childOf(element, word, 'rPr'), 'rStyle', hidden)
  if (local === 'p') return lookHides(childOf(element, word, 'pPr'), 'pStyle', hidden)
  const row = local === 'tr' ? childOf(element, word, 'trPr') : undefined
  return row !== undefined && isOn(childOf(row, word, 'hidden'))
}

/** The w:rPr in a w:pPr is the look of the paragraph's mark, not of its text. */
function lookHides(look: XmlElement | undefined, styleName: string, hidden: ReadonlySet<string>): boolean {
  if (!look) return false
  const vanish = look.local === 'rPr' ? childOf(look, word, 'vanish') : undefined
  if (vanish) return isOn(vanish)
  const style = childOf(look, word, styleName)
  return style !== undefined && hidden.has(attributeOf(style, 'val') ?? '')
}

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
