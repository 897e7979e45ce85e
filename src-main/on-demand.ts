/** Something that is made when it is first asked for, and then kept. */
export class OnDemand<T> {
  readonly #make: () => T
  #made: T | null = null

  constructor(make: () => T) {
    this.#make = make
  }

  get(): T {
    this.#made ??= this.#make()
    return this.#made
  }

  /** null = nobody has asked yet. */
  get made(): T | null {
    return this.#made
  }
}
