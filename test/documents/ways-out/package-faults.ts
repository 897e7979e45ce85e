import { DOMParser, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/** Fields of ours: page numbers and the like. Whatever else a field does, it reaches out. */
const ownFields = /^\s*(PAGE|NUMPAGES|SECTIONPAGES|TOC|SEQ|PAGEREF|REF|DATE)\b/
/** What a formula reaches out with. */
const reaching =
  /\b(HYPERLINK|WEBSERVICE|DDE|CALL|REGISTER\.ID|EXEC|IMPORT\w*|FILTERXML|ENCODEURL|RTD|cmd)\b|\[|!A0|:\/\//i

export interface Looked {
  faults: string[]
  /** All that is read in it. */
  text: string
}

/** What is wrong with a .docx or .xlsx: a part that is no XML, a way out of the file, code, a formula that no program of ours has written. */
export function lookInto(bytes: Uint8Array): Looked {
  const looked: Looked = { faults: [], text: '' }
  for (const [path, part] of Object.entries(unzipSync(bytes))) {
    if (/vba|activeX|embeddings|externalLinks|ctrlProps|\.bin$/i.test(path)) looked.faults.push(`holds ${path}`)
    if (/^\/|\.\.|\\/.test(path)) looked.faults.push(`names a place outside: ${path}`)
    if (/\.(xml|rels)$/.test(path)) lookIntoPart(path, strFromU8(part), looked)
  }
  return looked
}

function lookIntoPart(path: string, xml: string, looked: Looked): void {
  const note = (fault: string) => looked.faults.push(`${path}: ${fault}`)
  if (/<!DOCTYPE|<!ENTITY/.test(xml)) note('declares a document type')
  const root = rootOf(xml)
  if (typeof root === 'string') return void note(`is no XML: ${root}`)
  for (const element of root.getElementsByTagName('*')) lookAt(element, note)
  if (/^(word|xl)\/(document|sharedStrings|header|footer|worksheets)/.test(path)) looked.text += root.textContent
}

function lookAt(element: Element, note: (fault: string) => void): void {
  const name = element.localName ?? ''
  const text = element.textContent ?? ''
  if (element.getAttribute('TargetMode') === 'External') note(`leads to ${element.getAttribute('Target')}`)
  if (['altChunk', 'object', 'oleObject', 'ddeLink', 'script', 'hyperlink', 'img', 'svg'].includes(name))
    note(`holds <${name}>`)
  if (name === 'instrText' && !ownFields.test(text)) note(`a field: ${text}`)
  if (name === 'fldSimple' && !ownFields.test(element.getAttribute('w:instr') ?? '')) note('a field')
  if (['f', 'formula', 'formula1', 'formula2'].includes(name) && reaching.test(text)) note(`a formula: ${text}`)
}

/** Its outermost element, or why there is none. */
function rootOf(xml: string): Element | string {
  const problems: string[] = []
  try {
    const parser = new DOMParser({ onError: (_level, message) => void problems.push(message) })
    const root = parser.parseFromString(xml, 'text/xml').documentElement
    return problems[0] ?? root ?? 'nothing in it'
  } catch (error) {
    return String(error)
  }
}
