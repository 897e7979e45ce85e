import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { errorLine } from '#shared/errors'
import { householdsHistory } from '#shared/history/history-ids'
import type { Body } from '#shared/records/record-field'
import { handing, startWithArchive } from '../documents/papers/archived'
import { sampleId } from '../documents/papers/project-records'
import { yuan } from '../fixtures/county-year'
import { below, putFiles, whole } from '../fixtures/households/delivered'
import { fileOf, imported } from './household-fixture'

let kept: Awaited<ReturnType<typeof startWithArchive>>
beforeEach(async () => {
  kept = await startWithArchive()
})

const noteAll = () => kept.note(({ digest }) => (digest === 'missing' ? { remark: '示例没有这一件' } : {}))
describe('[P34] an archived project', () => {
  async function close(typed: Body = {}) {
    const { get, keep, move, change, id, sign, file } = kept
    // Performance ended 2024-03-19, accepted 2024-04-10, settled 2024-06-30.
    const paid = await keep('payment', {
      stage: '第1期',
      amountFen: yuan(1),
      acceptedOn: '2024-04-10',
      paidOn: '2024-06-30',
      voucherNumber: '1',
    })
    await get('record.addFile', { id: paid.id, slot: 'voucher', path: file('付款凭证.pdf') })
    expect(await move(paid.id, 'paid')).toMatchObject({ ok: true })
    await change(id, { ...handing, term: '15', ...typed })
    await sign()
    await kept.examine()
    await noteAll()
    expect(await kept.refusal(id, 'handed')).toBeNull()
    expect(await kept.refusal(id, 'archived')).toBeNull()
    return paid.id
  }
  const on = (day: string) => {
    kept.clock.now = new Date(`${day}T02:00:00Z`)
  }

  test('keeps every file to 2039-06-30 at least: taking one out is refused on 2039-06-29', async () => {
    const paidId = await close()
    const evidence = await kept.get('evidence.list', { projectId: sampleId })
    expect(evidence.every(({ retainUntil }) => retainUntil === '2039-06-30')).toBe(true)
    const recording = evidence.find(({ fileName }) => fileName === '访问录音.mp3')!
    const takeOut = () => kept.call('evidence.setRemoved', { id: recording.id, removed: true })
    // The same day on every paper: evidence, files of records, papers made here.
    const slotFiles = await kept.get('record.listFiles', { id: paidId })
    await kept.get('paper.generate', { kind: 'budget_docx', ownerId: sampleId })
    const papers = await kept.get('paper.list', { owner: 'project', ownerId: sampleId })
    const days = [...slotFiles, ...papers].map(({ retainUntil }) => retainUntil)
    expect([days.length > 1, new Set(days)]).toEqual([true, new Set(['2039-06-30'])])
    const invoice = await kept.get('record.addFile', { id: paidId, slot: 'invoice', path: kept.file('发票.pdf') })
    for (const day of ['2039-06-29', '2039-06-30']) {
      on(day)
      expect(await takeOut()).toMatchObject({
        error: { code: 'PAPER_RETAINED', params: { group: '已经归档的材料' } },
      })
      expect(await kept.call('record.setFileRemoved', { id: invoice.id, removed: true })).toMatchObject({
        error: { code: 'PAPER_RETAINED' },
      })
    }
    on('2039-07-01')
    expect(await takeOut()).toMatchObject({ ok: true })
  })

  test('keeps them while its record is sent back for correction, for as long as it was archived with', async () => {
    await close({ term: '30' })
    const evidence = await kept.get('evidence.list', { projectId: sampleId })
    expect(await kept.refusal(kept.id, 'handed')).toBeNull()
    await kept.change(kept.id, { term: '15' })
    on('2039-07-01')
    const refused = async (names: string[]) => {
      for (const { id, fileName } of evidence.filter((one) => names.includes(one.fileName)))
        expect({ fileName, ...(await kept.call('evidence.setRemoved', { id, removed: true })) }).toMatchObject({
          error: { code: 'PAPER_RETAINED', params: { term: '保管期限30年，须保存至2054-06-30' } },
        })
    }
    await refused(['访问录音.mp3', '绩效评价报告.pdf', '磋商文件.pdf'])
    expect(await kept.refusal(kept.id, 'draft')).toBeNull()
    await refused(['访问录音.mp3'])
    expect((await kept.get('project.agreed', { id: sampleId })).archived).toEqual({ years: 30 })
    // Archived again, for what it says now.
    expect(await kept.refusal(kept.id, 'handed')).toBeNull()
    expect(await kept.refusal(kept.id, 'archived')).toBeNull()
    expect((await kept.get('project.agreed', { id: sampleId })).archived).toEqual({ years: 15 })
  })

  describe('keeps what is no single file', () => {
    const until = { error: { code: 'ARCHIVE_HOLDS', params: { term: expect.stringContaining('须保存至2039-06-30') } } }
    async function delivered() {
      const { areas } = await kept.get('project.get', { id: sampleId })
      const texts = { code: 'JD000001', name: '张三', area: areas[0]!, type: '低保' }
      const household = await kept.get('household.create', { projectId: sampleId, texts, numbers: {} })
      await imported(kept, sampleId, fileOf(`户编码,户主,苏木乡镇,类型\r\nBY001,巴图,${areas[0]},低保\r\n`))
      const path = join(kept.documentsFolder, '交付')
      putFiles(path, below('JD000001', whole('JD000001')))
      await kept.get('delivery.begin', { projectId: sampleId, path, mode: 'taken', jobId: 't' })
      const { deliveries } = await kept.get('delivery.overview', { projectId: sampleId })
      await close({ notes: '一户还没有移交' })
      return { household, delivery: deliveries[0]!.id }
    }

    test('a delivery and a household of it stay to 2039-06-30, and go from the day after', async () => {
      const { household, delivery } = await delivered()
      const takeDelivery = () => kept.call('delivery.setRemoved', { id: delivery, removed: true })
      const { id, revision } = household
      const takeHousehold = () => kept.call('household.setRemoved', { id, revision, removed: true })
      for (const day of ['2025-01-01', '2039-06-30']) {
        on(day)
        expect([await takeDelivery(), await takeHousehold()]).toMatchObject([until, until])
      }
      on('2039-07-01')
      expect([await takeDelivery(), await takeHousehold()]).toMatchObject([{ ok: true }, { ok: true }])
    })

    test('neither is their coming taken back', async () => {
      const { household } = await delivered()
      for (const recordId of [household.id, householdsHistory(sampleId)]) {
        const { steps } = await kept.get('history.list', { recordId, before: null, limit: 20 })
        expect(steps.filter(({ undoable }) => undoable)).toEqual([])
        for (const { stamp } of steps) expect(await kept.call('history.undo', stamp)).toMatchObject(until)
      }
    })

    test('the project itself goes to no 回收站', async () => {
      await close()
      const bin = () => kept.call('project.setStatus', { id: sampleId, status: 'binned' })
      on('2039-06-29')
      const refused = await bin()
      expect(refused).toMatchObject(until)
      // What is true of a project: it is no file, and there is no 替换 of it.
      const said = refused.ok ? '' : errorLine(refused.error)
      expect(said).toMatch(
        /^项目「.+」已经归档，.*须保存至2039-06-30，期满前不能删除。没有任何改动。项目照常留在项目列表里/,
      )
      expect(said).not.toContain('替换')
      on('2039-07-01')
      expect(await bin()).toMatchObject({ ok: true })
    })
  })
})
