import { namespaces, transitional } from './namespaces'
import { prefixOf, type XmlElement } from './xml-node'

/** 5 mm below the edge of the page, and no part of the head: what stands there (发文机关标志) stays where the paper has it. */
const place = (w: string) =>
  `<${w}framePr ${w}wrap="around" ${w}vAnchor="page" ${w}hAnchor="page" ${w}xAlign="center" ${w}y="284"/>`

/** The paragraph that marks a preview, in the prefix of its part. `text` is the program's own: it is not escaped. */
export function previewMark(root: XmlElement, text: string): string {
  const used = prefixOf(root)
  const w = used || 'w:'
  const address = root.attributes.find(({ name, value }) => name === 'xmlns' && transitional(value) === namespaces.word)
  const declared = used ? '' : ` xmlns:w="${address?.value ?? namespaces.word}"`
  return (
    `<${w}p${declared}><${w}pPr>${place(w)}<${w}spacing ${w}after="120"/><${w}jc ${w}val="center"/></${w}pPr><${w}r><${w}rPr><${w}b/><${w}color ${w}val="C00000"/>` +
    `<${w}sz ${w}val="24"/></${w}rPr><${w}t>${text}</${w}t></${w}r></${w}p>`
  )
}
