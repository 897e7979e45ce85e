import { execFileSync } from 'node:child_process'
import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bagFolderName } from '#main/bundle/export-bundle'
import { verifyBundle } from '#main/bundle/verify-bundle'
import { unwrap } from '#shared/result'
import { sampleInfo, tempFolder, writeSample } from './sample-bundle'

const utf8 = { ...process.env, LC_ALL: 'C.UTF-8' }
const top = bagFolderName(sampleInfo)
const letter = 'data/1-事前/材料/成交通知书（盖章）.txt'

async function problemsOf(path: string): Promise<string[]> {
  return unwrap(await verifyBundle(path)).problems.map(({ kind, path: file }) => `${kind} ${file}`)
}

/** Changes the unpacked bag and packs it again with Info-ZIP, as someone who meddles would. */
async function meddled(change: (bag: string) => void): Promise<string[]> {
  const folder = tempFolder()
  const sh = (command: string) => execFileSync('sh', ['-c', command], { cwd: folder, env: utf8 })
  await writeSample(folder)
  sh('unzip -q 材料包.zip')
  change(join(folder, top))
  sh(`zip -q -r again.zip ${top}`)
  return await problemsOf(join(folder, 'again.zip'))
}

describe('校验 says exactly which file is wrong', () => {
  test('a good bundle: no problem, and what it is', async () => {
    const verdict = unwrap(await verifyBundle(await writeSample(tempFolder())))
    expect(verdict).toMatchObject({
      good: true,
      fileCount: 3,
      problems: [],
      info: { projectName: sampleInfo.projectName, countyName: '多伦县', stage: '全部', createdOn: '2024-03-20' },
    })
  })

  test('altered payload', async () => {
    expect(await meddled((bag) => appendFileSync(join(bag, letter), '!'))).toEqual([`altered ${letter}`])
  })

  test('missing payload', async () => {
    expect(await meddled((bag) => rmSync(join(bag, letter)))).toEqual([`missing ${letter}`])
  })

  test('extra payload', async () => {
    expect(await meddled((bag) => writeFileSync(join(bag, 'data/病毒.exe'), 'x'))).toEqual(['extra data/病毒.exe'])
  })

  test('all three at once, and a renamed file is one missing and one extra', async () => {
    const problems = await meddled((bag) => {
      appendFileSync(join(bag, 'data/项目数据.json'), ' ')
      copyFileSync(join(bag, letter), join(bag, 'data/改名.txt'))
      rmSync(join(bag, letter))
    })
    expect(problems.sort()).toEqual(['altered data/项目数据.json', 'extra data/改名.txt', `missing ${letter}`].sort())
  })

  test('altered 清单, bag-info and manifest', async () => {
    expect(await meddled((bag) => appendFileSync(join(bag, '清单.html'), ' '))).toEqual(['altered 清单.html'])
    expect(await meddled((bag) => appendFileSync(join(bag, 'bag-info.txt'), 'X: y\n'))).toEqual([
      'altered bag-info.txt',
    ])
    const row = `${'0'.repeat(64)}  data/x\n`
    const problems = await meddled((bag) => appendFileSync(join(bag, 'manifest-sha256.txt'), row))
    expect(problems).toEqual(['missing data/x', 'altered manifest-sha256.txt'])
  })

  test.each(['bagit.txt', 'bag-info.txt', '清单.html', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'])(
    'missing %s',
    async (name) => {
      expect(await meddled((bag) => rmSync(join(bag, name)))).toContain(`missing ${name}`)
    },
  )

  test('a tag file that nobody listed', async () => {
    expect(await meddled((bag) => writeFileSync(join(bag, 'readme.txt'), 'x'))).toEqual(['extra readme.txt'])
  })

  test('a file taken out of, and one put into, the archive itself', async () => {
    const folder = tempFolder()
    const path = await writeSample(folder)
    const copy = join(folder, 'copy.zip')
    copyFileSync(path, copy)
    execFileSync('zip', ['-q', '-d', copy, '*/data/1-*'], { env: utf8 })
    expect(await problemsOf(copy)).toEqual([`missing ${letter}`])
    copyFileSync(path, copy)
    mkdirSync(join(folder, top, 'data'), { recursive: true })
    writeFileSync(join(folder, top, 'data/新.txt'), 'x')
    execFileSync('zip', ['-q', copy, `${top}/data/新.txt`], { cwd: folder, env: utf8 })
    expect(await problemsOf(copy)).toEqual(['extra data/新.txt'])
  })

  test('a file beside the bag folder', async () => {
    const folder = tempFolder()
    const path = await writeSample(folder)
    writeFileSync(join(folder, 'autorun.inf'), 'x')
    execFileSync('zip', ['-q', path, 'autorun.inf'], { cwd: folder })
    expect(await problemsOf(path)).toEqual(['extra autorun.inf'])
  })

  test('a copy that broke off is malformed, at every length', async () => {
    const folder = tempFolder()
    const path = await writeSample(folder)
    const { length } = readFileSync(path)
    for (const size of [length - 1, length - 22, length - 200, Math.floor(length / 2), 30, 1, 0]) {
      truncateSync(path, size)
      expect(await problemsOf(path)).toEqual(['malformed '])
    }
  })

  test('something in front of or behind the archive is malformed', async () => {
    const folder = tempFolder()
    const bytes = readFileSync(await writeSample(folder))
    for (const parts of [
      [Buffer.from('MZ'), bytes],
      [bytes, Buffer.from('x')],
    ]) {
      const path = join(folder, 'x.zip')
      writeFileSync(path, Buffer.concat(parts))
      expect(await problemsOf(path)).toEqual(['malformed '])
    }
  })

  test('a zip of something else, and a file that is no zip', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, '合同.txt'), 'x')
    execFileSync('zip', ['-q', 'other.zip', '合同.txt'], { cwd: folder })
    expect(unwrap(await verifyBundle(join(folder, 'other.zip'))).problems).toEqual([
      { kind: 'malformed', path: '', detail: '不是材料包：没有 BagIt 的清单文件' },
    ])
    expect(await problemsOf(join(folder, '合同.txt'))).toEqual(['malformed '])
  })

  test('no code is given for a bad bundle, though its manifests are whole', async () => {
    const folder = tempFolder()
    const path = await writeSample(folder)
    const bytes = readFileSync(path)
    bytes[bytes.indexOf('成交通知书')]! ^= 1
    const at = bytes.indexOf(Buffer.from('成交通知书'), 300)
    bytes[at]! ^= 1
    writeFileSync(path, bytes)
    expect(unwrap(await verifyBundle(path))).toMatchObject({ good: false, contentCode: '' })
  })

  test('a file that is not there, and a folder, are errors and no verdicts', async () => {
    const folder = tempFolder()
    expect(await verifyBundle(join(folder, 'x.zip'))).toMatchObject({ ok: false, error: { code: 'FILE_NOT_FOUND' } })
    expect(await verifyBundle(dirname(folder))).toMatchObject({ ok: false })
  })

  test('progress ends at the whole, and a cancelled check says so', async () => {
    const path = await writeSample(tempFolder())
    const seen: number[] = []
    await verifyBundle(path, { onProgress: ({ doneBytes, totalBytes }) => seen.push(doneBytes / totalBytes) })
    expect(seen[0]).toBe(0)
    expect(seen.at(-1)).toBe(1)
    const signal = AbortSignal.abort()
    expect(await verifyBundle(path, { signal })).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
  })
})
