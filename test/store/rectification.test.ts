import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import valuesFile from '#resources/rules/suggested-values-3.json'
import { withSets } from '#shared/office-data/data-of-sets'
import { calendarsInForce } from '#shared/office-data/rules-for'
import { kindBy } from '#shared/records/kind-by-figures'
import type { Body, RelatedRecord } from '#shared/records/record-field'
import { rectification as declared, openRectifications } from '#shared/records/rectification'
import { sampleId } from '../documents/papers/project-records'
import { ruleData } from '../fixtures/county-year'
import { ordered, problem, type Rectified, rectification, reviewed, startRectification } from './rectification-fixture'

let one: Rectified
beforeEach(async () => {
  one = await startRectification()
})

describe('整改', () => {
  test('[P16] goes from the finding to the closing, step by step', async () => {
    await one.comeTo('corrected')
    one.at('2023-06-15')
    expect(await one.go('closed', reviewed('done'))).toBeNull()
    expect((await one.entry()).state).toBe('closed')
  })

  test('[P16] no step is left out: each other one is refused with its article', async () => {
    const next: Record<string, string[]> = {
      found: ['ordered'],
      ordered: ['planned', 'remedy', 'found'],
      planned: ['approved', 'ordered', 'remedy'],
      approved: ['corrected', 'remedy', 'planned'],
      corrected: ['closed', 'approved', 'remedy'],
    }
    const states = Object.keys(rectification.states?.states ?? {})
    for (const state of Object.keys(next)) {
      if (state !== 'found') await one.comeTo(state)
      for (const to of states.filter((one) => one !== state && !next[state]!.includes(one))) {
        expect([state, to, await one.sample.move(one.id, to)]).toMatchObject([
          state,
          to,
          { error: { code: 'RECORD_STEP_REFUSED', params: { basis: expect.stringMatching(/二（二）/) } } },
        ])
      }
      await one.again()
    }
  })

  test.each<[string, Body, string]>([
    ['without a source', { source: null }, '没有选来源'],
    ['with a source that is not said', { sourceText: ' ' }, '没有填来源的编号或者说明'],
    ['of an inspection that is not named', { source: 'inspection', inspectionId: null }, '没有选哪次检查'],
    ['without problems', { problems: [] }, '没有填问题'],
    ['with a problem without its clause', { problems: [problem({ clause: null })] }, '没有选问题第1项的合同条款'],
    ['with a number that is none', { number: '5号' }, '通知书文号'],
    ['of another year’s number', { number: '示民函〔2022〕5号' }, '通知书文号'],
    ['with the plan due on the day of the notice', { planDueOn: '2023-06-01' }, '交方案期限须晚于通知日期'],
    ['to be corrected before the plan', { correctDueOn: '2023-06-05' }, '改毕期限早于交方案期限'],
    ['to be corrected before the notice', { planDueOn: null, correctDueOn: '2023-05-20' }, '改毕期限须晚于通知日期'],
    ['without days', { planDueOn: null, correctDueOn: null }, '没有填改毕期限'],
  ])('[P16] [N28] is not ordered %s', async (_, part, told) => {
    expect(await one.go('ordered', { ...ordered, ...part })).toContain(told)
    expect((await one.entry()).state).toBe('found')
  })

  test('[P16] plan and report are papers of the contractor: without the file neither has come', async () => {
    await one.comeTo('ordered')
    one.at('2023-06-05')
    expect(await one.go('planned', { planReceivedOn: '2023-06-05' })).toBe('还缺文件：承接主体的整改方案')
    await one.put('plan')
    expect(await one.go('planned')).toBeNull()
    expect(await one.go('approved', { planApprovedOn: '2023-06-05', planApprover: '巴特尔' })).toBe(
      '问题第1项没有填方案措施',
    )
  })

  test('[P16] proposes 3 working days for the plan, and for the correction the contract’s term', async () => {
    const around = await one.sample.get('record.around', { id: one.id })
    const facts = { ...around, today: '2023-06-20', ownerId: sampleId, filled: [] }
    expect(around.calendars).toEqual(calendarsInForce(ruleData))
    const proposed = (field: string, part: Body = {}) =>
      rectification.fields[field]?.proposed?.({ ...rectification.blank, ...part }, facts)
    // 端午节, 22 to 24 June, with the 25th worked instead.
    expect(proposed('planDueOn')?.value).toBe('2023-06-26')
    expect(proposed('planDueOn', { noticedOn: '2023-06-01' })?.value).toBe('2023-06-06')
    expect(proposed('correctDueOn', { noticedOn: '2023-06-01' })).toMatchObject({
      value: '2023-06-15',
      text: expect.stringContaining('合同约定'),
    })
    expect(rectification.fields.planDueOn?.proposed?.(rectification.blank, { ...facts, calendars: [] })).toBeNull()
  })

  test('[P16] the plan is due by the term the signed contract printed, whatever the office goes over to since', async () => {
    const body = valuesFile.body.map((row) =>
      row.id === 'rectify-plan-workdays' ? { ...row, value: 9, source: '示民发〔2023〕9号' } : row,
    )
    const path = join(one.sample.documentsFolder, '建议值.json')
    writeFileSync(path, JSON.stringify({ ...valuesFile, id: 'own', version: '本旗1', status: 'local', body }))
    const { kind, id: own, version } = await one.sample.get('dataSet.import', { path })
    await one.sample.get('dataSet.useInProjects', { kind, id: own, version })
    const resources = withSets(
      await one.sample.get('app.resources', null),
      await one.sample.get('dataSet.ofOffice', null),
    )
    const around = await one.sample.get('record.around', { id: one.id })
    const facts = { ...around, today: '2023-06-01', ownerId: sampleId, filled: [] }
    const proposed = kindBy(declared, resources.rules).fields.planDueOn?.proposed?.(rectification.blank, facts)
    expect(proposed).toEqual({
      value: '2023-06-06',
      text: '建议 2023-06-06：通知之日起3个工作日（合同约定的交方案期限）。',
    })
  })

  test('is due by its plan, then by its correction, and is 有问题 as long as it is open', async () => {
    const due = async () => {
      const { body, state, ownerId } = await one.sample.get('record.get', { id: one.id })
      return rectification.dueOn?.(body, { ownerId, state })
    }
    expect(await due()).toBeNull()
    await one.comeTo('approved')
    expect(await due()).toBe('2023-06-15')
    const standings = (await one.sample.get('bundle.readiness', { projectId: sampleId, stage: null })).records
    expect(standings.find(({ kind }) => kind === 'rectification')?.standing).toBe('wrong')
  })

  test('[P16] closes only with every problem put right, looked at and proved', async () => {
    await one.comeTo('corrected')
    one.at('2023-06-15')
    expect(await one.go('closed', reviewed('partly'))).toContain('还有没有改到位的问题，不能闭环')
    const { problems } = reviewed('done') as { problems: object[] }
    expect(await one.go('closed', { ...reviewed('done'), problems: [{ ...problems[0], proof: '' }] })).toContain(
      '整改证据',
    )
    expect(await one.go('closed', { ...reviewed('done'), reviewedOn: '2023-06-13' })).toContain('复核日期早于')
    expect(await one.go('closed', { ...reviewed('done'), reviewers: '' })).toContain('没有填复核人')
  })

  test('[P16] what is not put right gets another term, which goes before the first', async () => {
    await one.comeTo('corrected')
    one.at('2023-06-15')
    expect(await one.go('approved', reviewed('partly'))).toContain('没有填再限期的改毕期限')
    expect(await one.go('approved', { extendedDueOn: '2023-06-15' })).toContain('须晚于复核日期')
    expect(await one.go('approved', { extendedDueOn: '2023-06-20' })).toBeNull()
    const { body, state, ownerId } = await one.sample.get('record.get', { id: one.id })
    expect(rectification.dueOn?.(body, { ownerId, state })).toBe('2023-06-20')
    expect(await one.go('corrected', { correctedOn: '2023-06-14' })).toContain('日期须晚于上次复核')
  })

  test('[P17] in time and put right it comes to no 补救、赔偿', async () => {
    await one.comeTo('ordered')
    one.at('2023-06-06')
    expect(await one.go('remedy')).toBe('提出整改方案的期限还没有过，不能转补救、赔偿')
    one.at('2023-06-07')
    expect(await one.go('remedy')).toBeNull()
    await one.again()
    await one.comeTo('corrected')
    one.at('2023-06-15')
    expect(await one.go('remedy', reviewed('done'))).toContain('不用补救、赔偿')
    expect(await one.go('remedy', reviewed('not'))).toBeNull()
  })

  test('[P17] overdue it proposes the contract’s breach clause and sum, and ends by a decision of the office', async () => {
    await one.comeTo('approved')
    one.at('2023-06-20')
    const { project, agreedFen } = await one.sample.get('record.around', { id: one.id })
    const daily = Math.round((project!.contract.priceFen! * project!.contract.breach.dailyRateBp!) / 10_000)
    expect(await one.remarks()).toMatch(/整改逾期 5 日；按合同第二十二条“违约责任”，每日 .* 元/)
    expect(await one.go('remedy')).toBeNull()
    const { body } = await one.sample.change(one.id, { remedyType: 'penalty' })
    const facts = {
      ...(await one.sample.get('record.around', { id: one.id })),
      today: '2023-06-20',
      ownerId: sampleId,
      filled: [],
    }
    expect(rectification.fields.remedyFen?.proposed?.(body, facts)).toMatchObject({ value: daily * 5 })
    expect(rectification.fields.remedyClause?.proposed?.(body, facts)?.value).toBe('C19')
    const lacks = await one.go('closed')
    for (const said of ['没有选依据的合同条款', '没有填金额', '没有填本单位的决定']) expect(lacks).toContain(said)
    const settled = {
      remedyClause: 'C19',
      remedyText: '已支付',
      decision: '局务会纪要〔2023〕3号',
      remedyDoneOn: '2023-06-20',
    }
    expect(await one.go('closed', { ...settled, remedyFen: agreedFen! + 1 })).toContain('金额超过合同价款')
    const looked = reviewed('done', { reviewedOn: '2023-06-20' })
    expect(await one.go('closed', { ...settled, ...looked, remedyFen: daily * 5 })).toBeNull()
    expect(await one.sample.refusal(one.id, 'corrected')).toContain('退回到补救、赔偿')
    expect(await one.sample.refusal(one.id, 'remedy')).toBeNull()
  })

  test('[P17] the contract’s own limit is the most that is proposed', async () => {
    await one.comeTo('approved')
    one.at('2026-06-15')
    expect(await one.remarks()).toContain('（已到合同约定的上限）')
  })

  test('[P09] [P18] payment and acceptance know those of a project that are open', async () => {
    const records = (...states: string[]) => states.map((state) => ({ kind: 'rectification', state }) as RelatedRecord)
    expect(openRectifications(records('found', 'ordered', 'planned', 'approved', 'corrected', 'remedy'))).toHaveLength(
      6,
    )
    expect(openRectifications([...records('closed'), { kind: 'inspection', state: 'draft' } as RelatedRecord])).toEqual(
      [],
    )
  })

  test('an amount of three decimals in 分 is none', async () => {
    const { revision, body } = await one.sample.get('record.get', { id: one.id })
    expect(
      await one.sample.call('record.save', { id: one.id, revision, body: { ...body, remedyFen: 100.125 } }),
    ).toMatchObject({
      error: { code: 'INPUT_INVALID' },
    })
  })
})
