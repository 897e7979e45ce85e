import { threadId } from 'node:worker_threads'
import type { LongWork } from '../fs/progress'

export type ProbeInput =
  | { does: 'answer'; value: string }
  /** What the file leaves behind; the answer is the thread it was read in. */
  | { does: 'hold'; mb: number }
  | { does: 'spin' | 'eat' | 'throw' }
  | { does: 'progress'; steps: number; pauseMs: number }

const left: Buffer[] = []

/** A reader that behaves as badly as a file can make one behave. */
export async function limitsProbe(input: ProbeInput, { onProgress, signal }: LongWork): Promise<string> {
  switch (input.does) {
    case 'answer':
      return input.value
    case 'hold':
      left.push(Buffer.alloc(input.mb * 1024 * 1024))
      return `thread ${threadId}`
    case 'throw':
      throw new TypeError('probe')
    case 'spin':
      for (;;);
    case 'eat': {
      const eaten: number[][] = []
      for (;;) eaten.push(Array.from({ length: 100_000 }, (_, index) => index))
    }
    case 'progress':
      for (let doneBytes = 1; doneBytes <= input.steps; doneBytes++) {
        await new Promise((resolve) => setTimeout(resolve, input.pauseMs))
        signal?.throwIfAborted()
        onProgress?.({ doneBytes, totalBytes: input.steps })
      }
      return 'done'
  }
}
