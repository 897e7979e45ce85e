/** Changes that are made together, by no hand: a pasted range. */
interface OneStep {
  /** Below zero: those of the hand are above. */
  id: number
  name: string
  done: Promise<void>
}

let inWork: OneStep | null = null
let taken = 0

export const oneStepInWork = (): Pick<OneStep, 'id' | 'name'> | null => inWork

/** All that `work` changes is one step, by that name; forms save it once it is whole. */
export async function asOneStep(name: string, work: () => Promise<void>): Promise<void> {
  const own: OneStep = { id: --taken, name, done: Promise.resolve() }
  inWork = own
  own.done = work().finally(() => {
    if (inWork === own) inWork = null
  })
  await own.done
}

/** Resolves when no such step is half done. */
export async function wholeSteps(): Promise<void> {
  while (inWork) await inWork.done.catch(() => {})
}
