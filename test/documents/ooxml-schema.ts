import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { XmlDocument, type XmlError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'

/** ECMA-376 transitional schemas (see the README beside them). */
const schemaFolder = resolve(import.meta.dirname, '../schemas/ooxml')

const main = 'http://schemas.openxmlformats.org'
const package2006 = `${main}/package/2006`
const office = `${main}/officeDocument/2006`

/** Namespace of a part's root element -> the schema file that judges it. */
const schemaFiles: Record<string, string> = {
  [`${main}/wordprocessingml/2006/main`]: 'wml.xsd',
  [`${main}/spreadsheetml/2006/main`]: 'sml.xsd',
  [`${main}/drawingml/2006/main`]: 'dml-main.xsd',
  [`${main}/drawingml/2006/chart`]: 'dml-chart.xsd',
  [`${main}/drawingml/2006/spreadsheetDrawing`]: 'dml-spreadsheetDrawing.xsd',
  [`${package2006}/content-types`]: 'opc-contentTypes.xsd',
  [`${package2006}/relationships`]: 'opc-relationships.xsd',
  [`${office}/extended-properties`]: 'shared-documentPropertiesExtended.xsd',
  [`${office}/custom-properties`]: 'shared-documentPropertiesCustom.xsd',
}

const validators = new Map<string, XsdValidator>()

function validatorOf(file: string): XsdValidator {
  const known = validators.get(file)
  if (known) return known
  xmlRegisterFsInputProviders()
  const path = resolve(schemaFolder, file)
  const source = XmlDocument.fromBuffer(readFileSync(path), { url: pathToFileURL(path).href })
  const validator = XsdValidator.fromDoc(source)
  source.dispose()
  validators.set(file, validator)
  return validator
}

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'

/** Namespaces that may be dropped below `element`: those of its ancestors and those its own mc:Ignorable names. */
function ignorableBelow(element: Element, outer: Set<string>): Set<string> {
  const named = (element.getAttributeNS(compatibility, 'Ignorable') ?? '').split(/\s+/).filter(Boolean)
  return new Set([...outer, ...named.map((prefix) => element.lookupNamespaceURI(prefix) ?? prefix)])
}

/** Markup compatibility (ECMA-376 part 3): drops what mc:Ignorable names, takes the fallback of an mc:AlternateContent. */
function stripIgnorable(element: Element, outer: Set<string>): void {
  const ignorable = ignorableBelow(element, outer)
  const drops = (uri: string | null) => uri !== null && ignorable.has(uri)
  for (const attribute of Array.from(element.attributes))
    if (drops(attribute.namespaceURI) || attribute.namespaceURI === compatibility)
      element.removeAttributeNode(attribute)
  for (const child of Array.from(element.childNodes).filter(
    (node) => node.nodeType === node.ELEMENT_NODE,
  ) as Element[]) {
    if (child.namespaceURI === compatibility && child.localName === 'AlternateContent') takeFallback(element, child)
    else if (drops(child.namespaceURI)) element.removeChild(child)
    else stripIgnorable(child, ignorable)
  }
}

function takeFallback(parent: Element, alternate: Element): void {
  const fallback = Array.from(alternate.childNodes).find((node) => (node as Element).localName === 'Fallback')
  for (const node of Array.from(fallback?.childNodes ?? [])) parent.insertBefore(node, alternate)
  parent.removeChild(alternate)
}

function partErrors(path: string, xml: string): string[] {
  const parsed = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(`${path}: ${message}`)
    },
  }).parseFromString(xml, 'text/xml')
  const root = parsed.documentElement
  if (!root) return [`${path}: empty`]
  const file = schemaFiles[root.namespaceURI ?? '']
  if (!file) return []
  stripIgnorable(root, new Set())
  const validator = validatorOf(file)
  const document = XmlDocument.fromString(new XMLSerializer().serializeToString(parsed))
  try {
    validator.validate(document)
    return []
  } catch (error) {
    const details = (error as XmlError & { details?: { message: string; line: number }[] }).details
    return (details ?? [{ message: String(error), line: 0 }]).map(
      ({ message, line }) => `${path}:${line}: ${message.trim()}`,
    )
  } finally {
    document.dispose()
  }
}

/** Schema errors of every XML part of a .docx or .xlsx; empty when valid. Throws when the schemas are not there. */
export async function schemaErrors(bytes: Uint8Array): Promise<string[]> {
  const parts = unzipSync(bytes)
  return Object.entries(parts)
    .filter(([path]) => /\.(xml|rels)$/.test(path))
    .flatMap(([path, content]) => partErrors(path, strFromU8(content)))
}
