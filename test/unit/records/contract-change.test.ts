import { describe, expect, test } from 'vitest'
import { agreedProject } from '#shared/law/agreed-project'
import { fen } from '#shared/money/fen'
import { contractChange } from '#shared/records/contract-change'
import { heldProblem } from '#shared/records/state-machine'
import {
  extension,
  project,
  signedBefore,
  signing,
  supplement,
  termination,
} from '../../fixtures/records/signing-change'

describe('[P08] 采购法第四十九条: additions to 757,005.02', () => {
  test('75,700.50 in all passes, 75,700.51 is refused, and it is said how much is left', () => {
    expect(signing({ amountFen: fen(7_570_050) })).toBeNull()
    expect(signing({ amountFen: fen(7_570_051) })).toBe(
      '各次增加的金额合计不得超过原合同金额 757,005.02 元的10%，即 75,700.50 元（《中华人民共和国政府采购法》第四十九条）；还可以增加 75,700.50 元，超过的部分须另行采购',
    )
  })

  test('those signed before count, those that are drafts do not, and what was taken off gives nothing back', () => {
    const others = [
      signedBefore({ amountFen: fen(5_000_000) }, 'done'),
      signedBefore({ amountFen: fen(-2_000_000) }),
      signedBefore({ amountFen: fen(7_000_000) }, 'draft'),
    ]
    const priceReason = '新增户离苏木驻地近，按约定的三分之一计价'
    expect(signing({ amountFen: fen(2_570_050), priceReason }, { others })).toBeNull()
    expect(signing({ amountFen: fen(2_570_051), priceReason }, { others })).toContain(
      '前面已增加 50,000.00 元，还可以增加 25,700.50 元',
    )
  })
})

describe('[P08] [P35] [P36] the checks of the period run again on the one agreed last', () => {
  test('more than a year asks for the four conditions, three years are the most', () => {
    expect(signing({ ...extension, endsOn: '2024-03-19' })).toBeNull()
    expect(signing({ ...extension, endsOn: '2024-03-20' })).toContain('服务期超过1年')
    const conditions = { fixedContent: true, continuous: true, funded: true, stablePrice: true }
    const confirmed = { project: { ...project, period: { ...project.period, conditions } } }
    expect(signing({ ...extension, endsOn: '2026-03-19' }, confirmed)).toBeNull()
    expect(signing({ ...extension, endsOn: '2026-03-20' }, confirmed)).toContain('比3年多 1 天')
  })

  test('nor does it run into the next purchase of the same service', () => {
    const periodsBeside = [{ name: '下一周期', startOn: '2024-03-01', endOn: '2025-02-28' }]
    expect(signing({ ...extension, endsOn: '2024-02-29' }, { periodsBeside })).toBeNull()
    expect(signing({ ...extension, endsOn: '2024-03-02' }, { periodsBeside })).toContain('“下一周期”')
  })
})

describe('[P08] an early end by agreement', () => {
  test('says its day within the service, its situation, what was done and what it comes to', () => {
    expect(signing(termination)).toBeNull()
    expect(signing({ ...termination, endsOn: null })).toContain('终止协议填实际终止日期')
    expect(signing({ ...termination, endsOn: '2024-03-20' })).toContain('晚于服务期截止日期 2024-03-19')
    for (const [field, label] of [
      ['situation', '终止情形'],
      ['settleFen', '应结算金额'],
    ]) {
      expect(signing({ ...termination, [field!]: null })).toContain(label)
    }
    expect(signing({ ...termination, delivered: '' })).toContain('没有填已完成、已验收的数量')
    expect(signing({ ...termination, settleFen: fen(75_700_503) })).toContain('多于约定的价款 757,005.02 元')
  })

  test('comes once: what has ended is neither supplemented nor ended again, and what is over is not either', () => {
    const others = [signedBefore({ type: 'termination', endsOn: '2023-09-15' })]
    expect(signing({}, { others })).toContain('合同已于 2023-09-15 终止')
    expect(signing({}, { endsOn: '2023-05-31' })).toContain('合同已经履行完毕')
  })
})

test('[P08] quantities and nodes are counted as agreed last, price and period of the contract stay as signed', () => {
  const changes = [
    {
      quantities: [{ target: '调查户数', to: 3_520 }],
      nodes: [{ stage: '第2期', milestone: '完成1,760户' }],
    },
  ]
  const targets = [{ kind: 'quantity' as const, indicator: '调查户数', value: '≥3,200', unit: '户' }]
  const agreed = agreedProject(changes, { ...project, targets }, [{ name: '家计调查' }])
  expect(agreed.targets[0]!.value).toBe('≥3520')
  expect(agreed.contract.payments[1]!.milestone).toBe('完成1,760户')
  // What was bought in the number of the target goes with it.
  expect(agreed.items[0]!.quantity).toBe('3520')
  expect([agreed.contract.priceFen, agreed.period]).toEqual([project.contract.priceFen, project.period])
  const byItem = [{ quantities: [{ target: '家计调查', to: 3_520 }], nodes: [] }]
  expect(agreedProject(byItem, project, [{ name: '家计调查' }]).items[0]!.quantity).toBe('3520')
  expect(agreedProject([], project, [])).toBe(project)
})

test('[P08] what was signed stays as signed while announcement and filing are entered', () => {
  const signed = { state: 'signed', removed: false, body: supplement as never }
  const held = (part: object, removed = false) =>
    heldProblem(contractChange, signed, { body: { ...supplement, ...part } as never, removed })?.code ?? null
  expect(held({ publishedOn: '2023-06-02', filedOn: '2023-06-06', notes: '已公告' })).toBeNull()
  expect(held({ amountFen: fen(7_570_051) })).toBe('RECORD_FROZEN')
  expect(held({ endsOn: '2024-06-30' })).toBe('RECORD_FROZEN')
  expect(held({}, true)).toBe('RECORD_FROZEN')
})
