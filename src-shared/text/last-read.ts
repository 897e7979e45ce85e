const kept = 2000

/** What was made of texts last, by what they were read by: several rules read the same ones, and most stay the same from one check to the next. */
export class LastRead<T> {
  readonly #known = new WeakMap<object, Map<string, T>>()

  of(readBy: object, text: string, make: () => T): T {
    const known = this.#known.get(readBy) ?? new Map<string, T>()
    this.#known.set(readBy, known)
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make()
    if (known.size >= kept) known.clear()
    known.set(text, made)
    return made
  }
}
