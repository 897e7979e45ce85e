import { namespaces } from './namespaces'
import { attributeOf, elementsIn, is, type XmlElement } from './xml-node'

/** What [Content_Types].xml says a part is, in small letters; null when it says nothing or two things. */
export type TypeOf = (path: string) => string | null

export function contentTypesOf(root: XmlElement): TypeOf | null {
  const byPath = new Map<string, string>()
  const byExtension = new Map<string, string>()
  for (const entry of elementsIn(root)) {
    const type = attributeOf(entry, 'ContentType')?.trim().toLowerCase()
    const isDefault = is(entry, namespaces.contentTypes, 'Default')
    const key = attributeOf(entry, isDefault ? 'Extension' : 'PartName')?.toLowerCase()
    const types = isDefault ? byExtension : byPath
    if (type === undefined || key === undefined || types.has(key)) return null
    types.set(key, type)
  }
  return (path) => {
    const name = path.toLowerCase()
    return byPath.get(`/${name}`) ?? byExtension.get(name.slice(name.lastIndexOf('.') + 1)) ?? null
  }
}

export const isXmlType = (type: string): boolean => /[+/]xml$/.test(type)
