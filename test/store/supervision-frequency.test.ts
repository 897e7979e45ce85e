import { beforeEach, describe, expect, test } from 'vitest'
import { inspection } from '#shared/records/inspection'
import { kindBy } from '#shared/records/kind-by-figures'
import type { Body } from '#shared/records/record-field'
import type { SupervisionPlanBody } from '#shared/records/supervision-plan'
import { quartersOwed, supervisionStanding } from '#shared/records/supervision-standing'
import { sampleId, startInSample } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'
import { clearVisit } from '../fixtures/records/inspection'
import { judgedSample } from '../fixtures/records/judged-sample'

type Sample = Awaited<ReturnType<typeof startInSample>>
let sample: Sample
const visit: Body = { ...clearVisit, checkedOn: '2023-04-01' }

async function approve(change: (rows: SupervisionPlanBody['rows']) => object[] = (rows) => rows) {
  const { id, body } = await sample.keep('supervision-plan')
  const rows = (body as SupervisionPlanBody).rows.map((row) => ({ ...row, inspectors: '乌云、李明' }))
  await sample.change(id, { madeOn: '2023-03-16', approver: '巴特尔', rows: change(rows) })
  expect(await sample.refusal(id, 'approved')).toBeNull()
}
const look = async (part: Body) => sample.refusal((await sample.keep('inspection', { ...visit, ...part })).id, 'done')
async function standing(today: string) {
  const { records } = await sample.get('record.ofProject', {
    projectId: sampleId,
    kinds: ['supervision-plan', 'inspection'],
  })
  return supervisionStanding({ startOn: '2023-03-20', endsOn: '2024-03-19', today, records })
}
const row = (title: string, done: string) => `家计调查：${title} ${done}`

beforeEach(async () => {
  sample = await startInSample('2024-03-10T02:00:00Z')
})

describe('按计划的频次检查', () => {
  test('[P13] seven visits of one row hide no other: each row that is behind is named', async () => {
    await approve()
    for (let day = 1; day <= 7; day += 1) await look({ planRow: 'onsite', checkedOn: `2023-04-0${day}` })
    const [gap] = (await standing('2023-06-20')).gaps
    expect(gap).toMatch(/^第1季度（2023-03-20至2023-06-19）没有按计划完成：/)
    for (const behind of [
      row('进度和质量（工作汇报，每月一次）', '0/3'),
      row('服务记录和档案（资料查阅，每季度一次）', '0/1'),
      row('已完成的服务（重点抽查，每季度一次）', '0/1'),
    ])
      expect(gap).toContain(behind)
    expect(gap).not.toContain('提供服务的现场')
    expect((await standing('2023-06-20')).quarters[0]).toMatchObject({ planned: 7, done: 1, visits: 7 })
  })

  test('[P13] [N16] a quarter that is over and falls short is owed, by its last day; one that has all it asks is not', async () => {
    await approve((rows) => [rows[0]!, ...rows.filter(({ id }) => id === 'funds')])
    await look({ planRow: 'onsite', accounts: '' })
    const { records } = await sample.get('record.ofProject', {
      projectId: sampleId,
      kinds: ['supervision-plan', 'inspection'],
    })
    const told = { id: 'f', kind: 'fund-use', state: 'received', title: '', body: { quarter: '第1季度' } }
    const owed = (more: object[]) =>
      quartersOwed({ startOn: '2023-03-20', endsOn: '2024-03-19', records: [...records, ...more] as typeof records })
    expect(owed([])[0]).toEqual({
      title: expect.stringMatching(/^第1季度.*没有按计划完成：资金使用：专账和票据.* 0\/1$/),
      dueOn: '2023-06-19',
    })
    expect(owed([told])[0]?.dueOn).toBe('2023-09-19')
  })

  test('[P13] in a quarter that runs, a monthly row is behind from the day after its month', async () => {
    await approve()
    expect((await standing('2023-04-19')).gaps).toEqual([])
    expect((await standing('2023-04-20')).gaps.join('')).toContain(
      `到 2023-04-20 没有按计划完成：${row('进度和质量（工作汇报，每月一次）', '0/1')}。`,
    )
    await look({ planRow: 'work_report', way: 'work_report', checkedOn: '2023-04-03' })
    expect((await standing('2023-04-20')).gaps).toEqual([])
  })

  test('[P13] what is due once in half a year may come in either quarter of it', async () => {
    await approve((rows) => [...rows.slice(0, 1), { ...rows[2]!, frequency: 'half_yearly' }])
    await look({ planRow: 'onsite', checkedOn: '2023-04-01' })
    await look({ planRow: 'onsite', checkedOn: '2023-07-01' })
    const behind = row('服务记录和档案（资料查阅，每半年一次）', '0/1')
    expect((await standing('2023-09-20')).gaps.join('')).toContain(behind)
    await look({ planRow: 'document_review', way: 'document_review', checkedOn: '2023-04-02' })
    expect((await standing('2023-09-20')).gaps.join('')).not.toContain(behind)
  })

  test('[P14] an inspection of another way or service than its row is not signed as one of it', async () => {
    await approve()
    expect(await look({ planRow: 'key_sampling' })).toContain('不能算这项安排的检查')
    expect(await look({ planRow: 'funds', way: 'document_review' })).toContain('不能算这项安排的检查')
    expect(await look({ planRow: 'onsite' })).toBeNull()
  })

  test('[P14] nor does one count for it that names it all the same', async () => {
    await approve()
    const { records } = await sample.get('record.ofProject', { projectId: sampleId, kinds: ['supervision-plan'] })
    const other = { id: 'i', kind: 'inspection', state: 'done', title: '', ownerId: sampleId }
    const body = { ...visit, planRow: 'key_sampling', accounts: '' }
    const told = supervisionStanding({
      startOn: '2023-03-20',
      endsOn: '2024-03-19',
      today: '2023-06-20',
      records: [...records, { ...other, body }],
    })
    expect(told.rows.find(({ id }) => id === 'key_sampling')?.done[0]).toBe(0)
  })

  test('[P14] a sample of households is the 重点抽查 of the quarter it was drawn in, once its results are in', async () => {
    await approve()
    const { records } = await sample.get('record.ofProject', { projectId: sampleId, kinds: ['supervision-plan'] })
    const standingWith = (state: string) =>
      supervisionStanding({
        ...{ startOn: '2023-03-20', endsOn: '2024-03-19', today: '2023-06-20' },
        records: [...records, judgedSample({ drawnOn: '2023-06-01' }, 's1', state)],
      })
    const sampled = (state: string) => standingWith(state).rows.find(({ id }) => id === 'key_sampling')?.done
    expect(sampled('drawn')).toEqual([0, 0, 0, 0])
    expect(sampled('judged')).toEqual([1, 0, 0, 0])
    expect(standingWith('judged').gaps.join('')).not.toContain('重点抽查')
    expect(standingWith('judged').quarters[0]).toMatchObject({ visits: 1, done: 1, fundsChecked: false })
  })

  test.each<[string, Body, string | null]>([
    ['its way and service', {}, 'onsite'],
    ['them, of two rows the one of its link', { way: 'document_review', link: '档案' }, 'records'],
    ['nothing where two would do', { way: 'document_review', link: '台账' }, null],
    ['nothing where the chosen row is of its kind', { planRow: 'onsite' }, null],
    ['another one where the chosen row is of another kind', { planRow: 'key_sampling' }, 'onsite'],
  ])('[P13] the row is proposed by %s', async (_, part, wanted) => {
    await approve((rows) => [
      ...rows.filter(({ way }) => way !== 'document_review'),
      { ...rows[2]!, id: 'forms', link: '调查表' },
      { ...rows[2]!, id: 'records', link: '服务记录和档案' },
    ])
    const { id, body } = await sample.keep('inspection', { ...visit, ...part })
    const around = await sample.get('record.around', { id })
    const facts = { ...around, today: '2023-04-01', ownerId: sampleId, filled: [] }
    expect(kindBy(inspection, ruleData).fields.planRow?.proposed?.(body, facts)?.value ?? null).toBe(wanted)
  })
})
