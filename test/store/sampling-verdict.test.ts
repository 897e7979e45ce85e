import { beforeEach, describe, expect, test } from 'vitest'
import { sampleId } from '../documents/papers/project-records'
import {
  begin,
  confirm,
  draw,
  id,
  listed,
  register,
  remarked,
  sample,
  save,
  sheetBack,
  sizes,
  startSampling,
  visited,
} from './sampling-fixture'

beforeEach(startSampling)

describe('the verdict on the batch', () => {
  /** 960 visits, so many of them good, as the sheet brings them. */
  async function judgedWith(goodOnes: number) {
    await register(sizes)
    await begin()
    await draw()
    await confirm()
    const read = await sheetBack((_row, at) =>
      at < goodOnes ? { ...visited, 结论: '合格' } : { ...visited, 结论: '不合格', 原因: '收入漏登' },
    )
    expect(read).toMatchObject({ taken: 960, faults: [] })
  }
  const judge = async (verdict: string, findings = '收入漏登') => {
    await sample.change(id, { verdict, findings })
    return sample.refusal(id, 'judged')
  }
  const next = async (kind: string) => sample.call('record.create', { kind, ownerId: sampleId, body: null, from: id })

  test('912 of 960 good is 95.00%: passed', async () => {
    await judgedWith(912)
    expect(await judge('rectify')).toBe(
      '合格率 95.00%（912/960），结论应当是“通过”；从严的，写明结论与合格率不一致的理由',
    )
    expect(await judge('passed')).toBeNull()
    expect(await next('sampling')).toMatchObject({ ok: false, error: { params: { detail: '本批已经通过。' } } })
  })

  test('911 of 960 is 94.90%: rectified, and drawn again', async () => {
    await judgedWith(911)
    expect(await judge('passed')).toBe('合格率 94.90%（911/960），结论应当是“整改后复抽”')
    expect(await judge('rectify')).toBeNull()
    expect(await next('rectification')).toMatchObject({
      ok: true,
      value: { body: { source: 'inspection', inspectionId: id, problems: [{ fact: '收入漏登' }] } },
    })
    expect(await next('sampling')).toMatchObject({ ok: true, value: { body: { previousId: id, shareBp: 3_000 } } })
  })

  test('863 of 960 goes back, and the next draw takes double the share', async () => {
    await judgedWith(863)
    expect(await judge('passed')).toContain('结论应当是“该批退回，加倍抽查”')
    await sample.change(id, { verdict: 'rectify' })
    expect(await remarked()).toContain(
      '结论应当是“该批退回，加倍抽查”（95%以上通过（合同约定），不到90%退回（建议值））',
    )
    expect(await judge('rectify')).toContain('不能从轻，合同另有约定的')
    expect(await judge('returned')).toBeNull()
    expect(await next('sampling')).toMatchObject({ ok: true, value: { body: { previousId: id, shareBp: 6_000 } } })
    const [one] = await listed(['bad'])
    expect(await save(one!.householdId, 'good')).toMatchObject({
      ok: false,
      error: { params: { detail: '已经作出结论，更正先退回' } },
    })
  })

  test('is not drawn while a household waits', async () => {
    await register([40])
    await begin()
    await draw()
    await confirm()
    expect(await judge('passed')).toContain('还有 12 户没有登记复核结果')
  })
})
