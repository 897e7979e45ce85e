import { namespaces, transitional } from './namespaces'
import { attributeOf, elementsIn, is, type XmlElement } from './xml-node'

export interface Relationship {
  id: string
  type: string
  target: string
  external: boolean
}

/** Where the relationships of a part lie: word/_rels/document.xml.rels; of the package itself: _rels/.rels. */
export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`
}

/** Null when there is anything else in it. */
export function relationshipsOf(root: XmlElement): Relationship[] | null {
  if (!is(root, namespaces.relationships, 'Relationships')) return null
  const found: Relationship[] = []
  for (const entry of elementsIn(root)) {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => attributeOf(entry, name))
    if (!is(entry, namespaces.relationships, 'Relationship') || !id || !type || target === undefined) return null
    const mode = attributeOf(entry, 'TargetMode') ?? 'Internal'
    found.push({ id, type: transitional(type), target, external: mode !== 'Internal' })
  }
  return found
}

/** Path in the package that `target` means, seen from the part `from`; null when it leaves the package. */
export function resolveTarget(target: string, from: string): string | null {
  const decoded = decoding(target)
  if (decoded === null || decoded === '' || /[\\?#:]/.test(decoded)) return null
  const steps = decoded.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of decoded.split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') steps.push(step)
    else if (steps.pop() === undefined) return null
  }
  return steps.join('/')
}

function decoding(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
