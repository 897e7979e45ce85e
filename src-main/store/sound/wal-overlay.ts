import { StoreProblem } from '../store-errors'

const headerBytes = 32
const frameHeaderBytes = 24
/** With one frame of the smallest page. A shorter log was begun in the moment of a power cut: its header may be torn, and holds nothing. */
export const leastLogBytes = headerBytes + frameHeaderBytes + 512
/** Either value of the magic; the lower bit says in which order of bytes the sums were taken. */
const magic = 0x377f0682

/**
 * The database as SQLite would read it with this write-ahead log, made in memory so that neither file is touched
 * (sqlite.org/fileformat2.html#walformat). null: the log is none, or is of another page size. DB_CORRUPT when it is damaged
 * before what was saved later: SQLite would drop that without a word; `damaged` says to leave it.
 */
export function overlayWal(main: Buffer, wal: Buffer, damaged: 'refuse' | 'leave' = 'refuse'): Buffer | null {
  if (wal.length < leastLogBytes) return main
  if ((wal.readUInt32BE(0) & ~1) >>> 0 !== magic) return null
  const littleEndian = wal.readUInt32BE(0) === magic
  const pageBytes = wal.readUInt32BE(8)
  if (pageBytes !== pageSizeOf(main)) return null
  const sum = new RunningSum(littleEndian)
  sum.add(wal, 0, 24)
  if (!sum.matches(wal, 24)) return null
  return pagesInto(main, committedFrames(wal, pageBytes, sum, damaged))
}

/** Page size in the header of a database file; 1 stands for 65,536. */
export function pageSizeOf(main: Buffer): number {
  const size = main.readUInt16BE(16)
  return size === 1 ? 65_536 : size
}

interface Committed {
  pages: Map<number, Buffer>
  /** Size of the database in pages after the last commit; 0 when there was none. */
  count: number
  pageBytes: number
}

/** Frames up to the last commit whose sums hold; what comes behind is of an older log or was cut off. */
function committedFrames(wal: Buffer, pageBytes: number, sum: RunningSum, damaged: 'refuse' | 'leave'): Committed {
  const committed: Committed = { pages: new Map(), count: 0, pageBytes }
  let open = new Map<number, Buffer>()
  for (let at = headerBytes; at + frameHeaderBytes + pageBytes <= wal.length; at += frameHeaderBytes + pageBytes) {
    if (!isNext(wal, at, pageBytes, sum)) {
      if (damaged === 'refuse') refuseDamage(wal, at, pageBytes, sum)
      break
    }
    const page = wal.subarray(at + frameHeaderBytes, at + frameHeaderBytes + pageBytes)
    open.set(wal.readUInt32BE(at), page)
    const count = wal.readUInt32BE(at + 4)
    if (count === 0) continue
    for (const [number, content] of open) committed.pages.set(number, content)
    committed.count = count
    open = new Map()
  }
  return committed
}

/** Whether the frame at `at` carries the log's salt and goes on with its sum. */
function isNext(wal: Buffer, at: number, pageBytes: number, sum: RunningSum): boolean {
  if (wal.compare(wal, 16, 24, at + 8, at + 16) !== 0) return false
  sum.add(wal, at, 8)
  sum.add(wal, at + frameHeaderBytes, pageBytes)
  return sum.matches(wal, at + 16)
}

/**
 * A power cut spoils the last transaction alone, which nobody was told is saved: each one is on the disk before the next
 * begins. Two whole commits behind a broken frame, each frame going on from the one before it, are saved work.
 */
function refuseDamage(wal: Buffer, broken: number, pageBytes: number, { littleEndian }: RunningSum): void {
  const length = frameHeaderBytes + pageBytes
  // The sum of the broken frame may itself be what is broken: the chain begins with it, or with the one behind it.
  for (const from of [broken, broken + length]) {
    let commits = 0
    for (let at = from + length; at + length <= wal.length; at += length) {
      if (!isNext(wal, at, pageBytes, RunningSum.at(wal, at - length + 16, littleEndian))) break
      if (wal.readUInt32BE(at + 4) !== 0) commits += 1
    }
    if (commits >= 2)
      throw new StoreProblem({
        code: 'DB_CORRUPT',
        params: { detail: '日志文件 county.sqlite-wal 中间损坏，后面还有保存过的内容' },
      })
  }
}

function pagesInto(main: Buffer, { pages, count, pageBytes }: Committed): Buffer {
  if (count === 0) return main
  const whole = Buffer.alloc(count * pageBytes)
  main.copy(whole, 0, 0, Math.min(main.length, whole.length))
  for (const [number, page] of pages) if (number <= count) page.copy(whole, (number - 1) * pageBytes)
  return whole
}

/** The log's running sum of two words. */
class RunningSum {
  #a = 0
  #b = 0
  readonly littleEndian: boolean

  constructor(littleEndian: boolean) {
    this.littleEndian = littleEndian
  }

  /** As it stands written at `at`. */
  static at(bytes: Buffer, at: number, littleEndian: boolean): RunningSum {
    const sum = new RunningSum(littleEndian)
    sum.#a = bytes.readUInt32BE(at)
    sum.#b = bytes.readUInt32BE(at + 4)
    return sum
  }

  add(bytes: Buffer, start: number, length: number): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset + start, length)
    for (let at = 0; at < length; at += 8) {
      this.#a = (this.#a + view.getUint32(at, this.littleEndian) + this.#b) >>> 0
      this.#b = (this.#b + view.getUint32(at + 4, this.littleEndian) + this.#a) >>> 0
    }
  }

  matches(bytes: Buffer, at: number): boolean {
    return bytes.readUInt32BE(at) === this.#a && bytes.readUInt32BE(at + 4) === this.#b
  }
}
