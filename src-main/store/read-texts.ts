type Read = Map<object, Map<string, unknown>>

/**
 * What readers made of texts, kept: the same text says the same for ever. It is frozen, as many hold it; what was not asked for
 * among the last `most` characters or so is read anew.
 */
export class ReadTexts {
  readonly #most: number
  #lately: Read = new Map()
  #before: Read = new Map()
  #length = 0

  constructor(most: number) {
    this.#most = most
  }

  of<T>(reader: object, text: string, read: () => T): T {
    const found = this.#lately.get(reader)?.get(text)
    if (found !== undefined) return found as T
    const value = this.#before.get(reader)?.get(text) ?? frozen(read())
    this.#keep(reader, text, value)
    return value as T
  }

  #keep(reader: object, text: string, value: unknown): void {
    if (this.#length > this.#most / 2) {
      this.#before = this.#lately
      this.#lately = new Map()
      this.#length = 0
    }
    const byText = this.#lately.get(reader) ?? new Map()
    this.#lately.set(reader, byText.set(text, value))
    this.#length += text.length
  }
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
