import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyBundle } from '#main/bundle/verify-bundle'
import type { BundleVerdict } from '#shared/bundle/bundle'
import { unwrap } from '#shared/result'
import { digestOf, said, writeOtherBag } from './other-bag'
import { tempFolder } from './sample-bundle'

const cases = resolve(import.meta.dirname, '../fixtures/bags')
const verify = async (path: string): Promise<BundleVerdict> => unwrap(await verifyBundle(path))

/** Packs a one-file bag with Python; `body` says how each name is written: it may set `raw`, `flags`, `extra` of `name`. */
async function packed(name: string, body: string): Promise<BundleVerdict> {
  const folder = tempFolder()
  const path = join(folder, 'x.zip')
  const script = `import sys,zipfile,struct,binascii
class Info(zipfile.ZipInfo):
    def _encodeFilenameFlags(self): return self.raw, (self.flag_bits & ~0x800) | self.flags
with zipfile.ZipFile(sys.argv[1],'w') as z:
    def add(name, data):
        i=Info(name); i.raw=name.encode(); i.flags=0; i.create_system=0
        if not name.isascii():
${body.replace(/^/gm, '            ')}
        z.writestr(i, data)
    add('bag/bagit.txt', 'BagIt-Version: 1.0\\nTag-File-Character-Encoding: UTF-8\\n')
    add('bag/data/'+sys.argv[2], 'x')
    add('bag/manifest-sha256.txt', '${digestOf('sha256', 'x')}  data/'+sys.argv[2]+'\\n')`
  execFileSync('python3', ['-c', script, path, name])
  return verify(path)
}

describe('names in archives of other programs: the manifest decides what they are', () => {
  test.each([
    ['UTF-8 without a flag (macOS)', '入户表.txt', ''],
    ['UTF-8 with the flag', '入户表.txt', 'i.flags=0x800'],
    ['decomposed (macOS)', 'Núñez 입.txt', 'import unicodedata; i.raw=unicodedata.normalize("NFD",name).encode()'],
    ['GBK (Windows)', '入户调查表.txt', 'i.raw=name.encode("gbk")'],
    ['GBK that is UTF-8 too', '目录.txt', 'i.raw=name.encode("gbk")'],
    ['GBK flagged as UTF-8', '入户表.txt', 'i.raw=name.encode("gbk"); i.flags=0x800'],
    ['GBK with a backslash for its second byte', '誠.txt', 'i.raw=name.encode("gbk")'],
    ['GB18030 in four bytes', '王䶮.txt', 'i.raw=name.encode("gb18030")'],
    ['Big5', '入戶調查表.txt', 'i.raw=name.encode("big5")'],
    ['Shift-JIS', '調査ひょう.txt', 'i.raw=name.encode("shift_jis")'],
    ['code page 437', 'Größe é.txt', 'i.raw=name.encode("cp437")'],
    [
      'beside the name (0x7075)',
      '王䶮-入户.txt',
      "i.raw=name.encode('gbk','replace'); u=name.encode(); i.extra=struct.pack('<HHBI',0x7075,5+len(u),1,binascii.crc32(i.raw))+u",
    ],
    [
      'beside the name, for another one: does not count',
      '入户表.txt',
      "i.raw=name.encode('gbk'); u=b'bag/data/other'; i.extra=struct.pack('<HHBI',0x7075,5+len(u),1,0)+u",
    ],
  ])('%s', async (_, name, body) => {
    const verdict = await packed(name, body || 'pass')
    expect(said(verdict)).toEqual([])
    expect(verdict.good).toBe(true)
  })

  test('none that leads out of the folder under any spelling is called good', async () => {
    for (const name of ['data/../../evil', 'data/..\\..\\evil', '/etc/evil', 'C:\\evil']) {
      const path = writeOtherBag({ more: { [name]: 'evil' } })
      expect(await verify(path), name).toMatchObject({ good: false, next: expect.stringContaining('不要解开') })
    }
  })

  test.each([
    ['/', /绝对路径/],
    ['../', /文件夹之外/],
    ['a/../../', /文件夹之外/],
    ['C:/', /绝对路径/],
  ])('nor is one whose own folder leads out: %s', async (top, reason) => {
    const { good, problems, next } = await verify(writeOtherBag({ top }))
    expect([good, problems[0]?.detail, next]).toEqual([
      false,
      expect.stringMatching(reason),
      expect.stringContaining('不要解开'),
    ])
  })

  test('a link, and two entries of one name', async () => {
    const link = await packed('链接', 'i.external_attr=0o120777<<16')
    expect(link.problems[0]?.detail).toContain('链接')
    const twice = await packed('入户表.txt', "z.writestr(name, 'y')")
    expect(twice.problems[0]?.detail).toContain('同名')
  })
})

describe('the archive itself', () => {
  test.each([
    ['10-bagit097-percent', 'a percent sign of BagIt 0.97'],
    ['17-sha512-only', 'sha512 alone'],
    ['21-rare-7075-question', 'names in the Unicode path field'],
    ['23-gbk-looks-utf8', 'GBK names that look like UTF-8'],
  ])('%s is good: %s', async (name) => {
    const verdict = await verify(join(cases, `${name}.zip`))
    expect(said(verdict)).toEqual([])
    expect(verdict).toMatchObject({ good: true, maker: 'other' })
  })

  test.each([
    ['03-comment', /结尾带有注释「压缩软件的注释」/, /原文件/],
    ['04-backslash', /反斜杠/, /7-Zip/],
  ])('%s, a bundle of ours packed anew, is told why it is refused and what to do', async (name, reason, next) => {
    const verdict = await verify(join(cases, `${name}.zip`))
    expect(verdict).toMatchObject({ good: false, maker: 'ours', problems: [{ path: '' }] })
    expect(verdict.problems[0]?.detail).toMatch(reason)
    expect(verdict.next).toMatch(next)
  })

  test('a comment on another program’s bag is a remark that quotes it, in UTF-8 and in GBK', async () => {
    for (const comment of [Buffer.from('某馆制作'), Buffer.from([0xc4, 0xb3, 0xb9, 0xdd, 0xd6, 0xc6, 0xd7, 0xf7])]) {
      const path = writeOtherBag({})
      const bytes = readFileSync(path)
      bytes.writeUInt16LE(comment.length, bytes.length - 2)
      writeFileSync(path, Buffer.concat([bytes, comment]))
      const { good, remarks } = await verify(path)
      expect({ good, remarks: remarks.map(({ detail }) => detail) }).toEqual({
        good: true,
        remarks: ['压缩包结尾带有注释「某馆制作」'],
      })
    }
  })

  test('zip64 records that nothing asks for are read', async () => {
    const path = writeOtherBag({})
    const bytes = readFileSync(path)
    const end = bytes.length - 22
    const [count, size, offset] = [
      bytes.readUInt16LE(end + 10),
      bytes.readUInt32LE(end + 12),
      bytes.readUInt32LE(end + 16),
    ]
    const end64 = Buffer.alloc(76)
    end64.writeUInt32LE(0x06064b50, 0)
    end64.writeUInt32LE(44, 4)
    end64.writeUInt32LE(count, 24)
    end64.writeUInt32LE(count, 32)
    end64.writeUInt32LE(size, 40)
    end64.writeUInt32LE(offset, 48)
    end64.writeUInt32LE(0x07064b50, 56)
    end64.writeUInt32LE(end, 64)
    end64.writeUInt32LE(1, 72)
    writeFileSync(path, Buffer.concat([bytes.subarray(0, end), end64, bytes.subarray(end)]))
    expect(said(await verify(path))).toEqual([])
  })

  test.each([
    ['age-encryption.org/v1\n-> scrypt', /加密文件，请先解开/],
    ['Rar!\x1a\x07\x00', /\.rar/],
    ["7z\xbc\xaf'\x1c", /\.7z/],
    ['\x1f\x8b\x08', /\.gz/],
    ['%PDF-1.7', /PDF/],
    ['just text', /不完整/],
  ])('a file that is no .zip says what it is: %j', async (start, reason) => {
    const path = join(tempFolder(), 'x.zip')
    writeFileSync(path, Buffer.concat([Buffer.from(start, 'latin1'), Buffer.alloc(100)]))
    const verdict = await verify(path)
    expect(verdict.problems[0]?.detail).toMatch(reason)
  })

  test.each([
    ['a file', Buffer.alloc(0), '文件是空的'],
    ['an archive', Buffer.from(`PK\x05\x06${'\0'.repeat(18)}`), '压缩包是空的'],
  ])('%s that is empty is said to be empty', async (_, bytes, detail) => {
    const path = join(tempFolder(), 'x.zip')
    writeFileSync(path, bytes)
    expect((await verify(path)).problems).toMatchObject([{ detail }])
  })

  test('__MACOSX and .DS_Store beside the folder are remarks; any other file there is one too many', async () => {
    const more = { '../__MACOSX/外来包/._bagit.txt': 'x', '../.DS_Store': 'x' }
    const outside = (files: Record<string, string>) =>
      writeOtherBag({ top: '', change: (all) => void renameUnder(all), more: files })
    expect(said(await verify(outside(more)))).toEqual(['remark __MACOSX/外来包/._bagit.txt', 'remark .DS_Store'])
    expect(said(await verify(outside({ '../autorun.inf': 'x' })))).toEqual(['extra autorun.inf'])
  })
})

/** Puts the bag into a folder and what is named `../x` beside it. */
function renameUnder(files: Record<string, string | Uint8Array>): void {
  for (const [name, bytes] of Object.entries(files)) {
    delete files[name]
    files[name.startsWith('../') ? name.slice(3) : `外来包/${name}`] = bytes
  }
}
