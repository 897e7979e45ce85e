import { type TextLook, textLooks } from '#shared/template/text-look'
import { namespaces } from './namespaces'
import { childOf, elementsIn, is, prefixOf, type XmlElement } from './xml-node'

const { word } = namespaces

/** What the schema sets before the colour in a run's properties. */
const before = {
  b: ['rStyle', 'rFonts'],
  color:
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden'.split(
      ' ',
    ),
}

/** The properties of a run as they stand, and as each look has them: its own type and size, in bold and colour of the look. */
export function lookProperties(run: XmlElement, source: string): { plain: string; looks: Record<TextLook, string> } {
  const own = childOf(run, word, 'rPr')
  const children = own ? elementsIn(own) : []
  const w = prefixOf(run)
  const withLook = (look: TextLook): string => {
    const { bold, color } = textLooks[look]
    const kept = children
      .filter((child) => !is(child, word, 'color') && !(bold && is(child, word, 'b')))
      .map(({ local, start, end }) => ({ local, xml: source.slice(start, end) }))
    if (bold) insert(kept, 'b', `<${w}b/>`)
    insert(kept, 'color', `<${w}color ${w}val="${color}"/>`)
    return `<${w}rPr>${kept.map(({ xml }) => xml).join('')}</${w}rPr>`
  }
  return {
    plain: own ? source.slice(own.start, own.end) : '',
    looks: { warning: withLook('warning'), notice: withLook('notice'), faint: withLook('faint') },
  }
}

function insert(children: { local: string; xml: string }[], local: keyof typeof before, xml: string): void {
  const at = children.findIndex((child) => !before[local].includes(child.local))
  children.splice(at < 0 ? children.length : at, 0, { local, xml })
}
