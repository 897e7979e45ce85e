import { decodeText } from '../template/xml-text'

/** A tag of sound XML: local name, raw attributes, and the text up to the next tag. */
export interface Tag {
  local: string
  kind: 'open' | 'close' | 'empty'
  attributes: string
  text: string
}

const pattern =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)(?:[^\s:>/]+:)?([^\s>/]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>([^<]*)/g

/** Every tag of a part in one pass, without building a tree: made for parts the program has written itself. */
export function scanXml(source: string, onTag: (tag: Tag) => void): void {
  for (const [, close, local, attributes = '', empty, text = ''] of source.matchAll(pattern)) {
    if (local === undefined) continue
    const kind = close ? 'close' : empty ? 'empty' : 'open'
    onTag({ local, kind, attributes, text: text.includes('&') ? (decodeText(text) ?? text) : text })
  }
}

/** The value of an attribute by its local name, '' when there is none. */
export function attributeIn(attributes: string, local: string): string {
  const found = new RegExp(`(?:^|[\\s:])${local}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return decodeText(found?.[1] ?? found?.[2] ?? '') ?? ''
}
