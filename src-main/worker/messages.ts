import type { AppError } from '#shared/errors'
import type { Progress } from '../fs/progress'
import type { TaskName } from './tasks'

export type ToWorker = { kind: 'run'; task: TaskName; input: unknown } | { kind: 'cancel' }

export type FromWorker = { kind: 'progress'; progress: Progress } | (Answer & { heldMb: number })

/** The end of a task; `heldMb` with it: memory the thread holds, what is no longer needed included. */
export type Answer =
  | { kind: 'value'; value: unknown }
  /** An expected failure, thrown as `Stop`. */
  | { kind: 'stop'; error: AppError }
  /** Whatever else was thrown. */
  | { kind: 'fault'; name: string; message: string; stack: string }
