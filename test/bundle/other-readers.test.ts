import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { openPromise } from 'yauzl'
import { bagFolderName } from '#main/bundle/export-bundle'
import { extractBundle } from '#main/bundle/extract-bundle'
import { verifyBundle } from '#main/bundle/verify-bundle'
import { unwrap } from '#shared/result'
import { sampleEntries, sampleInfo, tempFolder, writeSample } from './sample-bundle'

const run = (command: string, args: string[], cwd: string) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } })

function payload(): [string, Buffer][] {
  return sampleEntries.map(({ path, source }) => [
    `data/${path}`,
    'bytes' in source ? Buffer.from(source.bytes) : Buffer.alloc(0),
  ])
}

describe('a bundle needs no 购服通 to be read and checked', () => {
  test("Debian's unzip and sha256sum -c accept it, payload and tag files", async () => {
    const folder = tempFolder()
    const path = await writeSample(folder)
    expect(run('unzip', ['-t', path], folder)).toContain('No errors detected')
    run('unzip', ['-q', path, '-d', 'out'], folder)
    expect(readdirSync(join(folder, 'out'))).toEqual([bagFolderName(sampleInfo)])
    const bag = join(folder, 'out', bagFolderName(sampleInfo))
    const lines = run('sha256sum', ['--strict', '-c', 'manifest-sha256.txt'], bag).trim().split('\n')
    expect(lines).toHaveLength(sampleEntries.length)
    expect(lines.every((line) => line.endsWith(': OK'))).toBe(true)
    run('sha256sum', ['--strict', '-c', 'tagmanifest-sha256.txt'], bag)
    for (const [name, bytes] of payload()) expect(readFileSync(join(bag, name))).toEqual(bytes)
  })

  test('after unzip, sha256sum -c names the file that was altered', async () => {
    const folder = tempFolder()
    run('unzip', ['-q', await writeSample(folder)], folder)
    const bag = join(folder, bagFolderName(sampleInfo))
    writeFileSync(join(bag, 'data/项目数据.json'), '{"a":2}\n')
    const outcome = { out: '' }
    try {
      run('sha256sum', ['-c', 'manifest-sha256.txt'], bag)
    } catch (error) {
      outcome.out = String((error as { stdout: string }).stdout)
    }
    expect(outcome.out).toContain('data/项目数据.json: FAILED')
  })

  test('Python reads the same names and bytes', async () => {
    const folder = tempFolder()
    const path = await writeSample(folder)
    const script = `import json,sys,zipfile
z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None
print(json.dumps({i.filename:[z.read(i).decode(),list(i.date_time),oct(i.external_attr>>16)] for i in z.infolist()}))`
    const read = JSON.parse(run('python3', ['-c', script, path], folder)) as Record<string, unknown>
    for (const [name, bytes] of payload()) {
      expect(read[`${bagFolderName(sampleInfo)}/${name}`]).toEqual([
        bytes.toString(),
        [2024, 3, 20, 10, 5, 6],
        '0o100644',
      ])
    }
  })

  test('yauzl, which is strict, reads the same names and bytes', async () => {
    const zip = await openPromise(await writeSample(tempFolder()), { strictFileNames: true })
    const read = new Map<string, Buffer>()
    for await (const entry of zip.eachEntry()) {
      read.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
    }
    expect(read.size).toBe(sampleEntries.length + 5)
    for (const [name, bytes] of payload()) expect(read.get(`${bagFolderName(sampleInfo)}/${name}`)).toEqual(bytes)
  })

  test('zip -T of Info-ZIP finds nothing wrong', async () => {
    const folder = tempFolder()
    expect(run('zip', ['-T', await writeSample(folder)], folder)).toContain('OK')
  })
})

describe('a bundle that was unpacked and packed again', () => {
  test.each([
    ['zip -r', ['zip', '-q', '-r', 'again.zip']],
    ['zip -0 -r -X', ['zip', '-q', '-0', '-r', '-X', 'again.zip']],
    ['python zipfile', ['python3', '-m', 'zipfile', '-c', 'again.zip']],
  ])('by %s is as good, with the same content code', async (_, [command, ...args]) => {
    const folder = tempFolder()
    const path = await writeSample(folder)
    const before = unwrap(await verifyBundle(path))
    run('unzip', ['-q', path], folder)
    run(command!, [...args, bagFolderName(sampleInfo)], folder)
    expect(existsSync(join(folder, 'again.zip'))).toBe(true)
    const after = unwrap(await verifyBundle(join(folder, 'again.zip')))
    expect(after).toMatchObject({ good: true, problems: [], contentCode: before.contentCode, fileCount: 3 })
  })

  test('without the folder around it, and from a pipe (data descriptors), too', async () => {
    const folder = tempFolder()
    const path = await writeSample(folder)
    run('unzip', ['-q', path], folder)
    const bag = join(folder, bagFolderName(sampleInfo))
    run('sh', ['-c', 'zip -q -r - . | cat > ../again.zip'], bag)
    expect(unwrap(await verifyBundle(join(folder, 'again.zip')))).toMatchObject({ good: true, problems: [] })
  })

  test('by Windows with names in GBK, too', async () => {
    const folder = tempFolder()
    run('unzip', ['-q', await writeSample(folder)], folder)
    const script = `import os,sys,zipfile
class Gbk(zipfile.ZipInfo):
    def _encodeFilenameFlags(self): return self.filename.encode('gbk'), self.flag_bits & ~0x800
with zipfile.ZipFile('again.zip','w',zipfile.ZIP_DEFLATED) as z:
    for base,_,files in os.walk(sys.argv[1]):
        for f in files:
            p=os.path.join(base,f); i=Gbk(p); i.create_system=0; i.compress_type=8; z.writestr(i,open(p,'rb').read())`
    run('python3', ['-c', script, bagFolderName(sampleInfo)], folder)
    expect(unwrap(await verifyBundle(join(folder, 'again.zip')))).toMatchObject({ good: true, problems: [] })
  })

  test('deflated, with a file of many chunks that does not shrink', async () => {
    const folder = tempFolder()
    const noise = randomBytes(9_000_001)
    const path = await writeSample(folder, [...sampleEntries, { path: '照片.jpg', source: { bytes: noise } }])
    run('unzip', ['-q', path], folder)
    run('zip', ['-q', '-9', '-n', '.none', '-r', 'again.zip', bagFolderName(sampleInfo)], folder)
    expect(unwrap(await verifyBundle(join(folder, 'again.zip')))).toMatchObject({ good: true, problems: [] })
    const bundle = unwrap(await extractBundle(join(folder, 'again.zip'), join(folder, 'in')))
    expect(readFileSync(join(bundle.folder, 'data/照片.jpg')).equals(noise)).toBe(true)
  })

  test("a bag of the Library of Congress' form with two algorithms is good", async () => {
    const folder = tempFolder()
    run('unzip', ['-q', await writeSample(folder)], folder)
    const bag = join(folder, bagFolderName(sampleInfo))
    run('sh', ['-c', 'find data -type f -print0 | xargs -0 sha512sum > manifest-sha512.txt'], bag)
    run('sh', ['-c', 'sha256sum bag-info.txt bagit.txt manifest-*.txt 清单.html > tagmanifest-sha256.txt'], bag)
    run('sh', ['-c', 'sha512sum bag-info.txt bagit.txt manifest-*.txt 清单.html > tagmanifest-sha512.txt'], bag)
    mkdirSync(join(folder, 'to'))
    run('zip', ['-q', '-r', 'to/again.zip', bagFolderName(sampleInfo)], folder)
    expect(unwrap(await verifyBundle(join(folder, 'to/again.zip')))).toMatchObject({ good: true, problems: [] })
  })
})
