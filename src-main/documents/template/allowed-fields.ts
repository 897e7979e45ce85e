import { isPlainLink } from './allowed-links'

/** Fields that print something of the document itself. What is not here is refused. */
const allowed = new Set(
  `= ADVANCE AUTHOR AUTONUM AUTONUMLGL AUTONUMOUT BIBLIOGRAPHY CITATION COMMENTS COMPARE CREATEDATE DATE DOCPROPERTY
  DOCVARIABLE EDITTIME EQ FILENAME FORMCHECKBOX FORMDROPDOWN FORMTEXT HYPERLINK IF INDEX KEYWORDS LASTSAVEDBY LISTNUM
  NOTEREF NUMCHARS NUMPAGES NUMWORDS PAGE PAGEREF PRINTDATE QUOTE REF REVNUM SAVEDATE SECTION SECTIONPAGES SEQ SET SHAPE
  STYLEREF SUBJECT SYMBOL TA TC TIME TITLE TOA TOC XE`.split(/\s+/),
)

/** A field whose code holds another field has this mark in its place. */
export const nestedField = '\u0000'

/** Why a field may not stay, from its whole joined code; null when it may. Links it leads to are added to `links`. */
export function fieldProblem(code: string, links: Set<string>): string | null {
  const text = code.trim()
  if (text === '') return null
  const name = (/^(?:=|[^\s\\"]+)/.exec(text)?.[0] ?? '').toUpperCase()
  if (!allowed.has(name) && !isReference(name)) return `含有会读取外部内容或运行命令的域，或不认识的域“${shown(name)}”`
  if (name !== 'HYPERLINK') return null
  for (const target of hyperlinkTargets(text.slice(name.length))) {
    if (text.includes(nestedField) || !isPlainLink(target))
      return `含有指向外部的链接域“${shown(target)}”，只允许 https 或 mailto`
    links.add(target)
  }
  return null
}

/** `_Toc123 \h` alone is a REF to that bookmark. */
const isReference = (name: string) => /^_(?:TOC|REF|HLK)\d+$/.test(name)

const shown = (text: string) => text.replaceAll(nestedField, '').slice(0, 40)

/** All arguments that belong to no switch: of several, programs take the first or the last. None = within the document. */
function* hyperlinkTargets(rest: string): Generator<string> {
  let ofSwitch = false
  for (const [word, quoted] of rest.matchAll(/"([^"]*)"|\S+/g)) {
    if (/^\\[lotLOT]$/.test(word)) ofSwitch = true
    else if (/^\\[a-zA-Z*]$/.test(word)) ofSwitch = false
    else if (ofSwitch) ofSwitch = false
    else yield quoted ?? word
  }
}
