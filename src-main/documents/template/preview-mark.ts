import { namespaces, transitional } from './namespaces'
import { prefixOf, type XmlElement } from './xml-node'

/** The paragraph that marks a preview, in the prefix of its part. `text` is the program's own: it is not escaped. */
export function previewMark(root: XmlElement, text: string): string {
  const used = prefixOf(root)
  const w = used || 'w:'
  const address = root.attributes.find(({ name, value }) => name === 'xmlns' && transitional(value) === namespaces.word)
  const declared = used ? '' : ` xmlns:w="${address?.value ?? namespaces.word}"`
  return (
    `<${w}p${declared}><${w}pPr><${w}jc ${w}val="center"/></${w}pPr><${w}r><${w}rPr><${w}b/><${w}color ${w}val="C00000"/>` +
    `<${w}sz ${w}val="24"/></${w}rPr><${w}t>${text}</${w}t></${w}r></${w}p>`
  )
}
