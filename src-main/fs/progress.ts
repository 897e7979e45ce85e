export interface Progress {
  doneBytes: number
  totalBytes: number
  /** How many things of how many are done, where they are counted. */
  items?: { done: number; total: number }
}

export interface LongWork {
  onProgress?: ((progress: Progress) => void) | undefined
  signal?: AbortSignal | undefined
}

const intervalMs = 100

/** Counts bytes and tells at most ten times a second; always the start and the end. */
export function countProgress(
  totalBytes: number,
  onProgress?: (progress: Progress) => void,
): { add(bytes: number): void; end(): void } {
  let doneBytes = 0
  let toldAt = performance.now()
  onProgress?.({ doneBytes, totalBytes })
  return {
    add(bytes) {
      doneBytes += bytes
      const now = performance.now()
      if (now - toldAt < intervalMs || doneBytes >= totalBytes) return
      toldAt = now
      onProgress?.({ doneBytes, totalBytes })
    },
    end() {
      onProgress?.({ doneBytes: totalBytes, totalBytes })
    },
  }
}
