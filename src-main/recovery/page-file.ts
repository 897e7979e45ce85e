const headerBytes = 100
const magic = 'SQLite format 3\0'

/** What a page of a database holds; null = nothing that a tree is made of, or spoilt. */
export type PageKind = 'inner-table' | 'leaf-table' | 'inner-index' | 'leaf-index'
const kinds: Record<number, PageKind> = { 2: 'inner-index', 5: 'inner-table', 10: 'leaf-index', 13: 'leaf-table' }

export interface Page {
  kind: PageKind
  bytes: Buffer
  /** Where its cells begin, each found to lie inside the page. */
  cells: number[]
  /** The last child of an inner page. */
  right: number
}

/**
 * The bytes of a database file as pages, read without SQLite, which stops at the first that is spoilt
 * (sqlite.org/fileformat2.html). A file that is cut short has fewer.
 */
export class PageFile {
  readonly pageBytes: number
  /** Of a page, without what is reserved at its end. */
  readonly usable: number
  readonly count: number
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    const told = bytes.length >= headerBytes ? bytes.readUInt16BE(16) : 0
    const size = told === 1 ? 65_536 : told
    const isSize = size >= 512 && (size & (size - 1)) === 0
    this.pageBytes = isSize && hasHeader(bytes) ? size : usualPageBytes
    this.usable = this.pageBytes - (hasHeader(bytes) ? (bytes[20] ?? 0) : 0)
    this.count = Math.floor(bytes.length / this.pageBytes)
  }

  /** As they lie in the file; null = the file ends before. */
  raw(number: number): Buffer | null {
    if (number < 1 || number > this.count) return null
    return this.#bytes.subarray((number - 1) * this.pageBytes, number * this.pageBytes)
  }

  page(number: number): Page | null {
    const bytes = this.raw(number)
    if (!bytes) return null
    const at = number === 1 ? headerBytes : 0
    const kind = kinds[bytes[at] ?? 0]
    if (!kind) return null
    const isInner = kind.startsWith('inner')
    const first = at + (isInner ? 12 : 8)
    const total = bytes.readUInt16BE(at + 3)
    if (first + total * 2 > this.usable) return null
    const cells = Array.from({ length: total }, (_, index) => bytes.readUInt16BE(first + index * 2))
    if (cells.some((cell) => cell < first + total * 2 || cell >= this.usable)) return null
    return { kind, bytes, cells, right: isInner ? bytes.readUInt32BE(at + 8) : 0 }
  }

  /** Pages that hold nothing any more: what stands in them was moved or taken away. */
  freePages(): Set<number> {
    const free = new Set<number>()
    if (!hasHeader(this.#bytes)) return free
    let trunk = this.#bytes.readUInt32BE(32)
    while (trunk !== 0 && !free.has(trunk)) {
      const bytes = this.raw(trunk)
      if (!bytes) break
      free.add(trunk)
      const leaves = Math.min(bytes.readUInt32BE(4), this.usable / 4 - 2)
      for (let index = 0; index < leaves; index += 1) free.add(bytes.readUInt32BE(8 + index * 4))
      trunk = bytes.readUInt32BE(0)
    }
    return free
  }
}

/** As this program makes its files. */
export const usualPageBytes = 4096

export const hasHeader = (bytes: Buffer) => bytes.toString('latin1', 0, magic.length) === magic
