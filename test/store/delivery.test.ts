import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readHouseholdTable } from '#main/documents/reading/household-table'
import { householdsHistory } from '#shared/history/history-ids'
import { madeHouseholds } from '../fixtures/households/made-households'
import { pdfOf } from '../fixtures/pdf-files'
import { temporaryFolder } from './county-fixture'
import { below, codeOf, folderOf, holds, jpeg, sound, startWithHouseholds, whole } from './delivery-fixture'

/** So many folders, each whole. */
const foldersOf = (count: number, from = 1) =>
  Object.assign({}, ...Array.from({ length: count }, (_, at) => below(codeOf(from + at), whole(codeOf(from + at)))))

describe('a contractor’s folder is taken in', () => {
  test('[P11] 200 folders, matched by code or name, each file kept by its content; what is missing is counted', async () => {
    const county = await startWithHouseholds(206)
    const { '录音.m4a': _none, ...silent } = whole('x')
    const folder = folderOf({
      ...foldersOf(195),
      ...below(`获各琦苏木/户主196（低保）`, whole('by name')),
      ...below('嘎查197-户主197', whole('by place')),
      ...below(codeOf(198), silent),
      ...below('赵某某', whole('nobody')),
      '交付清单.xlsx': Buffer.from('list'),
    })
    const delivery = await county.taken(folder)
    expect(delivery).toMatchObject({ mode: 'taken', folders: 199, matched: 198, listing: false })
    expect(delivery.files).toEqual({ waiting: 0, there: 199 * 3 - 1, unreadable: 1, gone: 0, altered: 0, repeated: 0 })
    const { files } = await county.overview()
    expect(files).toEqual({
      households: 206,
      complete: 197,
      reasoned: 0,
      lacking: 1,
      none: 8,
      missing: [{ title: '访问录音', households: 1 }],
    })
    const lacking = await county.households('lacking')
    expect(lacking).toMatchObject([{ code: codeOf(198), files: { missing: ['访问录音'] } }])
    const { files: kept } = await county.get('delivery.household', {
      householdId: (await county.households('complete'))[0]!.id,
    })
    expect(kept.map(({ path, trace }) => [path, trace])).toEqual([
      [`${codeOf(1)}/入户调查表.jpg`, 'form'],
      [`${codeOf(1)}/录音.m4a`, 'recording'],
      [`${codeOf(1)}/照片/IMG_1.jpg`, 'photos'],
    ])
    const found = await county.get('norms.check', { projectId: county.projectId })
    expect(found.filter(({ norms }) => norms.includes('P24')).map(({ key, message }) => [key, message])).toContainEqual(
      ['tracking.household-files.lacking', '一户一档：交付的户中有 1 户缺材料，也没有登记原因（缺访问录音 1 户）。'],
    )
  })

  test('taken back and put back in one step, as the history of the register tells', async () => {
    const county = await startWithHouseholds(3)
    const folder = folderOf(foldersOf(2))
    const { id } = await county.taken(folder)
    const recordId = householdsHistory(county.projectId)
    const history = async () => (await county.get('history.list', { recordId, before: null, limit: 5 })).steps
    const [step] = await history()
    expect(step).toMatchObject({ title: '收进交付文件夹', fields: [{ after: `${basename(folder)}（收进来）` }] })
    await county.get('history.undo', step!.stamp)
    expect((await county.overview()).files).toMatchObject({ complete: 0, none: 3 })
    const [undone] = await history()
    await county.get('history.undo', undone!.stamp)
    expect((await county.overview()).files).toMatchObject({ complete: 2, none: 1 })
    await county.get('delivery.setRemoved', { id, removed: true })
    expect((await county.overview()).files).toMatchObject({ complete: 0 })
    await county.get('history.undo', (await history())[0]!.stamp)
    expect((await county.overview()).files).toMatchObject({ complete: 2 })
  })

  test('the same folder once more brings what is new in it, and another one what was missing', async () => {
    const county = await startWithHouseholds(2)
    const folder = folderOf(below(codeOf(1), { '入户调查表.jpg': jpeg() }))
    await county.taken(folder)
    folderOf(below(codeOf(1), { '照片/1.jpg': jpeg('1') }), folder)
    await county.taken(folder)
    expect((await county.overview()).deliveries).toHaveLength(1)
    expect(await county.households('lacking')).toMatchObject([{ files: { missing: ['访问录音'] } }])
    await county.taken(folderOf(below('户主1', { '录音.mp3': sound('mp3') })))
    expect((await county.overview()).files).toMatchObject({ complete: 1, lacking: 0 })
  })

  test('a household that comes into the register later gets its folder when the delivery goes on', async () => {
    const county = await startWithHouseholds(1)
    const delivery = await county.taken(folderOf(foldersOf(2)))
    expect(delivery).toMatchObject({ folders: 2, matched: 1 })
    const texts = { code: codeOf(2), name: '户主2', area: '获各琦苏木', type: '低保' }
    await county.get('household.create', { projectId: county.projectId, texts, numbers: {} })
    await county.get('delivery.goOn', { id: delivery.id, jobId: 'on' })
    expect((await county.overview()).files).toMatchObject({ households: 2, complete: 2 })
  })
})

describe('a folder that is not as it should be', () => {
  test('a number twice, one of them in full-width digits: both are told, none is guessed, the clerk decides', async () => {
    const county = await startWithHouseholds(2)
    const wide = codeOf(1).replace(/[A-Z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    await county.taken(folderOf({ ...below(codeOf(1), { '入户调查表.jpg': jpeg() }), ...below(wide, whole('wide')) }))
    const { folders } = await county.problems()
    expect(folders.map(({ path, problem, candidates }) => [path, problem, candidates[0]?.code])).toEqual([
      [codeOf(1), 'twice', codeOf(1)],
      [wide, 'twice', codeOf(1)],
    ])
    expect((await county.overview()).files).toMatchObject({ complete: 0, none: 2 })
    const householdId = folders[0]!.candidates[0]!.id
    for (const { number } of folders) await county.get('delivery.assign', { number, householdId })
    expect((await county.overview()).files).toMatchObject({ complete: 1, none: 1 })
    expect((await county.problems()).folders).toEqual([])
    // What the clerk has said stays when the folder is listed again, and can be taken back.
    const [delivery] = (await county.overview()).deliveries
    await county.get('delivery.goOn', { id: delivery!.id, jobId: 'on' })
    expect((await county.overview()).files).toMatchObject({ complete: 1 })
    const recordId = householdsHistory(county.projectId)
    const { steps } = await county.get('history.list', { recordId, before: null, limit: 1 })
    expect(steps[0]).toMatchObject({ title: '指定文件夹是哪一户' })
    await county.get('history.undo', steps[0]!.stamp)
    expect((await county.overview()).files).toMatchObject({ complete: 0, lacking: 1 })
  })

  test('broken and empty files, links, pipes and names too long for the machine are told with the reason; none of it is taken', async () => {
    const county = await startWithHouseholds(1)
    const secret = folderOf({ '别人的.jpg': jpeg('secret') })
    const folder = folderOf(
      below(codeOf(1), {
        '入户调查表.jpg': Buffer.from('no picture'),
        '录音.m4a': Buffer.alloc(0),
        '照片/1.jpg': jpeg(),
      }),
    )
    symlinkSync(join(secret, '别人的.jpg'), join(folder, codeOf(1), '照片2.jpg'))
    symlinkSync(secret, join(folder, codeOf(1), '别处'))
    symlinkSync(secret, join(folder, '户主1'))
    execFileSync('mkfifo', [join(folder, codeOf(1), '管道.jpg')])
    await county.taken(folder)
    const { files, folders } = await county.problems()
    expect(files.map(({ path, state, reason }) => [path.replace(`${codeOf(1)}/`, ''), state, reason])).toEqual([
      ['别处', 'unreadable', '是链接，没有跟着收'],
      ['照片2.jpg', 'unreadable', '是链接，没有跟着收'],
      ['管道.jpg', 'unreadable', '不是普通文件'],
      ['入户调查表.jpg', 'unreadable', '文件已损坏或没有传完，打不开'],
      ['录音.m4a', 'unreadable', '空文件，没有内容'],
    ])
    expect(folders).toMatchObject([{ path: '户主1', problem: 'loose' }])
    expect(await county.households('lacking')).toMatchObject([{ files: { missing: ['入户调查表', '访问录音'] } }])
    expect(holds(county.folder, 'secret')).toBe(false)
  })

  test('what lies between whole folders and none is told: half a paper, a folder called as a picture, a file called as a household', async () => {
    const county = await startWithHouseholds(4)
    const paper = pdfOf(1)
    const folder = folderOf({
      ...below(codeOf(1), { ...whole('one'), '入户调查表.jpg': jpeg().subarray(0, 12) }),
      ...below(codeOf(2), { '入户调查表.pdf': paper.subarray(0, paper.length / 2), '照片.jpg/1.jpg': jpeg('two') }),
      ...below(`\u200B${codeOf(3)} `, whole('three')),
      ...below(codeOf(4).toLowerCase(), whole('four')),
      ...below(codeOf(4), whole('again')),
      ...below('CON', whole('nobody')),
      [`${codeOf(3)}.zip`]: Buffer.from('PK\u0003\u0004no'),
    })
    symlinkSync(join(folder, '没有', '录音.m4a'), join(folder, codeOf(2), '录音.m4a'))
    mkdirSync(join(folder, '空文件夹'))
    await county.taken(folder)
    const { files, folders } = await county.problems()
    expect(files.map(({ path, reason }) => [path, reason])).toEqual([
      [`${codeOf(1)}/入户调查表.jpg`, '文件已损坏或没有传完，打不开'],
      [`${codeOf(2)}/录音.m4a`, '是链接，没有跟着收'],
      [`${codeOf(2)}/入户调查表.pdf`, '文件已损坏或没有传完，打不开'],
    ])
    expect(folders.map(({ path, problem }) => [path, problem])).toEqual([
      ['CON', 'unmatched'],
      [codeOf(4), 'twice'],
      [codeOf(4).toLowerCase(), 'twice'],
      ['空文件夹', 'unmatched'],
      [`${codeOf(3)}.zip`, 'loose'],
    ])
    expect(await county.households('complete')).toMatchObject([{ code: codeOf(3) }])
    expect(await county.households('lacking')).toMatchObject([
      { code: codeOf(1), files: { missing: ['入户调查表'] } },
      { code: codeOf(2), files: { missing: ['入户调查表', '访问录音'] } },
    ])
  })

  test('names with identity numbers in them leave none of them in the county', async () => {
    const county = await startWithHouseholds(1)
    const [one = '', other = ''] = madeHouseholds(2).map(({ citizenNumber }) => citizenNumber)
    const folder = folderOf({
      ...below(`${one}某某`, whole('x')),
      ...below(codeOf(1), { [`${other}.jpg`]: jpeg('card'), ...whole('y') }),
    })
    const { id, files } = await county.taken(folder, 'registered')
    expect(files).toMatchObject({ there: 7, waiting: 0 })
    await county.get('delivery.recheck', { id, jobId: 'again' })
    expect((await county.overview()).deliveries[0]?.files).toMatchObject({ there: 7, gone: 0 })
    await county.close()
    const bytes = readFileSync(join(county.folder, 'county.sqlite'))
    for (const number of [one, other]) expect(bytes.includes(number)).toBe(false)
  })

  test('the county’s own folder, or one it lies in, is refused', async () => {
    const county = await startWithHouseholds(1)
    for (const path of [county.folder, join(county.folder, 'evidence'), county.documentsFolder])
      expect(await county.deliver(path)).toMatchObject({ error: { code: 'PLACE_REFUSED' } })
    expect(await county.deliver(join(temporaryFolder(), '没有'))).toMatchObject({ error: { code: 'FOLDER_NOT_FOUND' } })
    expect((await county.overview()).deliveries).toEqual([])
  })
})

describe('work that is broken off', () => {
  test('keeps what is done, says what is left, and goes on there; a second one waits its turn', async () => {
    const county = await startWithHouseholds(80)
    const folder = folderOf(foldersOf(80))
    const running = new Promise<void>((resolve) => {
      const off = county.on((event, info) => {
        if (event !== 'job' || (info as { doneBytes: number }).doneBytes === 0) return
        off()
        resolve()
      })
    })
    const work = county.deliver(folder)
    await running
    expect(await county.deliver(folder, 'registered')).toMatchObject({ error: { code: 'DELIVERY_RUNNING' } })
    await county.get('job.cancel', { jobId: 'deliver' })
    expect(await work).toMatchObject({ error: { code: 'CANCELLED' } })
    const half = (await county.overview()).deliveries.find(({ mode }) => mode === 'taken')
    expect(half!.files.waiting + half!.files.there).toBe(240)
    expect(half!.files.waiting).toBeGreaterThan(0)
    await county.get('delivery.goOn', { id: half!.id, jobId: 'on' })
    expect((await county.overview()).files).toMatchObject({ complete: 80 })
  })

  test('a folder that went away meanwhile is told as such, and nothing is lost', async () => {
    const county = await startWithHouseholds(1)
    const folder = folderOf(foldersOf(1))
    const { id } = await county.taken(folder)
    rmSync(folder, { recursive: true })
    expect(await county.call('delivery.goOn', { id, jobId: 'on' })).toMatchObject({
      error: { code: 'FOLDER_NOT_FOUND' },
    })
    expect((await county.overview()).files).toMatchObject({ complete: 1 })
  })
})

describe('why something is missing', () => {
  const reason = { kind: 'refused', note: '', signedBy: '户主1', reviewedBy: '李明', signedOn: '2023-02-28' } as const

  test('is taken down with who signed and who looked into it; who refused to be recorded must be visited', async () => {
    const county = await startWithHouseholds(2)
    const { '录音.m4a': _sound, ...silent } = whole('x')
    await county.taken(folderOf({ ...below(codeOf(1), silent), ...below(codeOf(2), whole('y')) }))
    const householdId = (await county.households('lacking'))[0]!.id
    const save = (part: object) =>
      county.call('delivery.saveReasons', { householdId, traces: ['recording'], reason: { ...reason, ...part } })
    expect(await save({ signedBy: '' })).toMatchObject({ error: { params: { detail: '没有填签字人' } } })
    expect((await county.overview()).files).toMatchObject({ lacking: 1 })
    expect((await save({})).ok).toBe(true)
    expect((await county.overview()).files).toMatchObject({ complete: 1, reasoned: 1, lacking: 0 })
    expect(await county.households('reasoned')).toMatchObject([
      {
        files: { missing: [], reasons: [{ trace: '访问录音', text: '拒绝录音（签字 户主1，复核 李明，2023-02-28）' }] },
      },
    ])
    expect(await county.get('household.get', { id: householdId })).toMatchObject({ marks: ['refusal'] })
    const { steps } = await county.get('history.list', { recordId: householdId, before: null, limit: 5 })
    expect(steps[0]).toMatchObject({ title: '登记缺材料的原因' })
    await county.get('history.undo', steps[0]!.stamp)
    expect((await county.overview()).files).toMatchObject({ reasoned: 0, lacking: 1 })
    expect(await county.get('household.get', { id: householdId })).toMatchObject({ marks: [] })
  })

  test('the list of what is missing goes out with names masked, unless they are asked for; that is noted', async () => {
    const county = await startWithHouseholds(2)
    await county.taken(folderOf({ ...below(codeOf(1), { '照片.jpg': jpeg() }), ...below('赵某某', whole('z')) }))
    const rowsOf = async (full: boolean) => {
      const path = join(temporaryFolder(), '缺材料.xlsx')
      const { households } = await county.get('delivery.export', { projectId: county.projectId, full, path })
      expect(households).toBe(2)
      const table = await readHouseholdTable({ bytes: new Uint8Array(readFileSync(path)), sheet: '' })
      return table.ok ? table.value.rows.slice(1).map(({ cells }) => [cells[0], cells[1], cells[5], cells[6]]) : []
    }
    expect(await rowsOf(false)).toEqual([
      [codeOf(1), '户**', '缺材料', '入户调查表、访问录音'],
      [codeOf(2), '户**', '未交付', '入户调查表、入户照片、访问录音'],
      ['', '', '文件夹：赵**', '户册里没有这个户编码或户主'],
    ])
    expect((await rowsOf(true)).map(([, name]) => name)).toEqual(['户主1', '户主2', ''])
    const recordId = householdsHistory(county.projectId)
    const { steps } = await county.get('history.list', { recordId, before: null, limit: 2 })
    expect(steps.map(({ fields }) => fields[0]?.after)).toEqual([
      '缺材料清单 2 户，姓名完整',
      '缺材料清单 2 户，姓名已遮盖',
    ])
  })
})
