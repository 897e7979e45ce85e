import type { BundleProblem } from '#shared/bundle/bundle'

/** The archive itself is wrong, at one place; reading stops there. */
export class Malformed extends Error {
  readonly problem: BundleProblem
  /** Made to do harm (paths that lead outside, bombs), rather than broken on the way. */
  readonly hostile: boolean
  /** What to do about it, where that is not to ask for another copy. */
  readonly next: string | undefined

  constructor(path: string, detail: string, { hostile = false, next }: { hostile?: boolean; next?: string } = {}) {
    super(detail)
    this.problem = { kind: 'malformed', path, detail }
    this.hostile = hostile
    this.next = next
  }
}
