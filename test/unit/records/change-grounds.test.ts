import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { extension, project, signing } from '../../fixtures/records/signing-change'

const row = (code: string | null, before = '原来的约定', after = '后来的约定') => ({
  clauses: [{ id: 'c', code, clause: '', before, after }],
})
const formal: Parameters<typeof signing>[0] = { ground: 'formal', amountFen: null, quantities: [] }

describe('[P08] 追加 (采购法第四十九条) adds more of the same at the contract’s price and changes nothing else', () => {
  test('no day, no node, and no clause but those of quantity and price', () => {
    expect(signing({ endsOn: '2024-03-18' })).toContain('不得改变合同其他条款')
    expect(signing(row('C03', '3,200户', '3,520户'))).toBeNull()
    expect(signing(row('C08', '757,005.02元', '832,705.52元'))).toBeNull()
    expect(signing(row('C09', '30/40/30', '一次付清'))).toBe(
      '条款对照第1项“合同第十条“资金结算””：按所选的变更依据，只能改标的与数量、合同价款，不得改变其他条款；确需改动的，另选变更依据',
    )
  })

  test('it says how much more, and for how much money', () => {
    expect(signing({ amountFen: null })).toContain('没有填增加的金额')
    expect(signing({ quantities: [] })).toContain('没有在数量变更中填追加后的数量')
    expect(signing({ quantities: [{ id: 'q', target: '完成服务数量', to: 3_000 }] })).toContain(
      '“完成服务数量”不能少于现在约定的 3200',
    )
  })
})

describe('[P08] more or fewer units come to more or less money, by the price of the contract', () => {
  const to = (units: number) => ({ quantities: [{ id: 'q', target: '完成服务数量', to: units }] })

  test('a unit price that is rounded is still the contract’s; another gives its reason', () => {
    expect(signing({ ...to(3_210), amountFen: fen(236_500) })).toBeNull()
    expect(signing({ ...to(3_210), amountFen: fen(300_000) })).toBe(
      '数量变更按合同价款折算应增加 2,365.64 元，协议填的是 3,000.00 元；金额与数量不成比例的，写明理由',
    )
    expect(signing({ ...to(3_210), amountFen: fen(300_000), priceReason: '新增户在边境嘎查，路程加倍' })).toBeNull()
    expect(signing({ ...to(3_210), amountFen: fen(300_000), priceReason: '无' })).toContain('写明理由')
  })

  test('ten times the work for no money, and a third of it for all the money, give theirs', () => {
    expect(signing({ ...extension, ...to(32_000) })).toContain('应增加 6,813,045.18 元，协议没有填金额')
    expect(signing({ ...extension, ...to(1_000) })).toContain('应减少')
  })

  test('by the unit price where the contract has one', () => {
    const byUnit = {
      ...project,
      contract: { ...project.contract, pricing: 'unit_price' as const, unitPriceFen: fen(20_000) },
    }
    expect(signing({ ...to(3_300), amountFen: fen(2_000_000) }, { project: byUnit })).toBeNull()
    expect(signing({ ...to(3_300), amountFen: fen(2_365_640) }, { project: byUnit })).toContain('应增加 20,000.00 元')
  })
})

describe('[P08] 非实质事项 are contact, address and account alone', () => {
  test('each may be changed, no clause of substance, no figure', () => {
    for (const code of ['contact', 'address', 'account']) expect(signing({ ...formal, ...row(code) })).toBeNull()
    for (const code of ['C00', 'C03', 'C04', 'C05', 'C08', 'C09', 'C19'])
      expect(signing({ ...formal, ...row(code, '70万元', '90万元') }), code).toContain('不得改动合同的实质条款')
    expect(signing({ ...formal, ...row('contact'), amountFen: fen(100) })).toContain('这一依据不涉及标的、数量、价格')
  })
})

describe('[P08] a supplement says what it changes, clause by clause', () => {
  test('something is changed, and by a ground', () => {
    expect(signing({ ...formal })).toContain('没有写改动了什么')
    expect(signing({ ground: null })).toContain('没有选变更依据')
    expect(signing({ ...extension, ...row(null) })).toContain('没有选条款')
    expect(signing({ ...extension, ...row('C07', '按季', '按季') })).toContain('变更前后是一样的')
  })

  test('price, quantity and period are changed in figures too', () => {
    expect(signing({ ...extension, ...row('C08', '70万元', '90万元') })).toContain('没有填增减金额')
    expect(signing({ ...extension, ...row('C03', '3,200户', '3,520户') })).toContain('没有填数量变更')
    expect(signing({ ...extension, ...row('C04', '到3月', '到6月') })).toContain('没有填服务期改为截至')
  })

  test('quality is not lowered, by whatever ground and in whatever clause', () => {
    const agreed = '抽查合格率不低于95%，完整率不低于98%'
    const refused = '降低了约定的质量要求'
    expect(signing({ ...extension, ...row('C05', agreed, '抽查合格率不低于70%，完整率不低于98%') })).toContain(refused)
    expect(signing({ ...extension, ...row('C13', agreed, '抽查合格率不低于70％，完整率不低于98％') })).toContain(
      refused,
    )
    expect(signing({ ...extension, ...row('C05', agreed, '抽查合格率不低于95%') })).toContain(refused)
    expect(signing({ ...extension, ...row('C05', agreed, '抽查合格率不低于96%，完整率不低于98%') })).toBeNull()
    expect(signing({ ...extension, ...row('C19', '日违约金0.05%', '日违约金0.03%') })).toBeNull()
  })
})
