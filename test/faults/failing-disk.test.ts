import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startCrashOffice } from '../campaign/crash/crash-office'
import { startFullOffice } from '../campaign/crash/full-office'
import { Ledger } from '../campaign/crash/ledger'
import { afterwards, plainRefusal } from '../campaign/disk/after-fault'
import { closingLines, failEachCall } from '../campaign/disk/each-call'
import { FailingDisk } from '../campaign/disk/failed-calls'
import { readCalls } from '../campaign/disk/io-call'
import { whyNoStrace } from '../campaign/disk/strace'
import { ofEachLoop, sampleOf } from '../campaign/disk/which-calls'
import { startInCounty, temporaryFolder } from '../store/county-fixture'

/** Saving, out, in, backing up and restoring; the campaign takes every step of a day, and every call. */
const steps = ['改项目名称', '导出材料包', '导入材料包', '备份', '恢复']
const ofEach = 3
/** Once answered wrongly, and how they are answered since. */
const mended = [
  ['unlink', '旗县/.import-hex/bundle/bagit.txt', '照常办成'],
  ['openat', '旗县/.import-hex/bundle/data/项目数据.json', 'DISK_FAILED'],
  ['mkdir', '旗县/.import-hex', 'DISK_FAILED'],
] as const

test.runIf(process.platform === 'linux')(
  'this machine lets a test stand between a program and its disk: without strace and leave to trace nothing below is proved',
  () => expect(whyNoStrace()).toBe(null),
)

test.runIf(process.platform === 'linux')(
  'a call to the disk that fails costs the step at most: it says so in plain words, and all else is there and goes on',
  async () => {
    const disk = new FailingDisk(await startFullOffice(1))
    const { tally } = disk
    for (const step of steps)
      for (const fault of sampleOf(await disk.faultsOf(step), ofEach, 20_261_128)) await disk.fail(fault)
    await disk.end()
    expect(tally.losses).toEqual([])
    expect(tally.failed).toBeGreaterThan(steps.length * ofEach * 0.8)
    expect(tally.answers.size).toBeGreaterThan(1)
  },
  300_000,
)

test.runIf(process.platform === 'linux')(
  'a bundle that is in stays in where what it was read from cannot be taken away; one that cannot be read is no fault of ours',
  async () => {
    const disk = new FailingDisk(await startCrashOffice([]))
    const faults = await disk.faultsOf('导入材料包')
    const answers: string[] = []
    for (const [call, place] of mended) {
      const before = new Map(disk.tally.answers)
      await disk.fail(faults.find((one) => one.call === call && one.place === `${call} ${place}`)!)
      answers.push([...disk.tally.answers].find(([answer, times]) => times > (before.get(answer) ?? 0))?.[0] ?? '')
    }
    await disk.end()
    expect(disk.tally.losses).toEqual([])
    expect(answers).toEqual(mended.map(([, , answer]) => answer))
  },
  300_000,
)

test.runIf(process.platform === 'linux')(
  'a project that was acknowledged and is gone is told as lost, step by step and at the end, and its folder is kept',
  async () => {
    const office = await startCrashOffice([])
    office.ledger.begin(new Map([['project 甲 name', '已确认的项目']]))
    const keep = temporaryFolder()
    const said: string[] = []
    const piece = { act: '新建项目', sample: 1, seed: 1, ofLoop: 0, from: 0, keep }
    const tally = await failEachCall(office, piece, (line) => said.push(line))
    expect(said[0]).toMatch(/^✗ 新建项目：.*project 甲 name：应为「已确认的项目」，现在是「没有」$/)
    expect(said.at(-1)).toMatch(/^新建项目：读写 \d+ 次，试了 1 次，出错 1 次，没有碰上 0 次；.*有问题的 [1-9]\d* 项$/)
    expect(closingLines([tally]).at(-1)).toMatch(/丢失、不完整或没有说清 [1-9]\d* 项$/)
    expect(readdirSync(join(keep, '新建项目-1'))).toEqual(expect.arrayContaining(['办公室', '就此中断', 'what.txt']))
  },
  300_000,
)

test('of a long loop the first two, the last and some between are tried, of a short one each', () => {
  const read = (at: number, place: string) =>
    ({ act: '备份', seed: 1, thread: 'begun', call: 'pread64', at, errno: 'EIO', place }) as const
  const faults = [...Array.from({ length: 100 }, (_, at) => read(at + 1, 'county')), read(101, 'rest')]
  expect(ofEachLoop(faults, 5).map(({ at }) => at)).toEqual([1, 2, 34, 67, 100, 101])
  expect(ofEachLoop(faults, 0)).toEqual(faults)
})

describe('the campaign tells', () => {
  test('which call failed, on which file, and which answered by itself', () => {
    const log = [
      '12 openat(AT_FDCWD</work>, "/ban/\\347\\224\\262.txt", O_WRONLY|O_CREAT|O_CLOEXEC, 0666) = 22</ban/\\347\\224\\262.txt>',
      '13 rename("/ban/a.part", "/ban/a") = -1 EIO (Input/output error) (INJECTED)',
      '+++ exited with 0 +++',
    ].join('\n')
    expect(readCalls(log)).toEqual([
      { thread: 12, name: 'openat', path: '/ban/甲.txt', makes: true, failed: false },
      { thread: 13, name: 'rename', path: '/ban/a', makes: false, failed: true },
    ])
  })

  test('an error that is a fault of ours, or says nothing in Chinese', () => {
    expect(plainRefusal('DISK_FULL {"path":"/ban/EFLAFE/x"}')).toEqual([])
    expect(plainRefusal('BUG {"detail":"x.ts:1"}')).toHaveLength(1)
    expect(plainRefusal('EIO: i/o error, write')).toHaveLength(1)
  })

  test('half a file, bytes under a name that is not theirs, and what was acknowledged and is gone', async () => {
    const { folder, documentsFolder, close } = await startInCounty()
    await close()
    mkdirSync(join(documentsFolder, '文档'))
    mkdirSync(join(folder, 'evidence', 'ab'), { recursive: true })
    writeFileSync(join(folder, 'evidence', 'ab', 'half.part'), '')
    writeFileSync(join(folder, 'evidence', 'ab', `ab${'0'.repeat(62)}`), 'x')
    const ledger = new Ledger()
    ledger.begin(new Map([['project 1 name', '甲']]))
    const losses = await afterwards(documentsFolder, ledger, { withCheckUp: true, mayLeaveHalves: false })
    expect(losses).toEqual([
      expect.stringMatching(/内容与名称不符$/),
      expect.stringMatching(/^project 1 name：应为「甲」/),
      expect.stringMatching(/^留下了半个文件：.*half\.part$/),
    ])
  })
})
