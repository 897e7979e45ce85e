import { beforeEach, describe, expect, test } from 'vitest'
import { kindBy } from '#shared/records/kind-by-figures'
import type { SupervisionPlanBody } from '#shared/records/supervision-plan'
import { supervisionPlan as declared } from '#shared/records/supervision-plan'
import { startInSample } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'

/** As it stands with the program's own figures. */
const supervisionPlan = kindBy(declared, ruleData)

type Sample = Awaited<ReturnType<typeof startInSample>>
let sample: Sample
beforeEach(async () => {
  sample = await startInSample()
})

/** As it begins, with who inspects, made and approved by somebody. */
async function filled(part: Partial<SupervisionPlanBody> = {}) {
  const { id, body } = await sample.keep('supervision-plan')
  const rows = (body as SupervisionPlanBody).rows.map((row) => ({ ...row, inspectors: '乌云、李明' }))
  return sample.change(id, { madeOn: '2023-03-16', approver: '巴特尔', rows, ...part })
}
const rowsOf = async () => ((await filled()).body as SupervisionPlanBody).rows
const remarks = async (part: Partial<SupervisionPlanBody>) => {
  const { id, body } = await filled(part)
  const around = await sample.get('record.around', { id })
  const facts = { ...around, today: '2023-07-10', ownerId: '', filled: [] }
  return supervisionPlan.remarks?.(body, facts, 'draft')
}

describe('监督检查计划', () => {
  test('[P13] [P14] [N16] begins with a row for each way of the contract and one for the money, over the whole service', async () => {
    const { project } = await sample.get('record.around', { id: (await filled()).id })
    const rows = await rowsOf()
    expect(rows.map(({ service, way, frequency }) => [service, way, frequency])).toEqual([
      ['家计调查', 'onsite', 'quarterly'],
      ['家计调查', 'work_report', 'monthly'],
      ['家计调查', 'document_review', 'quarterly'],
      ['家计调查', 'key_sampling', 'quarterly'],
      ['资金使用', 'document_review', 'quarterly'],
    ])
    for (const { fromOn, toOn } of rows)
      expect([fromOn, toOn]).toEqual([project?.period.startOn, project?.period.endOn])
    expect(rows[3]?.sharePercent).toBe(30)
  })

  test('[P13] is approved once it says who made and approved it and who inspects', async () => {
    const { id } = await sample.keep('supervision-plan')
    const lacks = await sample.refusal(id, 'approved')
    expect(lacks).toContain('没有填制定日期')
    expect(lacks).toContain('没有填检查安排第1项的检查人')
    const whole = await filled()
    expect(await sample.refusal(whole.id, 'approved')).toBeNull()
    expect((await sample.get('record.get', { id: whole.id })).body.approvedOn).toBe('2023-07-10')
  })

  test.each<[string, (rows: SupervisionPlanBody['rows']) => object[], string]>([
    ['no row at all', () => [], '没有填检查安排'],
    ['the money alone', (rows) => rows.slice(4), '没有安排对重点服务的检查'],
    ['a row without its link', (rows) => rows.map((row) => ({ ...row, link: ' ' })), '检查安排第1项的环节'],
    ['a row without a way', (rows) => rows.map((row) => ({ ...row, way: null })), '没有选检查安排第1项的方式'],
    [
      'days the wrong way round',
      ([row]) => [{ ...row, fromOn: '2023-06-01', toOn: '2023-05-01' }],
      '检查安排第1项的结束日期早于开始日期',
    ],
    ['a day before the service', ([row]) => [{ ...row, fromOn: '2023-01-01' }], '早于服务开始日期'],
    ['a day after the service', ([row]) => [{ ...row, toOn: '2024-12-31' }], '晚于服务结束日期'],
    ['more than all of it', ([row]) => [{ ...row, sharePercent: 130 }], '抽查比例超过100%'],
    [
      'less than once a quarter',
      ([row]) => [{ ...row, frequency: 'half_yearly' }],
      '合同约定每季度不少于一次，服务期内 4 个季度只安排了 2 次',
    ],
  ])('[P13] [P15] is not approved with %s', async (_, change, told) => {
    const { id } = await filled({ rows: change(await rowsOf()) as SupervisionPlanBody['rows'] })
    expect(await sample.refusal(id, 'approved')).toContain(told)
  })

  test('[P13] [P14] [N16] what is left out bars nothing and is remarked', async () => {
    const rows = await rowsOf()
    expect(await remarks({ rows })).toEqual([])
    const once = { ...rows[1]!, frequency: 'monthly' as const, fromOn: '2023-03-20', toOn: '2023-06-19' }
    const few = { ...rows[3]!, frequency: 'once' as const, sharePercent: 5 }
    const told = (await remarks({ rows: [once, few] }))?.join('')
    expect(told).toContain('四种方式中没有安排服务现场检查、资料查阅。')
    expect(told).toMatch(/第2季度（2023-06-20至2023-09-19）、第3季度（.*）没有安排检查。/)
    expect(told).not.toMatch(/第[14]季度/)
    expect(told).toContain('没有安排对承接主体资金使用的检查。')
    expect(told).toContain('抽查比例低于10%')
  })

  test('approved it is frozen; a change goes by sending it back', async () => {
    const { id } = await filled()
    await sample.move(id, 'approved')
    const { revision, body } = await sample.get('record.get', { id })
    expect(await sample.call('record.save', { id, revision, body: { ...body, notes: '改' } })).toMatchObject({
      error: { code: 'RECORD_FROZEN' },
    })
    expect(await sample.refusal(id, 'draft')).toBeNull()
  })

  test('a share of three decimals, or a way that is none, is no plan', async () => {
    const { id, revision, body } = await filled()
    const [row] = (body as SupervisionPlanBody).rows
    for (const bad of [{ sharePercent: 30.125 }, { way: 'by_telephone' }, { fromOn: '2023-02-30' }]) {
      const saved = await sample.call('record.save', { id, revision, body: { ...body, rows: [{ ...row, ...bad }] } })
      expect(saved).toMatchObject({ error: { code: 'INPUT_INVALID' } })
    }
  })
})
