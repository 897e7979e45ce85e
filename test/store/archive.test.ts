import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { JobInfo } from '#shared/jobs'
import { handing, startWithArchive } from '../documents/papers/archived'
import { sampleId } from '../documents/papers/project-records'
import { all, fileOf, imported } from './household-fixture'

let kept: Awaited<ReturnType<typeof startWithArchive>>
beforeEach(async () => {
  kept = await startWithArchive()
})

const stored = async () => (await kept.body()).files.filter(({ digest }) => digest !== 'missing')
const noteAll = () => kept.note(({ digest }) => (digest === 'missing' ? { remark: '示例没有这一件' } : {}))
/** Where the bytes of a stored file lie. */
async function bytesOf(fileName: string) {
  const { sha256 } = (await stored()).find((row) => row.fileName === fileName)!
  const { folder } = (await kept.get('county.current', null))!
  return join(folder, 'evidence', sha256.slice(0, 2), sha256)
}

describe('[P34] the list of an archive', () => {
  test('holds all that is stored in the order of the stages, with digest and day, and what is due and missing', async () => {
    const { files } = await kept.body()
    const rows = await stored()
    expect(rows.map(({ stage, fileName }) => [stage, fileName])).toEqual([
      ['before', '磋商文件.pdf'],
      ['before', '合同扫描件.pdf'],
      ['during', '访问录音.mp3'],
      ['after', '绩效评价报告.pdf'],
    ])
    expect(rows[0]).toMatchObject({ digest: 'same', opens: 'yes', retained: true, checkedOn: '2024-07-01' })
    expect(rows.map(({ formedOn, personal }) => [formedOn, personal])).toEqual([
      ['2024-07-01', 'no'],
      ['2024-07-01', 'no'],
      ['2024-07-01', 'yes'],
      ['2024-07-01', 'no'],
    ])
    expect(rows[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(rows[2]).toMatchObject({ opens: 'yes', retained: false })
    const missing = files.filter(({ digest }) => digest === 'missing').map(({ title }) => title)
    expect(missing).toContain('验收单')
    expect(missing).toContain('个人信息返还或删除证明')
    expect(missing).not.toContain('档案移交清单')
  })

  test('is made anew with what was typed beside each and what has come since, and taken back as one step', async () => {
    await kept.note(({ fileName, title }) =>
      fileName === '磋商文件.pdf'
        ? { carrier: 'both', copies: 2, pages: 36 }
        : title === '验收单'
          ? { carrier: 'paper', copies: 1, pages: 4 }
          : {},
    )
    await kept.add('during', '督导记录表', kept.file('督导记录.pdf'))
    await kept.examine()
    expect((await stored()).map(({ fileName }) => fileName)).toContain('督导记录.pdf')
    const { files } = await kept.body()
    expect(files.find(({ fileName }) => fileName === '磋商文件.pdf')).toMatchObject({ copies: 2, pages: 36 })
    expect(files.find(({ title }) => title === '验收单')).toMatchObject({ carrier: 'paper', pages: 4 })
    const { steps } = await kept.get('history.list', { recordId: kept.id, before: null, limit: 1 })
    expect(steps[0]?.title).toContain('检测材料')
    await kept.get('history.undo', steps[0]!.stamp)
    expect((await stored()).map(({ fileName }) => fileName)).not.toContain('督导记录.pdf')
  })

  test('what cannot be opened needs a word on it; what was altered or is gone stands against the handover', async () => {
    await kept.change(kept.id, handing)
    await kept.add('during', '督导记录表', kept.file('督导记录.pdf', '%PDF-1.4 没有传完'))
    await kept.examine()
    expect(await kept.refusal(kept.id, 'handed')).toMatch(/“督导记录.pdf”文件已损坏或没有传完，打不开/)
    await kept.note(({ opens }) => (opens === 'no' ? { remark: '承接主体只有这一份，已在移交书注明' } : {}))
    writeFileSync(await bytesOf('磋商文件.pdf'), '被人改过')
    rmSync(await bytesOf('访问录音.mp3'))
    await kept.examine()
    expect((await stored()).map(({ digest }) => digest)).toEqual(['differs', 'same', 'gone', 'same', 'same'])
    const refused = await kept.refusal(kept.id, 'handed')
    expect(refused).toMatch(/“磋商文件.pdf”与收进时不一样了/)
    expect(refused).toMatch(/“访问录音.mp3”已经不在旗县文件夹里/)
    expect(refused).not.toMatch(/督导记录/)
  })

  test('is refused while nothing was looked at, and when something came after', async () => {
    const other = await kept.keep('project-archive', handing)
    expect(await kept.refusal(other.id, 'handed')).toBe('档案清单还是空的，先点“检测并列出清单”')
    await kept.change(kept.id, handing)
    await kept.add('during', '督导记录表', kept.file('督导记录.pdf'))
    expect(await kept.refusal(kept.id, 'handed')).toBe('检测以后材料有变动（新收进“督导记录.pdf”），请重新检测')
  })

  test('is closed when each missing material has its reason, or its sheets on paper', async () => {
    await kept.change(kept.id, handing)
    await kept.sign()
    expect(await kept.refusal(kept.id, 'handed')).toBeNull()
    expect(await kept.refusal(kept.id, 'archived')).toMatch(/缺“验收单”；补上再检测/)
    await noteAll()
    expect(await kept.refusal(kept.id, 'archived')).toBeNull()
    const entry = await kept.get('record.get', { id: kept.id })
    expect(entry.body).toMatchObject({ handedOn: '2024-07-01', archivedOn: '2024-07-01' })
    expect(await kept.call('record.examine', { id: kept.id, revision: entry.revision, jobId: 'j' })).toMatchObject({
      error: { code: 'RECORD_FROZEN' },
    })
  })
})

describe('[P34] what is signed of an archive', () => {
  const made = (kind: string) => kept.call('paper.generate', { kind, ownerId: kept.id })
  const slots = async () => (await kept.get('record.listFiles', { id: kept.id })).map(({ slot }) => slot)

  test('档案移交清单, signed by both, is asked for before the handover', async () => {
    await kept.change(kept.id, handing)
    expect(await made('handover-list')).toMatchObject({ ok: true })
    expect(await made('archive-list')).toMatchObject({ error: { code: 'PAPER_INCOMPLETE' } })
    await kept.sign()
    expect(await kept.refusal(kept.id, 'handed')).toBeNull()
    expect(await slots()).toEqual(['handover'])
  })

  test('签字的归档清单, the bureau’s own, is made behind the handover, and kept in its slot also once all is archived', async () => {
    await kept.change(kept.id, handing)
    await kept.sign()
    expect(await kept.refusal(kept.id, 'handed')).toBeNull()
    await noteAll()
    expect(await made('archive-list')).toMatchObject({ ok: true })
    expect(await kept.refusal(kept.id, 'archived')).toBeNull()
    const path = kept.file('归档清单.pdf')
    expect(await kept.call('record.addFile', { id: kept.id, slot: 'archive', path })).toMatchObject({ ok: true })
    expect(await slots()).toEqual(['handover', 'archive'])
  })

  test('归档清单（表格） is made as soon as there is a list', async () => {
    const empty = await kept.keep('project-archive')
    expect(await kept.call('paper.generate', { kind: 'archive-list-xlsx', ownerId: empty.id })).toMatchObject({
      error: { code: 'PAPER_INCOMPLETE', params: { detail: '清单还是空的，先点“检测并列出清单”。' } },
    })
    expect(await made('archive-list-xlsx')).toMatchObject({ ok: true })
  })
})

test('[P34] within a stage the list goes by the list of materials, and of the same material by the day it came', async () => {
  await kept.add('before', '合同公告', kept.file('合同公告与备案单.pdf'))
  await kept.add('before', '别的材料', kept.file('别的.pdf'))
  await kept.add('before', '预算书', kept.file('预算书.pdf'))
  kept.clock.now = new Date('2024-07-02T02:00:00Z')
  await kept.get('paper.generate', { kind: 'budget_xlsx', ownerId: sampleId })
  await kept.add('before', '采购文件', kept.file('磋商文件更正.pdf'))
  await kept.examine()
  const names = (await stored()).filter(({ stage }) => stage === 'before').map(({ fileName }) => fileName)
  expect(names.map((name) => name.replace(/.*\.xlsx$/, '预算.xlsx'))).toEqual([
    '预算书.pdf',
    '预算.xlsx',
    '磋商文件.pdf',
    '磋商文件更正.pdf',
    '合同扫描件.pdf',
    '合同公告与备案单.pdf',
    '别的.pdf',
  ])
})

describe('looking at what is stored', () => {
  const big = async () => {
    await kept.add('during', '录像', kept.file('录像.mp4', Buffer.alloc(48 * 2 ** 20, 7)))
  }

  /** Progress is told at most ten times a second: now each look at the clock is a tenth later, however fast the machine. */
  const slowClock = () => {
    let now = performance.now()
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 100))
    onTestFinished(() => clock.mockRestore())
  }

  test('tells how many bytes and how many files of all are done, and ends at the whole', async () => {
    await big()
    slowClock()
    const told: JobInfo[] = []
    kept.on((event, payload) => event === 'job' && told.push(payload as JobInfo))
    expect(await kept.examine()).toMatchObject({ ok: true })
    expect([...new Set(told.map(({ items }) => items?.done))]).toEqual([0, 1, 2, 3, 4, 5])
    const within = told.filter(({ doneBytes, totalBytes }) => doneBytes > 0 && doneBytes < totalBytes)
    expect(within.length, 'a file is told while it is read').toBeGreaterThan(5)
    expect(told.every(({ kind, subject }) => kind === 'examine' && subject === kept.id)).toBe(true)
    expect(told[0]).toMatchObject({ doneBytes: 0, items: { done: 0, total: 5 } })
    const last = told.at(-1)!
    expect(last).toMatchObject({ doneBytes: last.totalBytes, items: { done: 5, total: 5 } })
    expect(last.totalBytes).toBeGreaterThan(48 * 2 ** 20)
    expect(told.map(({ doneBytes }) => doneBytes)).toEqual(told.map(({ doneBytes }) => doneBytes).sort((a, b) => a - b))
  })

  test('cancelled, changes nothing: list, revision and history are as they were, and it can be begun anew', async () => {
    await big()
    const stands = async () => ({
      entry: await kept.get('record.get', { id: kept.id }),
      history: await kept.get('history.list', { recordId: kept.id, before: null, limit: 20 }),
    })
    const before = await stands()
    const stop = kept.on((event) => {
      if (event === 'job') void kept.call('job.cancel', { jobId: 'examine' })
    })
    expect(await kept.examine()).toMatchObject({ ok: false, error: { code: 'CANCELLED' } })
    stop()
    expect(await stands()).toEqual(before)
    expect(await kept.examine()).toMatchObject({ ok: true })
    expect((await stored()).map(({ fileName }) => fileName)).toContain('录像.mp4')
  })

  test('stopped by a file that cannot be read just now, calls nothing gone', async () => {
    const path = await bytesOf('磋商文件.pdf')
    rmSync(path)
    // A link that leads to itself: nobody can say what is there.
    symlinkSync(path, path)
    expect(await kept.examine()).toMatchObject({ ok: false })
    expect((await stored()).map(({ digest }) => digest)).toEqual(['same', 'same', 'same', 'same'])
  })
})

test('taking back 登记移交 is offered, since its table leads back; once all is archived nothing is', async () => {
  const steps = async () => (await kept.get('history.list', { recordId: kept.id, before: null, limit: 50 })).steps
  const handOver = async () => {
    expect(await kept.refusal(kept.id, 'handed')).toBeNull()
    return (await steps())[0]!
  }
  await kept.change(kept.id, handing)
  await kept.sign()
  const handed = await handOver()
  expect(handed).toMatchObject({ title: '登记移交', undoable: true })
  expect(await kept.call('history.undo', handed.stamp)).toMatchObject({ ok: true })
  await handOver()
  await noteAll()
  expect(await kept.refusal(kept.id, 'archived')).toBeNull()
  expect(
    (await steps()).filter(({ undoable, fields }) => undoable && fields.every(({ field }) => field[0] !== '@')),
  ).toEqual([])
})

describe('个人信息返还和删除证明', () => {
  const returned = {
    trigger: 'ended',
    information: ['identity', 'recordings'],
    entrusted: 3_200,
    handled: 3_200,
    carriers: [
      {
        id: 'c1',
        type: 'terminal',
        place: '笔记本3台',
        way: 'overwritten',
        on: '2024-07-01',
        executor: '王芳',
        witness: '李明',
      },
    ],
    backups: 'none',
    passedOn: 'none',
    verification: '抽查终端3台，没有发现留存',
    verifiedBy: '乌云',
    signer: '王芳',
    signedOn: '2024-07-01',
  }

  test('is registered after the handover; the households of the county stay as they were', async () => {
    const { areas } = await kept.get('project.get', { id: sampleId })
    await imported(kept, sampleId, fileOf(`户编码,户主,苏木乡镇,类型\r\nBY001,巴图,${areas[0]},低保\r\n`))
    const households = () => kept.get('household.count', all(sampleId))
    expect(await households()).toBe(1)
    const { id } = await kept.keep('data-return', { ...returned, difference: '户册只导入了一户' })
    await kept.get('record.addFile', { id, slot: 'certificate', path: kept.file('证明.pdf') })
    expect(await kept.refusal(id, 'registered')).toBe('档案还没有登记移交，“笔记本3台”上的信息不能先删除')
    await kept.change(kept.id, handing)
    await kept.examine()
    expect(await kept.refusal(kept.id, 'handed')).toBeNull()
    expect(await kept.refusal(id, 'registered')).toBeNull()
    expect(await households()).toBe(1)
  })
})

test('[P34] a file that bears the code of one household of the register is listed under it', async () => {
  const { areas } = await kept.get('project.get', { id: sampleId })
  const table = `户编码,户主,苏木乡镇,类型\r\nBY001,巴图,${areas[0]},低保\r\nBY002,乌云,${areas[0]},低保\r\n`
  await imported(kept, sampleId, fileOf(table))
  await kept.add('during', '入户照片（样本）', kept.file('BY001 巴图.pdf'))
  await kept.add('during', '入户照片（样本）', kept.file('BY001、BY002.pdf'))
  await kept.examine()
  const codes = new Map((await stored()).map(({ fileName, code }) => [fileName, code]))
  expect(['BY001 巴图.pdf', 'BY001、BY002.pdf', '访问录音.mp3'].map((name) => codes.get(name))).toEqual([
    'BY001',
    '',
    '',
  ])
})
