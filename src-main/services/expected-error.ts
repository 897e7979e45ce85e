import type { AppError } from '#shared/errors'
import { diskError } from '../fs/fs-errors'
import { storeError } from '../store/store-errors'

/** What a step that threw tells where the fault is not ours: the store's or the disk's; null = a bug. */
export function expectedError(error: unknown, place: string): AppError | null {
  return storeError(error, place) ?? diskError(error, place)
}
