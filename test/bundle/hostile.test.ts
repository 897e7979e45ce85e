import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bagFolderName } from '#main/bundle/export-bundle'
import { extractBundle } from '#main/bundle/extract-bundle'
import { verifyBundle } from '#main/bundle/verify-bundle'
import { unwrap } from '#shared/result'
import { sampleInfo, tempFolder, writeSample } from './sample-bundle'

const top = bagFolderName(sampleInfo)

/** Runs Python over a good bundle: `entries` is [[name, bytes], ...] with sound manifests, to be made hostile. */
async function craft(script: string, payload: [string, string][] = []): Promise<string> {
  const folder = tempFolder()
  const source = await writeSample(folder)
  const path = join(folder, 'hostile.zip')
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')
  const rows = payload.map(([name, text]) => `${digest(text)}  data/${name}\n`).join('')
  writeFileSync(
    join(folder, 'craft.py'),
    `import hashlib,sys,zipfile,struct,warnings
warnings.simplefilter('ignore')
src,dst,top,rows=sys.argv[1:]
z=zipfile.ZipFile(src)
entries=[[i.filename,z.read(i)] for i in z.infolist()]
def relist():
    by={n:b for n,b in entries}
    for e in entries:
        if e[0]==top+'/manifest-sha256.txt': e[1]+=rows.encode()
        if e[0]==top+'/bag-info.txt': e[1]=e[1].replace(b'Payload-Oxum',b'Old-Oxum')
    by={n:b for n,b in entries}
    for e in entries:
        if e[0]==top+'/tagmanifest-sha256.txt':
            names=[l.split('  ')[1] for l in e[1].decode().strip().split('\\n')]
            e[1]=''.join(hashlib.sha256(by[top+'/'+n]).hexdigest()+'  '+n+'\\n' for n in names).encode()
def write(items=None, tweak=None):
    with zipfile.ZipFile(dst,'w') as out:
        for n,b in items or entries:
            i=zipfile.ZipInfo(n); i.external_attr=0o100644<<16
            if tweak: tweak(i)
            out.writestr(i,b)
${script}`,
  )
  execFileSync('python3', ['craft.py', source, path, top, rows], { cwd: folder })
  return path
}

/** Refused by name and reason, and nothing comes out of it: not into the target, not beside it. */
async function expectRefused(path: string, detail: string | RegExp, code = 'BUNDLE_HOSTILE'): Promise<void> {
  const verdict = unwrap(await verifyBundle(path))
  expect(verdict.good).toBe(false)
  expect(verdict.problems.map((problem) => problem.detail).join()).toMatch(detail)
  const folder = join(path, '..')
  const before = readdirSync(folder)
  expect(await extractBundle(path, join(folder, 'in/here'))).toMatchObject({ ok: false, error: { code } })
  expect(existsSync(join(folder, 'in/here'))).toBe(false)
  expect(readdirSync(folder).filter((name) => !before.includes(name) && name !== 'in')).toEqual([])
}

describe('hostile archives', () => {
  test('the crafting itself is sound: a rewritten bundle with one listed file more is good', async () => {
    const path = await craft("entries.append([top+'/data/new.txt', b'new']); relist(); write()", [['new.txt', 'new']])
    expect(unwrap(await verifyBundle(path)).problems).toEqual([])
  })

  test.each([
    ['../../evil.txt', '文件夹之外'],
    ['/etc/evil', '绝对路径'],
    ['C:/evil', '绝对路径'],
    ['a\\\\..\\\\evil', '反斜杠'],
    ['nul', '保留名'],
    ['x/evil.', '句点'],
    ['x:stream', '不允许的字符'],
  ])('a listed file with the path %s', async (name, reason) => {
    const full = name.startsWith('/') || name.startsWith('C:') ? `'${name}'` : `top+'/data/${name}'`
    const path = await craft(`entries.append([${full}, b'evil']); relist(); write()`, [
      [name.replaceAll('\\\\', '\\'), 'evil'],
    ])
    await expectRefused(path, reason)
  })

  test('a symbolic link', async () => {
    const path = await craft(
      `entries.append([top+'/data/link', b'/etc']); relist()
def tweak(i):
    if i.filename.endswith('link'): i.external_attr=0o120777<<16; i.create_system=3
write(tweak=tweak)`,
      [['link', '/etc']],
    )
    await expectRefused(path, '链接')
  })

  test('two entries of one name, and of one name in two cases', async () => {
    for (const name of ['same.txt', 'SAME.txt']) {
      const script = `entries.append([top+'/data/same.txt', b'one']); entries.append([top+'/data/${name}', b'one']); relist(); write()`
      await expectRefused(await craft(script, [['same.txt', 'one']]), '同名')
    }
  })

  test('a file that is a folder too', async () => {
    const script =
      "entries.append([top+'/data/a', b'one']); entries.append([top+'/data/a/b', b'one']); relist(); write()"
    await expectRefused(
      await craft(script, [
        ['a', 'one'],
        ['a/b', 'one'],
      ]),
      '文件夹同名',
    )
  })

  test('a zip bomb by ratio', async () => {
    const script = `entries.append([top+'/data/bomb', b'0'*100_000_000])
def tweak(i): i.compress_type=8
relist(); write(tweak=tweak)`
    await expectRefused(await craft(script, [['bomb', '0'.repeat(100_000_000)]]), '炸弹')
  })

  test('a file that unpacks to more than it says', async () => {
    const path = await craft(
      `entries.append([top+'/data/z', b'0'*3_000_000])
def tweak(i): i.compress_type=8
relist(); write(tweak=tweak)
b=bytearray(open(dst,'rb').read())
import re
for m in list(re.finditer(struct.pack('<I',3_000_000),bytes(b))): b[m.start():m.end()]=struct.pack('<I',10)
open(dst,'wb').write(b)`,
      [['z', '0'.repeat(3_000_000)]],
    )
    await expectRefused(path, '比登记的大')
  })

  test('overlapping entries (one piece of data under many names)', async () => {
    const path = await craft(
      `write()
b=bytearray(open(dst,'rb').read())
cd=struct.unpack('<I',b[-6:-2])[0]
n=struct.unpack('<H',b[cd+28:cd+30])[0]
second=cd+46+n
b[second+42:second+46]=struct.pack('<I',0)
open(dst,'wb').write(b)`,
    )
    await expectRefused(path, /重叠/)
  })

  test('an encrypted entry, and an unknown method, are named', async () => {
    const flip = (at: number, value: number) => `write()
b=bytearray(open(dst,'rb').read()); cd=struct.unpack('<I',b[-6:-2])[0]; b[cd+${at}]=${value}; open(dst,'wb').write(b)`
    await expectRefused(await craft(flip(8, 1)), '加密', 'BUNDLE_INVALID')
    await expectRefused(await craft(flip(10, 14)), '压缩方式', 'BUNDLE_INVALID')
  })

  test('bytes hidden between two entries', async () => {
    const path = await craft(`write()
b=open(dst,'rb').read(); cd=struct.unpack('<I',b[-6:-2])[0]
b=b[:cd]+b'hidden'+b[cd:-6]+struct.pack('<I',cd+6)+b[-2:]
open(dst,'wb').write(b)`)
    await expectRefused(path, '多余内容', 'BUNDLE_INVALID')
  })

  test('an archive comment, and a fetch.txt that would load from elsewhere', async () => {
    const commented = await craft(`write()
with zipfile.ZipFile(dst,'a') as out: out.comment=b'x'`)
    await expectRefused(commented, '结尾', 'BUNDLE_INVALID')
    await expectRefused(
      await craft("entries.append([top+'/fetch.txt', b'http://x 1 data/y']); write()"),
      '清单中没有',
      'BUNDLE_INVALID',
    )
  })

  test('a manifest that lists one file twice, or a file outside the payload', async () => {
    const path = await craft('rows=rows*2; relist(); write()', [['new.txt', 'new']])
    await expectRefused(path, '重复', 'BUNDLE_INVALID')
  })

  test('an archive that says it holds 65,534 files', async () => {
    const path = await craft(`write()
b=bytearray(open(dst,'rb').read()); b[-14:-10]=struct.pack('<HH',65534,65534); open(dst,'wb').write(b)`)
    await expectRefused(path, '记录数不符', 'BUNDLE_INVALID')
    expect(readFileSync(path).length).toBeLessThan(10_000)
  })
})
