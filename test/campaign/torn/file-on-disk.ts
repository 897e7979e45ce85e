/** A change of a file's bytes that no sync has made certain yet. */
export type Change = { at: number; bytes: Uint8Array } | { size: number }

/**
 * What has reached the disk of a change: nothing, all, the file's new length without the bytes, or some of its sectors: their
 * first half, their second, or every other one.
 */
export type Fate = 'lost' | 'whole' | 'length' | 'first half' | 'second half' | 'every other'

export const fatesOf = (change: Change): readonly Fate[] => ('size' in change ? ofCut : ofWriting)
const ofCut: readonly Fate[] = ['lost', 'whole']
const ofWriting: readonly Fate[] = ['lost', 'whole', 'length', 'first half', 'second half', 'every other']

/** The least that a disk writes at once. */
const sectorBytes = 512

/** The bytes of a file: those that are certain, and the changes since. */
export class FileOnDisk {
  #certain: Uint8Array | null = null
  readonly #read: () => Uint8Array
  readonly changes: Change[] = []

  constructor(read: () => Uint8Array) {
    this.#read = read
  }

  /** Never written to since it was found. */
  get isAsFound(): boolean {
    return this.#certain === null && this.changes.length === 0
  }

  change(change: Change): void {
    this.changes.push(change)
  }

  sync(): void {
    if (this.changes.length === 0) return
    this.#certain = this.now
    this.changes.length = 0
  }

  /** As a program sees it that goes on. */
  get now(): Uint8Array {
    return this.after(this.changes.map(() => 'whole'))
  }

  /** As it is found after a power cut; a fate for each change. */
  after(fates: readonly Fate[]): Uint8Array {
    const certain = this.#certain ?? this.#read()
    const room = this.changes.reduce((most, one) => Math.max(most, endOf(one)), certain.length)
    const bytes = new Uint8Array(room)
    bytes.set(certain)
    let size = certain.length
    for (const [at, change] of this.changes.entries()) {
      const fate = fates[at] ?? 'lost'
      if (fate === 'lost') continue
      if ('size' in change) {
        if (change.size < size) bytes.fill(0, change.size, size)
        size = change.size
      } else {
        for (const [from, to] of reached(change, fate))
          bytes.set(change.bytes.subarray(from - change.at, to - change.at), from)
        size = Math.max(size, endOf(change))
      }
    }
    return bytes.subarray(0, size)
  }
}

const endOf = (change: Change) => ('size' in change ? change.size : change.at + change.bytes.length)

/** The stretches of the file that were written. */
function reached({ at, bytes }: Extract<Change, { at: number }>, fate: Fate): [from: number, to: number][] {
  const end = at + bytes.length
  if (fate === 'whole') return [[at, end]]
  const firstSector = Math.floor(at / sectorBytes)
  const sectors = Math.ceil(end / sectorBytes) - firstSector
  const isReached: Record<string, (sector: number) => boolean> = {
    'first half': (sector) => sector < sectors / 2,
    'second half': (sector) => sector >= sectors / 2,
    'every other': (sector) => sector % 2 === 1,
  }
  return Array.from({ length: sectors }, (_, sector) => sector)
    .filter((sector) => isReached[fate]?.(sector))
    .map((sector) => (firstSector + sector) * sectorBytes)
    .map((from) => [Math.max(at, from), Math.min(end, from + sectorBytes)])
}
