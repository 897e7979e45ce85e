import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeFileAtomic, writeThenRename } from '#main/fs/atomic-write'
import { fsError } from '#main/fs/fs-errors'
import { failureOf } from '#main/fs/stop'
import { describeError } from '#shared/errors'
import { tempFolder } from '../bundle/sample-bundle'
import { canMount, readOnlyFolder, smallDisk } from './odd-folders'

describe('a file is written whole or not at all', () => {
  test('new, and over an older one; nothing else stays in the folder', async () => {
    const folder = tempFolder()
    const path = join(folder, '合同.docx')
    expect(await writeFileAtomic(path, Buffer.from('one'))).toEqual({ ok: true, value: null })
    expect(await writeFileAtomic(path, Buffer.from('two'))).toEqual({ ok: true, value: null })
    expect(readFileSync(path, 'utf8')).toBe('two')
    expect(readdirSync(folder)).toEqual(['合同.docx'])
  })

  test('a name of the full 255 bytes works', async () => {
    const path = join(tempFolder(), `${'民'.repeat(83)}.docx`)
    expect(await writeFileAtomic(path, Buffer.from('x'))).toMatchObject({ ok: true })
  })

  test('a full disk (/dev/full): DISK_FULL, the older file whole, the part gone', async () => {
    const folder = tempFolder()
    const path = join(folder, '合同.docx')
    writeFileSync(path, 'older')
    symlinkSync('/dev/full', join(folder, 'part'))
    const work = writeThenRename(join(folder, 'part'), path, (file) => file.writeFile('new'))
    const failure = await work.catch((error) => failureOf(error, path))
    expect(failure).toEqual({ ok: false, error: { code: 'DISK_FULL', params: { path } } })
    expect(readFileSync(path, 'utf8')).toBe('older')
    expect(readdirSync(folder)).toEqual(['合同.docx'])
  })

  test.runIf(canMount)('a really full disk (needs leave to mount)', async () => {
    const disk = smallDisk(1024 * 1024)
    const path = join(disk, 'x.docx')
    writeFileSync(path, 'older')
    const result = await writeFileAtomic(path, Buffer.alloc(2 * 1024 * 1024))
    expect(result).toEqual({ ok: false, error: { code: 'DISK_FULL', params: { path } } })
    expect(readFileSync(path, 'utf8')).toBe('older')
    expect(readdirSync(disk)).toEqual(['x.docx'])
  })

  test('a read-only folder: FOLDER_READONLY, the older file whole', async () => {
    const folder = readOnlyFolder((inside) => writeFileSync(join(inside, 'x.docx'), 'older'))
    const path = join(folder, 'x.docx')
    expect(await writeFileAtomic(path, Buffer.from('new'))).toEqual({
      ok: false,
      error: { code: 'FOLDER_READONLY', params: { path } },
    })
    expect(readFileSync(path, 'utf8')).toBe('older')
  })

  test('a missing folder, and a folder in the place of the file', async () => {
    const folder = tempFolder()
    mkdirSync(join(folder, 'is-folder'))
    expect(await writeFileAtomic(join(folder, 'none/x'), Buffer.from(''))).toEqual({
      ok: false,
      error: { code: 'FOLDER_NOT_FOUND', params: { path: join(folder, 'none') } },
    })
    expect(await writeFileAtomic(join(folder, 'is-folder'), Buffer.from(''))).toMatchObject({
      error: { code: 'NOT_A_FILE' },
    })
    expect(readdirSync(folder)).toEqual(['is-folder'])
  })
})

describe('what the system says, in the words of the program', () => {
  const errno = (code: string, syscall = 'open') => Object.assign(new Error(code), { code, syscall })
  test.each([
    ['EBUSY', 'open', 'FILE_LOCKED'],
    ['ETXTBSY', 'open', 'FILE_LOCKED'],
    ['EPERM', 'rename', 'FILE_LOCKED'],
    ['EACCES', 'rename', 'FILE_LOCKED'],
    ['EPERM', 'open', 'FOLDER_READONLY'],
    ['EACCES', 'open', 'FOLDER_READONLY'],
    ['EROFS', 'open', 'FOLDER_READONLY'],
    ['ENOSPC', 'write', 'DISK_FULL'],
    ['EDQUOT', 'write', 'DISK_FULL'],
    ['EFBIG', 'write', 'FILE_OVER_LIMIT'],
    ['EIO', 'write', 'DISK_FAILED'],
    ['ENOENT', 'open', 'FOLDER_NOT_FOUND'],
    ['ENOTDIR', 'mkdir', 'FOLDER_IS_FILE'],
    ['EISDIR', 'open', 'NOT_A_FILE'],
    ['EEXIST', 'open', 'FILE_EXISTS'],
    ['ENOTEMPTY', 'rename', 'PLACE_REFUSED'],
    ['ENAMETOOLONG', 'open', 'PATH_TOO_LONG'],
    ['ESTALE', 'read', 'DISK_FAILED'],
    ['ETIMEDOUT', 'open', 'DISK_FAILED'],
    ['UNKNOWN', 'read', 'DISK_FAILED'],
  ])('%s of %s is %s', (code, syscall, expected) => {
    expect(fsError(errno(code, syscall), '/x').code).toBe(expected)
  })

  test('no leave to read is not a locked folder', () => {
    expect(fsError(errno('EACCES'), '/x', 'read').code).toBe('FILE_UNREADABLE')
  })

  test('what is not there is a file to a reader, a folder to a writer', () => {
    expect(fsError(errno('ENOENT'), '/folder/x', 'read')).toEqual({
      code: 'FILE_NOT_FOUND',
      params: { path: '/folder/x' },
    })
    const missing = fsError(errno('ENOENT'), '/folder/x')
    expect(missing).toEqual({ code: 'FOLDER_NOT_FOUND', params: { path: '/folder' } })
    const { what, next } = describeError(missing)
    expect(what).toBe('文件夹不存在或已移走：/folder')
    expect(next).toContain('另选位置')
  })

  test('a bug stays a bug', () => {
    expect(() => fsError(new TypeError('x'), '/x')).toThrow(TypeError)
    expect(() => fsError(errno('EINVAL'), '/x')).toThrow('EINVAL')
    expect(() => fsError(errno('EBADF'), '/x')).toThrow('EBADF')
  })
})
