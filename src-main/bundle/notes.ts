import { type BundleProblem, type BundleRemark, maxListedProblems } from '#shared/bundle/bundle'
import { Malformed } from './malformed'

/**
 * What a reading finds, counted in full and kept up to a limit. A bundle of ours is judged to the byte: what is a mere
 * remark about another program's bag is a problem there.
 */
export class Notes {
  readonly problems: BundleProblem[] = []
  readonly counts: Record<BundleProblem['kind'], number> = { missing: 0, extra: 0, altered: 0, malformed: 0 }
  readonly remarks: BundleRemark[] = []
  remarkCount = 0
  hostile = false
  strict = false
  /** What to do about the first problem that has its own answer. */
  next: string | undefined
  readonly #flagged = new Set<string>()
  #nextIfStrict: string | undefined

  get isBad(): boolean {
    return this.#flagged.size > 0
  }

  /** One problem per file is enough: an extra file need not be well packed too. */
  problem(problem: BundleProblem, next?: string): void {
    if (this.#flagged.has(problem.path)) return
    this.#flagged.add(problem.path)
    this.counts[problem.kind] += 1
    this.next ??= next
    if (this.problems.length < maxListedProblems) this.problems.push(problem)
  }

  remark(path: string, detail: string, next?: string): void {
    if (this.strict) this.problem({ kind: 'malformed', path, detail }, next)
    else {
      this.remarkCount += 1
      this.#nextIfStrict ??= next
      if (this.remarks.length < maxListedProblems) this.remarks.push({ path, detail })
    }
  }

  /** From here on the bundle is known to be ours; so are the remarks made before. */
  beStrict(): void {
    this.strict = true
    for (const remark of this.remarks.splice(0)) this.problem({ kind: 'malformed', ...remark }, this.#nextIfStrict)
    this.remarkCount = 0
  }

  malformed({ problem, hostile, next }: Malformed): void {
    this.problem(problem, next)
    this.hostile ||= hostile
  }

  /** Runs a part of the reading; what is wrong with the archive there is noted. False when it broke off. */
  async collect(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      if (!(error instanceof Malformed)) throw error
      this.malformed(error)
      return false
    }
  }
}
