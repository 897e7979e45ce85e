import { oneStepInWork, wholeSteps } from './one-step'

/** Waits `idleMs` after the last change, but never longer than `maxWaitMs` after the first unsaved one. */
interface Autosave {
  touch(): void
  /** Saves at once if anything waits; resolves when nothing is in flight. */
  flush(): Promise<void>
  cancel(): void
}

export function createAutosave(save: () => Promise<void>, idleMs = 300, maxWaitMs = 800): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstTouchedAt: number | null = null
  let running: Promise<void> | null = null

  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    firstTouchedAt = null
  }

  async function run(): Promise<void> {
    stop()
    // One save at a time: the second needs the revision that the first one answers.
    while (running) await running
    running = save().finally(() => {
      running = null
    })
    await running
  }

  /** Half a pasted range would be a step of the history by itself. */
  function due(): void {
    if (oneStepInWork()) timer = setTimeout(due, idleMs)
    else void run()
  }

  return {
    touch() {
      const now = performance.now()
      firstTouchedAt ??= now
      clearTimeout(timer)
      timer = setTimeout(due, Math.max(0, Math.min(idleMs, firstTouchedAt + maxWaitMs - now)))
    },
    async flush() {
      // Else at once: what is typed in the next field is a step of its own.
      if (oneStepInWork()) await wholeSteps()
      if (timer !== undefined) await run()
      while (running) await running
    },
    cancel: stop,
  }
}
