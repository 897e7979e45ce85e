import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { sampleHistory } from '#shared/history/history-ids'
import { wholeRegister } from '#shared/households/household'
import { blankVisit, type SampledHousehold } from '#shared/sampling/sampled'
import { sampleId } from '../documents/papers/project-records'
import { temporaryFolder } from './county-fixture'
import {
  begin,
  confirm,
  draw,
  good,
  id,
  listed,
  register,
  remarked,
  sample,
  save,
  seed,
  sheetBack,
  sheetPath,
  sizes,
  startSampling,
  visited,
  wanted,
} from './sampling-fixture'

beforeEach(startSampling)

describe('a draw', () => {
  test('30% of 3,200 households in strata of 1,247, 983, 611 and 359: 374, 295, 183, 108, together 960', async () => {
    await register(sizes)
    await begin()
    const standing = await draw()
    expect(standing.strata.map(({ size }) => size).toSorted((a, b) => b - a)).toEqual(sizes)
    expect(standing.strata.map(({ quota }) => quota).toSorted((a, b) => b - a)).toEqual(wanted)
    expect(standing).toMatchObject({ seed, population: 3_200, drawn: { good: 0, bad: 0, pending: 960 } })
    expect(await listed()).toHaveLength(960)
  })

  test('that is left off has drawn nobody', async () => {
    await register([40, 30])
    await begin()
    sample.on((event) => void (event === 'job' && sample.call('job.cancel', { jobId: 'long' })))
    const refused = await sample.call('sampling.draw', { recordId: id, jobId: 'long' })
    expect(refused).toMatchObject({ error: { code: 'CANCELLED' } })
    expect((await sample.get('record.around', { id })).sample).toBeNull()
  })

  test('of the same seed draws the same households, of another one others; each draw is kept', async () => {
    await register([40, 30])
    await begin()
    await draw()
    const codes = async () => (await listed()).map(({ code }) => code)
    const first = await codes()
    await draw()
    expect(await codes()).toEqual(first)
    await sample.change(id, { seed: '7' })
    await draw()
    expect(await codes()).not.toEqual(first)
    expect((await sample.get('record.around', { id })).sample).toMatchObject({ draws: 3, seed: '7' })
  })

  test('without a seed takes digits by chance, and keeps them', async () => {
    await register([40])
    await begin({ seed: '' })
    expect((await draw()).seed).toMatch(/^\d{12}$/)
    expect(await confirm()).toBeNull()
  })

  test('takes relatives, complaints and refusals on top, whether the table or the clerk says so', async () => {
    await register([100], (at) => (at <= 3 ? '是' : ''))
    const { rows } = await sample.get('household.list', {
      filter: wholeRegister(sampleId),
      after: null,
      limit: 10,
    })
    const of = rows[9]!
    const { revision } = await sample.get('household.get', { id: of.id })
    await sample.get('household.save', { id: of.id, revision, marks: ['complaint', 'refusal'] })
    await begin()
    expect(await draw()).toMatchObject({
      drawn: { pending: 30 },
      obligatory: { pending: 4, byReason: { relative: 3, complaint: 1, refusal: 1 } },
    })
    const top = (await listed()).filter(({ reasons }) => reasons.length > 0)
    expect(top.map(({ code }) => code)).toEqual(['CY00001', 'CY00002', 'CY00003', of.code])
    const history = await sample.get('history.list', { recordId: of.id, before: null, limit: 5 })
    expect(history.steps[0]?.fields).toEqual([{ field: 'marks', label: '必查', before: '', after: '被举报、拒绝录音' }])
  })

  test('is one step, which can be taken back and done again until it is confirmed', async () => {
    await register([40])
    await begin()
    await draw()
    const steps = async () =>
      (await sample.get('history.list', { recordId: sampleHistory(id), before: null, limit: 9 })).steps
    expect((await steps())[0]).toMatchObject({
      title: '抽取样本',
      fields: [{ label: '样本', after: '随机 12 户，必查 0 户，比例 30.00%，种子 20230601' }],
    })
    const undone = await sample.get('history.undo', (await steps())[0]!.stamp)
    expect((await sample.get('record.around', { id })).sample).toBeNull()
    await sample.get('history.undo', undone)
    expect((await sample.get('record.around', { id })).sample).toMatchObject({ drawn: { pending: 12 } })
    expect(await confirm()).toBeNull()
    const again = (await steps())[0]!.stamp
    expect(await sample.call('history.undo', again)).toMatchObject({ ok: false, error: { code: 'UNDO_NONE' } })
  })

  test('is not confirmed with a share other than it was drawn with, or by the contractor; below 10% without a reason it is remarked', async () => {
    await register([40])
    await begin()
    expect(await confirm()).toContain('还没有抽取样本')
    await draw()
    await sample.change(id, { shareBp: 500 })
    expect(await confirm()).toContain('抽查比例与抽取时的不同')
    await draw()
    expect(await remarked()).toContain('抽查比例5%低于10%（建议值），还没有填抽查比例偏低的理由。')
    const { contractor } = await sample.get('record.around', { id })
    await sample.change(id, { shareReason: '已逐户电话回访', drawer: `${contractor!.name}的王强` })
    expect(await confirm()).toContain('抽样由本单位进行')
    await sample.change(id, { drawer: '乌云' })
    expect(await confirm()).toBeNull()
    expect(await sample.call('sampling.draw', { recordId: id })).toMatchObject({
      ok: false,
      error: { params: { detail: '抽样已经确认，先退回再抽取' } },
    })
  })

  test('of an empty register is refused', async () => {
    await begin()
    expect(await sample.call('sampling.draw', { recordId: id })).toMatchObject({
      ok: false,
      error: { params: { detail: '户册里还没有服务对象，先导入户册' } },
    })
  })
})

describe('what a visit found', () => {
  beforeEach(async () => {
    await register([40])
    await begin()
    await draw()
  })
  const refusal = async (...of: Parameters<typeof save>) => {
    const saved = await save(...of)
    return saved.ok ? null : saved.error.params.detail
  }

  test('is taken down once the draw is confirmed, counted, told and taken back', async () => {
    const [one] = await listed()
    expect(await refusal(one!.householdId, 'good')).toBe('先确认抽样，再登记复核结果')
    await confirm()
    expect(await refusal(one!.householdId, 'good')).toBeNull()
    expect((await sample.get('record.around', { id })).sample).toMatchObject({
      drawn: { good: 1, bad: 0, pending: 11 },
    })
    const history = { recordId: sampleHistory(id), before: null, limit: 9 }
    const [step] = (await sample.get('history.list', history)).steps
    expect(step!.title).toBe('登记复核结果')
    expect(step!.fields).toContainEqual(
      expect.objectContaining({ label: `${one!.code}·结论`, before: '待复核', after: '合格' }),
    )
    await sample.get('history.undo', step!.stamp)
    expect((await listed())[0]).toMatchObject({ result: 'pending', visit: blankVisit })
  })

  test('is refused by who did the survey, without what it left behind, or with a word on who is entitled', async () => {
    await confirm()
    const [{ householdId }] = (await listed()) as [SampledHousehold]
    const missing = { ...good.traces, recording: 'missing' as const }
    expect(await refusal(householdId, 'good', { visitors: '乌云、王强' })).toBe('复核人王强就是原调查员，须换人复核')
    expect(await refusal(householdId, 'good', { traces: missing })).toBe('缺录音又没有写原因，不能合格')
    expect(await refusal(householdId, 'good', { traces: missing, traceReason: '拒绝录音' })).toBeNull()
    expect(await refusal(householdId, 'good', { traces: blankVisit.traces })).toContain('没有填留痕有无')
    expect(await refusal(householdId, 'bad')).toBe('不合格的没有写原因')
    expect(await refusal(householdId, 'bad', { reason: '该户不符合低保条件' })).toContain('只评调查质量')
    expect(await refusal(householdId, 'good', { visitedOn: '2023-07-11' })).toBe('复核日期 2023-07-11 还没有到')
  })

  test('cannot be about a household that was replaced; its place takes the next of its stratum, with the reason', async () => {
    await confirm()
    const [one] = await listed()
    const replace = (reason: string) =>
      sample.call('sampling.replace', { recordId: id, householdId: one!.householdId, reason })
    expect(await replace(' ')).toMatchObject({ ok: false, error: { params: { detail: '没有写替换的理由' } } })
    expect(await replace('全户外出务工')).toMatchObject({ ok: true, value: { replaced: 1, drawn: { pending: 12 } } })
    const rows = await listed()
    expect(rows).toHaveLength(12)
    expect(rows.at(-1)).toMatchObject({ number: 13, area: one!.area, type: one!.type })
    expect(await listed(['replaced'])).toMatchObject([{ code: one!.code, visit: { replacedFor: '全户外出务工' } }])
    expect(await refusal(one!.householdId, 'good')).toBe('这一户已经替换，不再登记')
  })

  test('comes in by the sheet: nothing while a row is bad, every bad row with its reason, the good ones on request', async () => {
    await confirm()
    const fill = (_row: Record<string, string>, at: number): Record<string, string> => {
      if (at === 0) return { ...visited, 结论: '合格', 户编码: 'CY99999' }
      if (at === 1) return { ...visited, 结论: '很好' }
      if (at === 2) return { ...visited, 结论: '不合格', 原因: '没有入户' }
      if (at === 3) return { ...visited, 结论: '合格', 录音: '无' }
      if (at === 4) return { ...visited, 结论: '合格', 复核日期: '2023-02-29' }
      return at < 8 ? { ...visited, 结论: '合格' } : {}
    }
    const all = await sheetBack(fill)
    expect(all).toMatchObject({ good: 4, blank: 4, taken: 0 })
    expect(all.faults.map(({ line, reason }) => [line, reason.split('；')[0]])).toEqual([
      [2, '户编码不在抽样名单里'],
      [3, '“结论”填的是“很好”，应填合格或不合格'],
      [5, '缺录音又没有写原因，不能合格'],
      [6, '复核日期“2023-02-29”无法识别，应写成 2023-06-01'],
    ])
    expect(await listed(['good', 'bad'])).toEqual([])
    expect(await sheetBack(fill, 'good')).toMatchObject({ taken: 4 })
    expect((await sample.get('record.around', { id })).sample).toMatchObject({ drawn: { good: 3, bad: 1, pending: 8 } })
    const [step] = (await sample.get('history.list', { recordId: sampleHistory(id), before: null, limit: 9 })).steps
    await sample.get('history.undo', step!.stamp)
    expect(await listed(['good', 'bad'])).toEqual([])
  })

  test('left off as it goes out is written nowhere, as it comes back taken down nowhere', async () => {
    await confirm()
    await sheetBack(() => ({ ...visited, 结论: '合格' }), null)
    const filled = sheetPath
    const path = join(temporaryFolder(), '名单.xlsx')
    const leftOff = { error: { code: 'CANCELLED' } }
    sample.on((event) => void (event === 'job' && sample.call('job.cancel', { jobId: 'long' })))
    expect(await sample.call('sampling.export', { recordId: id, path, jobId: 'long' })).toMatchObject(leftOff)
    expect(existsSync(path)).toBe(false)
    const back = { recordId: id, path: filled, take: 'all', jobId: 'long' } as const
    expect(await sample.call('sampling.import', back)).toMatchObject(leftOff)
    expect(await listed(['good', 'bad'])).toEqual([])
  })

  test('never leaves with a whole name', async () => {
    await confirm()
    const names: string[] = []
    await sheetBack((row) => {
      names.push(row.户主!)
      return {}
    }, null)
    expect(new Set(names.map((name) => name.slice(0, 2)))).toEqual(new Set(['户*']))
  })
})
