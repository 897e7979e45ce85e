import { basename, dirname } from 'node:path'
import type { DiskCall } from './disk-call'
import { type Change, FileOnDisk } from './file-on-disk'

export class Folder {
  /** Certain to be found after a power cut. */
  readonly certain = new Map<string, Entry>()
  readonly now = new Map<string, Entry>()
}

export type Entry = FileOnDisk | Folder

/** Names that a folder gets or loses at one stroke; no sync has made it certain yet. */
export interface NameChange {
  folder: Folder
  sets: readonly (readonly [name: string, to: Entry | null])[]
  /** Never without this one: a file that moves to another folder may bear both names, but not none. */
  after?: NameChange
}

/** A change of bytes or names in the order of all. */
export type Pending = { file: FileOnDisk; change: Change } | NameChange

interface Sort {
  /** It says that a folder's names are on the disk, and they are not. */
  lies?: boolean
}

/**
 * A disk of which nothing is certain but what was synced: bytes by a sync of their file, names by one of their folder. What is below
 * `root` at the beginning is certain.
 */
export class ModelDisk {
  readonly root = new Folder()
  readonly rootPath: string
  readonly #lies: boolean
  /** In the order in which they were asked for. */
  readonly pending: Pending[] = []

  constructor(rootPath: string, { lies = false }: Sort = {}) {
    this.rootPath = rootPath
    this.#lies = lies
  }

  /** Laid there before all calls. */
  found(path: string, entry: Entry): void {
    const folder = this.#folderOf(path)
    folder.certain.set(basename(path), entry)
    folder.now.set(basename(path), entry)
  }

  does(call: DiskCall): void {
    switch (call.does) {
      case 'tell':
        return
      case 'make':
        if (!this.at(call.path)) this.#name(call.path, new FileOnDisk(() => new Uint8Array()))
        return
      case 'make folder':
        this.#name(call.path, new Folder())
        return
      case 'write':
        this.#change(call.path, { at: call.at, bytes: call.bytes })
        return
      case 'cut':
        this.#change(call.path, { size: call.size })
        return
      case 'copy':
        this.#copy(call)
        return
      case 'link':
        this.#name(call.path, this.at(call.from) ?? null)
        return
      case 'move':
        this.#move(call.from, call.path)
        return
      case 'remove':
        this.#name(call.path, null)
        return
      case 'sync':
        this.#sync(this.at(call.path))
    }
  }

  /** Everything there is becomes certain. */
  settle(): void {
    for (const one of this.pending.splice(0)) {
      if ('file' in one) one.file.sync()
      else for (const [name, to] of one.sets) setName(one.folder.certain, name, to)
    }
  }

  at(path: string): Entry | undefined {
    if (path === this.rootPath) return this.root
    const names = path.slice(this.rootPath.length + 1).split('/')
    let entry: Entry | undefined = this.root
    for (const name of names) entry = entry instanceof Folder ? entry.now.get(name) : undefined
    return entry
  }

  #folderOf(path: string): Folder {
    const folder = this.at(dirname(path))
    if (!(folder instanceof Folder)) throw new Error(`no folder for ${path}`)
    return folder
  }

  #change(path: string, change: Change): void {
    const file = this.at(path)
    // Removed while it is open: nobody finds it again.
    if (!(file instanceof FileOnDisk)) return
    if ('size' in change && change.size === file.now.length) return
    file.change(change)
    this.pending.push({ file, change })
  }

  #copy({ from, fromAt, path, at, size }: Extract<DiskCall, { does: 'copy' }>): void {
    const source = this.at(from)
    if (!(source instanceof FileOnDisk)) throw new Error(`${from} is copied and not there`)
    this.#change(path, { at, bytes: source.now.slice(fromAt, fromAt + size) })
  }

  #name(path: string, to: Entry | null): void {
    const folder = this.#folderOf(path)
    this.#pend({ folder, sets: [[basename(path), to]] })
  }

  #move(from: string, path: string): void {
    const [entry, old, folder] = [this.at(from) ?? null, this.#folderOf(from), this.#folderOf(path)]
    const there = [basename(path), entry] as const
    const gone = [basename(from), null] as const
    const arrived: NameChange = { folder, sets: old === folder ? [there, gone] : [there] }
    this.#pend(arrived)
    if (old !== folder) this.#pend({ folder: old, sets: [gone], after: arrived })
  }

  #pend(change: NameChange): void {
    for (const [name, to] of change.sets) setName(change.folder.now, name, to)
    this.pending.push(change)
  }

  #sync(entry: Entry | undefined): void {
    if (!entry || (entry instanceof Folder && this.#lies)) return
    if (entry instanceof FileOnDisk) entry.sync()
    const isCertain = (one: Pending) => ('file' in one ? one.file === entry : one.folder === entry)
    const certain = new Set(this.pending.filter(isCertain))
    for (const one of certain) if ('folder' in one && one.after) certain.add(one.after)
    const left = this.pending.filter((one) => !certain.has(one))
    for (const one of this.pending)
      if (certain.has(one) && 'folder' in one) for (const [name, to] of one.sets) setName(one.folder.certain, name, to)
    this.pending.splice(0, this.pending.length, ...left)
  }
}

export function setName(names: Map<string, Entry>, name: string, to: Entry | null): void {
  if (to) names.set(name, to)
  else names.delete(name)
}
