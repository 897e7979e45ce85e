import { describe, expect, test } from 'vitest'
import type { DiskCall } from '../campaign/torn/disk-call'
import { FileOnDisk } from '../campaign/torn/file-on-disk'
import { Folder, ModelDisk } from '../campaign/torn/model-disk'
import { foundAfter, powerCuts } from '../campaign/torn/power-cut'
import { readRecording } from '../campaign/torn/read-recording'
import { chanceOf } from '../property/undo/office'

const bytes = (text: string) => Buffer.from(text)
const make = (path: string, text: string): DiskCall[] => [
  { does: 'make', path },
  { does: 'write', path, at: 0, bytes: bytes(text) },
]
const sync = (path: string): DiskCall => ({ does: 'sync', path })
const move = (from: string, path: string): DiskCall => ({ does: 'move', from, path })

/** With the file `old` of the bytes `甲` and the folder `beside`. */
function diskAfter(calls: readonly DiskCall[], lies = false): ModelDisk {
  const disk = new ModelDisk('/d', { lies })
  disk.found('/d/old', new FileOnDisk(() => bytes('甲')))
  disk.found('/d/beside', new Folder())
  for (const call of calls) disk.does(call)
  return disk
}

/** Each as `name=content`, in the order of the alphabet. */
function statesAfter(calls: readonly DiskCall[], lies = false): string[] {
  const disk = diskAfter(calls, lies)
  const states = [...powerCuts(disk, 5000, chanceOf(1))].map(({ fates }) =>
    [...foundAfter(disk, fates)]
      .flatMap(([place, entry]) => {
        if (entry === 'folder') return []
        return `${place}=${Buffer.from(entry instanceof FileOnDisk ? entry.now : entry).toString()}`
      })
      .toSorted()
      .join(),
  )
  return [...new Set(states)].toSorted()
}

const newText = '乙'
const empty = '\0\0\0'

describe('after a power cut', () => {
  test('a file that was renamed over another without a sync may be there with nothing in it', () => {
    const states = statesAfter([...make('/d/part', newText), move('/d/part', '/d/old')])
    expect(states).toContain('old=')
    expect(states).toContain(`old=${empty}`)
  })

  test('one that was synced and renamed is the old one or the new one, whole', () => {
    const states = statesAfter([...make('/d/part', newText), sync('/d/part'), move('/d/part', '/d/old')])
    expect(states).toEqual(['old=乙', 'old=甲', 'old=甲,part=乙'].toSorted())
  })

  test('its new name is certain once its folder is synced', () => {
    const calls = [...make('/d/part', newText), sync('/d/part'), move('/d/part', '/d/old'), sync('/d')]
    expect(statesAfter(calls)).toEqual(['old=乙'])
  })

  test('a disk that lies of its folders may have lost the name, and keeps the bytes whole', () => {
    const calls = [...make('/d/part', newText), sync('/d/part'), move('/d/part', '/d/old'), sync('/d')]
    expect(statesAfter(calls, true)).toEqual(['old=乙', 'old=甲', 'old=甲,part=乙'].toSorted())
  })

  test('a synced file in a folder whose own name was not is gone with it', () => {
    const calls: DiskCall[] = [{ does: 'make folder', path: '/d/new' }, ...make('/d/new/a', newText)]
    expect(statesAfter([...calls, sync('/d/new/a'), sync('/d/new')])).toEqual(['new/a=乙,old=甲', 'old=甲'])
    expect(statesAfter([...calls, sync('/d/new/a'), sync('/d/new'), sync('/d')])).toEqual(['new/a=乙,old=甲'])
  })

  test('what moves to another folder bears one name or both', () => {
    expect(statesAfter([move('/d/old', '/d/beside/a')])).toEqual(['beside/a=甲', 'beside/a=甲,old=甲', 'old=甲'])
    expect(statesAfter([move('/d/old', '/d/beside/a'), sync('/d')])).toEqual(['beside/a=甲'])
  })

  test('a file that is emptied and written anew may be empty', () => {
    const calls: DiskCall[] = [
      { does: 'cut', path: '/d/old', size: 0 },
      { does: 'write', path: '/d/old', at: 0, bytes: bytes(newText) },
    ]
    expect(statesAfter(calls)).toEqual(['old=', `old=${empty}`, 'old=乙', 'old=甲'].toSorted())
  })

  test('a page that is written over another may be half the one, half the other, sector by sector', () => {
    const file = new FileOnDisk(() => Buffer.alloc(4096, 'a'))
    file.change({ at: 0, bytes: Buffer.alloc(4096, 'b') })
    const sectors = (fate: Parameters<FileOnDisk['after']>[0][number]) =>
      Buffer.from(file.after([fate]))
        .toString()
        .match(/.{512}/g)
        ?.map((sector) => sector[0])
        .join('')
    expect(sectors('first half')).toBe('bbbbaaaa')
    expect(sectors('second half')).toBe('aaaabbbb')
    expect(sectors('every other')).toBe('abababab')
  })

  test('all states are built where they are few, and so many as are asked for where not', () => {
    const few = diskAfter([...make('/d/a', '1'), ...make('/d/b', '2')])
    expect([...powerCuts(few, 200, chanceOf(1))]).toHaveLength(2 * 6 * 2 * 6)
    const many = diskAfter(Array.from({ length: 50 }, (_, at) => make(`/d/${at}`, 'x')).flat())
    expect([...powerCuts(many, 200, chanceOf(1))]).toHaveLength(200)
  })
})

describe('what strace has written down', () => {
  const hex = (text: string) => [...bytes(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
  const name = (text: string) => `"${hex(text)}"`
  const file = (number: number, path: string) => `${number}<${hex(path)}>`

  test('is read as calls on the office, one after the other', () => {
    const log = [
      `7 openat(AT_FDCWD<${hex('/w')}>, ${name('/d/甲')}, O_WRONLY|O_CREAT|O_TRUNC|O_CLOEXEC, 0666) = ${file(9, '/d/甲')}`,
      `7 write(${file(9, '/d/甲')}, ${name('一二')}, 6) = 6`,
      `7 write(${file(9, '/d/甲')}, ${name('三')}, 3) = 3`,
      `7 rename(${name('/d/甲')}, ${name('/d/乙')}) = 0`,
      `7 mkdir(${name('/d/有的')}, 0777) = -1 EEXIST (File exists)`,
      `7 unlink(${name('/elsewhere')}) = 0`,
      `7 write(1<${hex('pipe:[1]')}>, ${name('{"done":[]}\n')}, 12) = 12`,
    ].join('\n')
    expect(readRecording(log, '/d')).toEqual([
      { does: 'make', path: '/d/甲' },
      { does: 'cut', path: '/d/甲', size: 0 },
      { does: 'write', path: '/d/甲', at: 0, bytes: bytes('一二') },
      { does: 'write', path: '/d/甲', at: 6, bytes: bytes('三') },
      { does: 'move', from: '/d/甲', path: '/d/乙' },
      { does: 'tell', line: '{"done":[]}' },
    ])
  })

  test('a sync holds for what was done before it began, a writing counts where it ended', () => {
    const log = [
      `7 fsync(${file(9, '/d/a')} <unfinished ...>`,
      `8 pwrite64(${file(9, '/d/a')}, ${name('x')}, 1, 5 <unfinished ...>`,
      `8 <... pwrite64 resumed>) = 1`,
      `7 <... fsync resumed>) = 0`,
    ].join('\n')
    expect(readRecording(log, '/d').map(({ does }) => does)).toEqual(['sync', 'write'])
  })
})
