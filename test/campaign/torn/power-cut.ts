import type { Chance } from '../../property/undo/office'
import { type Fate, type FileOnDisk, fatesOf } from './file-on-disk'
import { type Entry, Folder, type ModelDisk, type NameChange, type Pending, setName } from './model-disk'

/** What has reached the disk of each change that was not certain; a name has or has not. */
type Fates = readonly Fate[]

/** By its place below the root: the bytes of a file, or itself where it is as it was at the beginning. */
export type Found = Map<string, Uint8Array | FileOnDisk | 'folder'>

export interface PowerCut {
  how: string
  fates: Fates
}

const isName = (one: Pending): one is NameChange => 'folder' in one
const possible = (one: Pending): readonly Fate[] => (isName(one) ? ['lost', 'whole'] : fatesOf(one.change))

/**
 * The states in which the disk may be found if the power goes now: all of them where there are no more than `most`, otherwise the
 * extreme ones and others by chance, `most` in all.
 */
export function* powerCuts(disk: ModelDisk, most: number, chance: Chance): Generator<PowerCut> {
  const { pending } = disk
  const count = pending.reduce((all, one) => Math.min(all * possible(one).length, most + 1), 1)
  if (count <= most) {
    for (const fates of every(pending)) yield { how: '每一种', fates }
    return
  }
  yield* extremes(pending)
  for (let at = extremes(pending).length; at < most; at += 1) yield byChance(pending, chance)
}

function every(pending: readonly Pending[]): Fate[][] {
  return pending.reduce<Fate[][]>(
    (before, one) => before.flatMap((fates) => possible(one).map((fate) => [...fates, fate])),
    [[]],
  )
}

const extremes = (pending: readonly Pending[]): PowerCut[] => {
  const all = (how: string, fate: (one: Pending) => Fate) => ({ how, fates: pending.map(fate) })
  return [
    all('只有落了盘的', () => 'lost'),
    all('全部', () => 'whole'),
    all('名称在、内容不在', (one) => (isName(one) ? 'whole' : 'lost')),
    all('名称在、内容为零', (one) => (isName(one) || 'size' in one.change ? 'whole' : 'length')),
    all('内容在、名称不在', (one) => (isName(one) ? 'lost' : 'whole')),
    all('名称在、内容一半', (one) => (isName(one) || 'size' in one.change ? 'whole' : 'every other')),
  ]
}

const ways = ['按顺序', '名称按顺序', '一半一半', '大多在', '大多不在'] as const

function byChance(pending: readonly Pending[], chance: Chance): PowerCut {
  const how = chance.of(ways) ?? '按顺序'
  const upTo = chance.below(pending.length + 1)
  const inOrder = (at: number): Fate => (at < upTo ? 'whole' : 'lost')
  const oneOf = (one: Pending): Fate => chance.of(possible(one)) ?? 'lost'
  const often = { 一半一半: 5, 大多在: 9, 大多不在: 1, 按顺序: 0, 名称按顺序: 5 }[how]
  /** Now and then a file keeps all its changes, or none. */
  const ofFile = new Map<FileOnDisk, Fate | 'each'>()
  const fates = pending.map((one, at): Fate => {
    if (how === '按顺序') return at === upTo ? oneOf(one) : inOrder(at)
    if (isName(one)) return how === '名称按顺序' ? inOrder(at) : chance.below(10) < often ? 'whole' : 'lost'
    const way = ofFile.get(one.file) ?? chance.of(['whole', 'lost', 'each', 'each'] as const) ?? 'each'
    ofFile.set(one.file, way)
    if (way !== 'each') return way
    return chance.below(10) < often ? 'whole' : oneOf(one)
  })
  return { how, fates }
}

/** The files and folders that are found below the root after that power cut. */
export function foundAfter(disk: ModelDisk, fates: Fates): Found {
  const names = new Map<Folder, Map<string, Entry>>()
  const ofFiles = new Map<FileOnDisk, Fate[]>()
  const reached = new Set<NameChange>()
  for (const [at, one] of disk.pending.entries()) {
    const fate = fates[at] ?? 'lost'
    if (!isName(one)) {
      const ofFile = ofFiles.get(one.file) ?? []
      ofFiles.set(one.file, ofFile)
      ofFile.push(fate)
    } else if (fate === 'whole' && (!one.after || reached.has(one.after) || !disk.pending.includes(one.after))) {
      reached.add(one)
      const folder = names.get(one.folder) ?? new Map(one.folder.certain)
      names.set(one.folder, folder)
      for (const [name, to] of one.sets) setName(folder, name, to)
    }
  }
  const found: Found = new Map()
  const walk = (folder: Folder, above: string) => {
    for (const [name, entry] of names.get(folder) ?? folder.certain) {
      const place = `${above}${name}`
      if (entry instanceof Folder) {
        found.set(place, 'folder')
        walk(entry, `${place}/`)
      } else found.set(place, entry.isAsFound ? entry : entry.after(ofFiles.get(entry) ?? []))
    }
  }
  walk(disk.root, '')
  return found
}
