/** Something that others wait for: it ends once, well or with a problem; nobody has to wait for it. */
export class Step {
  readonly promise: Promise<void>
  #end: (problem: unknown) => void = () => {}

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.#end = (problem) => (problem ? reject(problem) : resolve())
    })
    this.promise.catch(() => {})
  }

  end(problem: unknown): void {
    this.#end(problem)
  }
}
