import { type BagDeclaration, decodesPercent } from '#shared/bundle/bagit-declaration'
import { readManifestName } from '#shared/bundle/digest-algorithms'
import { type ManifestRow, type ReadRow, readManifest } from '#shared/bundle/manifest'
import { pathEscape } from '#shared/bundle/path-rules'
import { maxManifestRows } from './bundle-limits'
import { Malformed } from './malformed'
import type { Notes } from './notes'

export interface Digest {
  algorithm: string
  hex: string
}

/** A file as the manifests list it. */
export interface Listed {
  path: string
  /** As written, where that is another spelling. */
  written: string
  digests: Digest[]
  /** Names of the payload manifests that have it. */
  manifests: string[]
}

/** What all manifests of a bag say together. */
export class BagListing {
  readonly files = new Map<string, Listed>()
  readonly payloadManifests: string[] = []
  readonly algorithms = new Set<string>()
  /** Rows of tagmanifest-sha256.txt: what the content code is made of. */
  readonly tagRows: ManifestRow[] = []
  readonly #notes: Notes
  readonly #declaration: Pick<BagDeclaration, 'version'>
  #rows = 0

  constructor(declaration: Pick<BagDeclaration, 'version'>, notes: Notes) {
    this.#declaration = declaration
    this.#notes = notes
  }

  /** What 1.0 asks: every payload manifest lists every payload file. */
  get listsAllInEach(): boolean {
    return this.#declaration.version === '1.0'
  }

  /** Adds a manifest; what its lines have wrong is noted under its name. */
  add(name: string, text: string): void {
    const { algorithm, isTagManifest, digestChars } = readManifestName(name)!
    this.#enter(name)
    const seen = new Map<string, string>()
    const oddities = new Set<string>()
    for (const row of readManifest(text, { digestChars, percent: decodesPercent(this.#declaration.version) })) {
      if ('idleLine' in row) {
        oddities.add('有空行或注释')
        continue
      }
      if ('badLine' in row) {
        this.#notes.problem({ kind: 'malformed', path: name, detail: `第 ${row.badLine} 行格式有错` })
        break
      }
      if (++this.#rows > maxManifestRows) throw new Malformed(name, '清单行数超出限度', { hostile: true })
      for (const oddity of odditiesOf(row)) oddities.add(oddity)
      if (!this.#mayList(name, isTagManifest, row) || this.#isDouble(name, seen, row)) continue
      const listed = this.#listed(row)
      if (digestChars !== null) listed.digests.push({ algorithm, hex: row.digest })
      if (!isTagManifest) listed.manifests.push(name)
      else if (algorithm === 'sha256') this.tagRows.push({ path: row.path, sha256: row.digest })
    }
    for (const oddity of oddities) this.#notes.remark(name, oddity)
  }

  #enter(name: string): void {
    const { algorithm, isTagManifest, digestChars, isPlain } = readManifestName(name)!
    if (!isPlain) this.#notes.remark(name, '清单文件名的写法不合规范')
    if (digestChars === null) this.#notes.remark(name, `算法 ${algorithm} 不支持，只核对了文件是否齐全`)
    else this.algorithms.add(algorithm)
    if (!isTagManifest) this.payloadManifests.push(name)
  }

  /** Only the payload in the one kind of manifest, only the rest in the other: an unused line could hide something. */
  #mayList(name: string, isTagManifest: boolean, { path }: ReadRow): boolean {
    const leadsOut = pathEscape(path)
    // Programs on Windows may write it with a backslash; which file is meant is found later.
    const isPayload = /^data[/\\]/.test(path)
    if (leadsOut === null && isPayload !== isTagManifest) return true
    if (leadsOut !== null) this.#notes.hostile = true
    const detail = leadsOut ? `${leadsOut}：${path.slice(0, 200)}` : `登记了不该有的文件：${path.slice(0, 200)}`
    this.#notes.problem({ kind: 'malformed', path: name, detail })
    return false
  }

  /** 1.0 allows no file twice; before, the same twice is harmless. */
  #isDouble(name: string, seen: Map<string, string>, { path, digest }: ReadRow): boolean {
    const before = seen.get(path)
    seen.set(path, digest)
    if (before === undefined) return false
    const values = before === digest ? '' : '，校验值不同'
    const detail = `重复登记了同一文件${values}：${path.slice(0, 200)}`
    if (before === digest && this.#declaration.version !== '1.0') this.#notes.remark(name, detail)
    else this.#notes.problem({ kind: 'malformed', path: name, detail })
    return true
  }

  #listed({ path, written }: ReadRow): Listed {
    const known = this.files.get(path)
    if (known) return known
    const listed: Listed = { path, written, digests: [], manifests: [] }
    this.files.set(path, listed)
    return listed
  }
}

function odditiesOf({ starred, dotted }: ReadRow): string[] {
  return [...(starred ? ['路径前有 md5sum 的星号'] : []), ...(dotted ? ['路径以「./」开头'] : [])]
}
