/**
 * JSON with one spelling per value (RFC 8785): keys sorted by UTF-16 code unit, no white space, integers only.
 * Throws on what has no exact spelling: floats, undefined, functions, dates, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$')
}

function write(value: unknown, at: string): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, at)
    case 'number':
      if (!Number.isSafeInteger(value)) throw new TypeError(`${at}: ${value} is not a safe integer`)
      return String(value)
    case 'boolean':
      return String(value)
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? writeArray(value, at) : writeObject(value, at)
    default:
      throw new TypeError(`${at}: ${typeof value} has no canonical JSON`)
  }
}

function writeString(text: string, at: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError(`${at}: lone surrogate`)
  return JSON.stringify(text)
}

function writeArray(items: unknown[], at: string): string {
  // Not map: it would skip the holes of a sparse array.
  return `[${Array.from(items, (item, i) => write(item, `${at}[${i}]`)).join(',')}]`
}

function writeObject(value: object, at: string): string {
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError(`${at}: not a plain object`)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${writeString(key, at)}:${write(item, `${at}.${key}`)}`).join(',')}}`
}
