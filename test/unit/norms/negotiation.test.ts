import { describe, expect, test } from 'vitest'
import { valueRow } from '#shared/law/suggested-values'
import type { Procurement } from '#shared/project/project'
import { findingsAfter, setTotal, yuan } from '../../fixtures/county-year'

const found = (part: Partial<Procurement>) =>
  findingsAfter((clean) => {
    setTotal(clean, yuan(800_000))
    Object.assign(clean.project.procurement, part)
  }).filter(({ key }) => /^procurement\.(negotiation|price|deposit)/.test(key))
const said = (part: Partial<Procurement>) =>
  found(part).map(({ key, level }) => `${level} ${key.replace(/^procurement\./, '')}`)

describe('磋商小组', () => {
  test('[P07] an odd number of at least three', () => {
    expect(said({ panelSize: 3, panelExperts: 2 })).toEqual([])
    expect(said({ panelSize: 4, panelExperts: 3 })).toEqual(['warning negotiation.panel'])
    expect(said({ panelSize: 1, panelExperts: 1 })).toEqual(['warning negotiation.panel'])
  })

  test('[P07] two thirds of them are experts, and never more than there are members', () => {
    expect(said({ panelSize: 5, panelExperts: 3 })).toEqual(['warning negotiation.experts'])
    expect(said({ panelSize: 5, panelExperts: 4 })).toEqual([])
    expect(said({ panelSize: 3, panelExperts: 4 })).toEqual(['warning negotiation.experts'])
    expect(said({ panelExperts: 2 })).toEqual(['warning negotiation.size'])
  })
})

describe('供应商数量', () => {
  test('[P07] two may go on in a consultation for a service, one may not', () => {
    expect(said({ suppliers: 3 })).toEqual([])
    expect(said({ suppliers: 2 })).toEqual(['note negotiation.two'])
    expect(said({ suppliers: 1 })).toEqual(['warning negotiation.suppliers'])
    expect(found({ suppliers: 0 })[0]?.message).toContain('0家，不足2家的不得继续磋商')
  })

  test('[P07] an office may ask for more than the law’s three, never make three too few for a tender', () => {
    const own = (least: number, part: Partial<Procurement>) =>
      findingsAfter((clean) => {
        setTotal(clean, yuan(800_000))
        Object.assign(clean.project.procurement, part)
        const values = clean.county.rules.suggestedValues
        const row = {
          ...valueRow(values, 'consultation-suppliers'),
          value: least,
          by: '《乌拉特中旗建议值》（2023.1）',
        }
        const suggestedValues = new Map(values).set('consultation-suppliers', row)
        clean.county = { ...clean.county, rules: { ...clean.county.rules, suggestedValues } }
      }).filter(({ key }) => key.startsWith('procurement.negotiation'))
    const [few] = own(5, { suppliers: 4 })
    expect(few).toMatchObject({ key: 'procurement.negotiation.suppliers', level: 'warning' })
    expect(few?.message).toContain('4家，不足5家的不得继续磋商')
    expect(own(5, { suppliers: 5 })).toEqual([])
    expect(own(1, { suppliers: 2 })).toMatchObject([{ key: 'procurement.negotiation.two', level: 'note' }])
    expect(own(5, { method: 'open_tender', methodReason: '示例', suppliers: 3 })).toEqual([])
  })

  test('[P07] a tender with two bidders is void', () => {
    expect(said({ method: 'open_tender', methodReason: '示例', suppliers: 2 })).toEqual(['error negotiation.suppliers'])
  })
})

describe('价格分', () => {
  test('[P07] between 10% and 30%, both included', () => {
    expect(said({ priceWeightBp: 1000 })).toEqual([])
    expect(said({ priceWeightBp: 3000 })).toEqual([])
    expect(said({ priceWeightBp: 999 })).toEqual(['warning price'])
    expect(said({ priceWeightBp: 3001 })).toEqual(['warning price'])
    expect(found({ priceWeightBp: 10_100, method: 'open_tender', methodReason: '示例' })[0]?.message).toContain(
      '101%，超过全部分值',
    )
    expect(found({ priceWeightBp: 6000 })[0]?.message).toContain('未核原文')
  })
})

describe('投标（磋商）保证金', () => {
  test('[P07] at most 2% of the budget, to the 分: 16,000.00 of 800,000.00', () => {
    expect(said({ bidDepositFen: yuan(16_000) })).toEqual([])
    expect(said({ bidDepositFen: yuan(0) })).toEqual([])
    expect(said({ bidDepositFen: yuan(16_000, 1) })).toEqual(['error deposit'])
    expect(found({ bidDepositFen: yuan(20_000) })[0]?.message).toContain('最多16,000.00元')
  })

  test('[P07] nothing of it is asked where the office buys by its own rules', () => {
    expect(
      said({ method: 'internal_control', bidDepositFen: yuan(99_999), panelSize: 2, suppliers: 1, priceWeightBp: 1 }),
    ).toEqual([])
  })
})
