import { describe, expect, test } from 'vitest'
import type { Contractor } from '#shared/contractor/contractor'
import type { Fen } from '#shared/money/fen'
import type { Procurement } from '#shared/project/project'
import { type CleanCounty, findingsAfter, setTotal, yuan } from '../../fixtures/county-year'

const found = (part: Partial<Procurement>, change: (clean: CleanCounty) => void = () => {}) =>
  findingsAfter((clean) => {
    Object.assign(clean.project.procurement, part)
    change(clean)
  }).filter(({ key }) => key.startsWith('procurement.sme'))
const said = (...given: Parameters<typeof found>) =>
  found(...given).map(({ key, level }) => `${level} ${key.slice(16)}`)
const costing = (total: Fen) => (clean: CleanCounty) => setTotal(clean, total)
const by = (part: Partial<Contractor>) => (clean: CleanCounty) => Object.assign(clean.contractor, part)

describe('中小企业预留', () => {
  test('[P07] reserved, or the reason why not', () => {
    expect(said({ smeReserve: 'none', smeReason: '供应商多为民办非企业单位' })).toEqual([])
    expect(said({ smeReserve: 'none', smeReason: ' ' })).toEqual(['warning reason'])
    expect(said({ smeReserve: 'none', smeReason: '无' })).toEqual(['warning reason'])
    expect(said({ smeReserve: null })).toEqual(['warning open'])
    expect(said({ smeReserve: 'part' })).toEqual(['warning part'])
    expect(found({ smeReserve: null })[0]?.where.field).toBe('procurement.smeReserve')
    expect(found({ smeReserve: 'none', smeReason: '' })[0]?.where.field).toBe('procurement.smeReason')
  })

  test('[P07] up to 2,000,000.00 all of it, above that a part will do', () => {
    expect(said({ smeReserve: 'part' }, costing(yuan(2_000_000)))).toEqual(['warning part'])
    expect(said({ smeReserve: 'part' }, costing(yuan(2_000_000, 1)))).toEqual([])
    expect(said({ smeReserve: null }, costing(yuan(2_000_000)))).toEqual(['warning open'])
    expect(said({ smeReserve: null }, costing(yuan(2_000_000, 1)))).toEqual(['note open'])
  })

  test('[P07] nothing is asked below the threshold, under internal control, or before the measures', () => {
    expect(said({ smeReserve: null, method: 'internal_control' })).toEqual([])
    expect(said({ smeReserve: null }, costing(yuan(499_999, 99)))).toEqual([])
    expect(said({ smeReserve: null, awardedOn: '2020-12-31' })).toEqual([])
    expect(said({ smeReserve: null, awardedOn: '2021-01-01' })).toHaveLength(1)
  })

  test('[P07] what is reserved for them goes to one of them', () => {
    const reserved = (part: Partial<Contractor>) => said({ smeReserve: 'whole' }, by(part))
    expect(reserved({ kind: 'enterprise', enterpriseSize: 'micro' })).toEqual([])
    expect(reserved({ kind: 'enterprise', enterpriseSize: 'large' })).toEqual(['error large'])
    expect(reserved({ kind: 'enterprise', enterpriseSize: null })).toEqual(['warning size'])
    expect(reserved({ kind: 'social_organisation' })).toEqual(['warning kind'])
  })

  test('[P07] the measures are cited by name, and the numbers of their articles as unchecked', () => {
    const [open] = found({ smeReserve: null })
    expect(open?.basis).toEqual({
      document: '《政府采购促进中小企业发展管理办法》（财库〔2020〕46号，条号未核原文）',
      article: '第七条',
    })
  })
})
