import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { failureOf } from '#main/fs/stop'
import { headBytes, magic } from '#main/update/envelope'
import { readUpdate } from '#main/update/read-update'
import { endorse } from '#main/update/signature'
import { fail, ok } from '#shared/result'
import { refusals } from '#shared/update/refusal'
import { about, keyPair, signedAs, updateFile } from '../fixtures/update-files'
import { temporaryFolder } from '../store/county-fixture'

const running = { version: '0.1.0', platform: 'linux-x64' }
const [ours, other, next] = [keyPair(), keyPair(), keyPair()]
let folder: string
beforeEach(() => {
  folder = temporaryFolder()
})

const look = (path: string, keys = [ours.key], over = running) =>
  readUpdate(path, { keys, running: over }, {}).then(ok, (error) => failureOf(error, path, 'read'))
const refused = (detail: string) => fail('UPDATE_REFUSED', { detail })

function altered(path: string, change: (bytes: Buffer) => Buffer | undefined): string {
  const bytes = readFileSync(path)
  writeFileSync(path, change(bytes) ?? bytes)
  return path
}

describe('a 升级文件', () => {
  test('that is signed, newer and whole is told, and its payload comes out byte by byte', async () => {
    const payload = Buffer.from('程序'.repeat(500_000))
    const path = await updateFile(folder, ours, {}, payload)
    const kept: Buffer[] = []
    const keep = async (chunk: Buffer) => kept.push(Buffer.from(chunk))
    const manifest = await readUpdate(path, { keys: [ours.key], running }, {}, keep)
    expect(manifest).toMatchObject({ ...about, payload: { name: 'goufutong.zip', sizeBytes: payload.length } })
    expect(Buffer.concat(kept).equals(payload)).toBe(true)
  })

  test('cut short at any place is refused', async () => {
    const path = await updateFile(folder, ours)
    const whole = readFileSync(path)
    const cuts = [0, 5, headBytes - 1, headBytes, headBytes + 100, whole.length - 60_000, whole.length - 1]
    for (const at of cuts) {
      writeFileSync(path, whole)
      truncateSync(path, at)
      expect([at, await look(path)]).toEqual([at, refused(at < headBytes ? refusals.notOurs : refusals.cutShort)])
    }
  })

  test('with one byte altered before the program part is refused, whichever it is', async () => {
    const path = await updateFile(folder, ours)
    const whole = readFileSync(path)
    const end = headBytes + whole.readUInt32BE(magic.length)
    for (let at = 0; at < end; at += 1) {
      const bytes = Buffer.from(whole)
      bytes[at]! ^= 1
      writeFileSync(path, bytes)
      expect([at, (await look(path)).ok]).toEqual([at, false])
    }
  })

  test.each([
    ['altered', (bytes: Buffer) => bytes.fill(bytes.at(-1)! ^ 1, bytes.length - 1)],
    ['longer than it was signed', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
  ])('whose program part is %s is refused', async (_what, change) => {
    expect(await look(altered(await updateFile(folder, ours), change))).toEqual(refused(refusals.altered))
  })

  test('signed by somebody else is refused, also where he vouches for himself', async () => {
    const path = await updateFile(folder, other)
    expect(await look(path)).toEqual(refused(refusals.unknownKey))
    const endorsed = [endorse(other.key, other.pem), { ...endorse(other.key, other.pem), by: ours.key }]
    expect(await look(await updateFile(folder, { ...other, endorsed }))).toEqual(refused(refusals.unknownKey))
  })

  test('that bears our key over another’s signature is refused', async () => {
    const path = signedAs(folder, other.pem, about, (envelope) => ({ ...envelope, key: ours.key }))
    expect(await look(path)).toEqual(refused(refusals.badSignature))
  })

  test('of a newer key is taken by a program that knows only an older one, over a key in between', async () => {
    const endorsed = [endorse(other.key, ours.pem), endorse(next.key, other.pem)]
    expect(await look(await updateFile(folder, { ...next, endorsed }))).toMatchObject({ ok: true })
    const withoutFirst = await updateFile(folder, { ...next, endorsed: endorsed.slice(1) })
    expect(await look(withoutFirst)).toEqual(refused(refusals.unknownKey))
  })

  test('a signature under a manifest vouches for no key', async () => {
    const { signature } = JSON.parse(
      readFileSync(signedAs(folder, ours.pem, about))
        .subarray(headBytes)
        .toString(),
    )
    const endorsed = [{ key: other.key, by: ours.key, signature }]
    expect(await look(await updateFile(folder, { ...other, endorsed }))).toEqual(refused(refusals.unknownKey))
  })

  test('is taken by no program that was built without a key', async () => {
    expect(await look(await updateFile(folder, ours), [])).toEqual(refused(refusals.noKeys))
  })

  test.each([
    ['older', { version: '0.0.9' }, '它是 0.0.9，比正在用的 0.1.0 旧。要用旧版本，请用“退回上一版”'],
    ['the same', { version: '0.1.0' }, '它就是正在用的版本 0.1.0'],
    [
      'too far ahead',
      { version: '0.9.0', minimum: '0.8.0' },
      '它要求从 0.8.0 或更新的版本升级，正在用的是 0.1.0。请先升级到 0.8.0',
    ],
    [
      'for another system',
      { platform: 'win32-x64' as const },
      '它是给 Windows（64 位） 用的，这台电脑是 Linux（x86-64）',
    ],
  ])('that is %s is refused, saying why', async (_what, changed, detail) => {
    expect(await look(await updateFile(folder, ours, changed))).toEqual(refused(detail))
  })

  test('numbers of versions are compared as numbers', async () => {
    expect(
      await look(await updateFile(folder, ours, { version: '0.10.0' }), [ours.key], { ...running, version: '0.9.0' }),
    ).toMatchObject({
      ok: true,
    })
  })

  test.each(['../../.bashrc', '/etc/passwd.zip', 'a/b.zip', 'C:\\x.exe', 'con.zip.', '购服通.zip'])(
    'whose payload is called %s is refused, though it is signed',
    async (name) => {
      const payload = { name, sizeBytes: 1, sha256: '0'.repeat(64) }
      const path = signedAs(folder, ours.pem, { format: 1, product: 'goufutong', ...about, payload })
      expect(await look(path)).toEqual(refused(refusals.notOurs))
    },
  )

  test.each([
    ['another file', Buffer.from('PK\x03\x04 something')],
    ['a head that says it is four gigabytes long', Buffer.concat([magic, Buffer.alloc(4, 0xff)])],
    ['a head that is no JSON', Buffer.concat([magic, Buffer.from([0, 0, 0, 2]), Buffer.from('{{')])],
    ['a head of another shape', Buffer.concat([magic, Buffer.from([0, 0, 0, 2]), Buffer.from('{}')])],
  ])('that is %s is refused', async (_what, bytes) => {
    const path = join(folder, 'x.gftupdate')
    writeFileSync(path, bytes)
    expect(await look(path)).toEqual(refused(refusals.notOurs))
  })

  test('that is a folder or not there is told as such', async () => {
    expect(await look(folder)).toMatchObject({ ok: false })
    expect(await look(join(folder, '没有'))).toMatchObject({ error: { code: 'FILE_NOT_FOUND' } })
  })
})
