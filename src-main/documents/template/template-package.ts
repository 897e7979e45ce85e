import type { FieldCodes } from './field-codes'
import type { XmlElement } from './xml-node'

export interface XmlPart {
  path: string
  contentType: string
  source: string
  root: XmlElement
  /** The root and all below it, in reading order: gathered once, read by every check. */
  elements: readonly XmlElement[]
  fields: FieldCodes
}

/** A .docx fit to be looked into: every part is one a template may have, reached by a relationship it may have. */
export interface TemplatePackage {
  /** Path of the body, word/document.xml as a rule. */
  main: string
  parts: Map<string, XmlPart>
  /** Pictures and fonts. */
  others: Map<string, Uint8Array>
  /** Addresses a reader may click on. */
  links: string[]
}
