import { describe, expect, test } from 'vitest'
import { type Contractor, type ContractorKind, contractorKindNames } from '#shared/contractor/contractor'
import type { ContractAmendment } from '#shared/law/county-year'
import { breachesOf, type CleanCounty } from '../../fixtures/county-year'

const change =
  (part: Partial<Contractor>) =>
  ({ contractor }: CleanCounty) =>
    Object.assign(contractor, part)
const paper =
  (part: Partial<Contractor['qualifications'][number]>) =>
  ({ contractor }: CleanCounty) =>
    Object.assign(contractor.qualifications[0] as object, part)
/** The number is the example of GB 11643-1999. */
const individual: Partial<Contractor> = {
  kind: 'individual',
  citizenNumber: '11010519491231002X',
  creditCode: '',
  legalRepresentative: '',
}
const said = (edit: (clean: CleanCounty) => void) => breachesOf('N15', edit).map(({ key, level }) => `${level} ${key}`)

describe('承接主体', () => {
  test('[N15] a qualified contractor passes', () => {
    expect(breachesOf('N15')).toEqual([])
  })

  test('[N15] none chosen, or one that is no longer in the register', () => {
    expect(said(({ project }) => (project.contractorId = null))).toEqual(['error contractor.missing'])
    expect(said(({ county }) => (county.contractors = []))).toEqual(['error contractor.vanished'])
  })

  test('[N15] nobody buys from himself, by name or by code', () => {
    const buyer = (part: Partial<Contractor>) =>
      said((clean) => {
        change(part)(clean)
        clean.project.procurement.awardedName = ''
      }).filter((key) => key.endsWith('.buyer'))
    expect(buyer({ name: '敖汉旗 民政局' })).toHaveLength(1)
    expect(buyer({ creditCode: '111504300116000129' })).toHaveLength(1)
    expect(buyer({ name: '敖汉旗民政局服务中心' })).toEqual([])
  })

  test('[N15] a kind that may not take on services is refused, an individual warns', () => {
    const kinds = Object.keys(contractorKindNames) as ContractorKind[]
    const refused = kinds.filter((kind) => said(change({ kind })).includes('error contractor.kind'))
    expect(refused).toEqual(['public_institution_class_1', 'funded_mass_organisation'])
    expect(said(change(individual))).toEqual(['warning contractor.individual'])
  })

  test('[N15] an individual has a 公民身份号码, and neither code nor representative', () => {
    const wrong = (citizenNumber: string) => {
      const found = breachesOf('N15', change({ ...individual, citizenNumber }))
      return found.filter(({ level }) => level === 'error').map(({ message }) => message)
    }
    expect(wrong('')).toEqual([expect.stringContaining('还没有填公民身份号码')])
    expect(wrong('110105194912310021')).toEqual([expect.stringContaining('校验位不符')])
    expect(wrong('110105201501010017')).toEqual([expect.stringContaining('未满18周岁')])
    expect(said(change({ ...individual, address: '', legalRepresentative: '' }))).toContain('error contractor.details')
  })

  test('[N15] a credit code with a wrong check character is refused', () => {
    expect(said(change({ creditCode: '52150430MJY123456M' }))).toEqual(['error contractor.creditCode'])
  })

  test('[N15] the name must be the one on the award notice', () => {
    const [found] = breachesOf('N15', ({ project }) => (project.procurement.awardedName = '另一家公司'))
    expect(found).toMatchObject({ level: 'error', where: { screen: 'contractor', field: 'contractorId' } })
    expect(found?.message).toContain('另一家公司')
  })

  test('[N15] no qualification paper at all blocks', () => {
    const [found] = breachesOf('N15', change({ qualifications: [] }))
    expect(found).toMatchObject({ level: 'error', where: { field: 'contractor.qualifications' } })
  })

  test.each([
    '会员证',
    '社会组织协会会员登记证',
    '荣誉证书',
    '信用查询结果',
    '业绩合同',
    '培训结业证书',
    '理事单位证书',
  ])('[N15] a list with nothing but %s holds no qualification', (title) => {
    const [found] = breachesOf('N15', paper({ title }))
    expect(found).toMatchObject({ level: 'error', key: 'contractor.proof', basis: { article: '第十七条第（一）项' } })
    expect(found?.message).toContain(title)
  })

  test.each([
    '营业执照',
    '社会团体法人登记证书',
    '事业单位法人证书',
    '民非登记证',
    '服务资质证书',
    '统一社会信用代码证',
    '居民身份证',
  ])('[N15] %s is one', (title) => expect(said(paper({ title }))).toEqual([]))

  test('[N15] beside one that is a qualification others do no harm', () => {
    const more = ({ contractor }: CleanCounty) => {
      const [first] = contractor.qualifications
      if (first) contractor.qualifications.push({ ...first, id: 'q2', title: '会员证' })
    }
    expect(said(more)).toEqual([])
  })

  test('[N15] a paper holds at signing and through the start of the service', () => {
    expect(said(paper({ validTo: '2023-03-19' }))).toEqual(['error contractor.paper.q1'])
    expect(said(paper({ validTo: '2023-03-20' }))).toEqual(['warning contractor.paper.q1'])
    expect(said(paper({ validTo: '2024-03-18' }))).toEqual(['warning contractor.paper.q1'])
    expect(said(paper({ validTo: '2024-03-19' }))).toEqual([])
    expect(said(paper({ validFrom: '2023-03-16' }))).toEqual(['error contractor.paper.q1'])
    expect(said(paper({ validFrom: '2023-03-15' }))).toEqual([])
  })

  test('[N15] [P08] a paper is held against the end of the service that was agreed last', () => {
    const agreedTo = (endsOn: string) => (clean: CleanCounty) => {
      paper({ validTo: '2024-03-19' })(clean)
      const longer = { signedOn: '2023-06-01', endsOn } as ContractAmendment
      clean.county.amendments = new Map([[clean.project.id, [longer]]])
    }
    expect(said(agreedTo('2024-03-20'))).toEqual(['warning contractor.paper.q1'])
    expect(said(agreedTo('2023-12-31'))).toEqual([])
  })

  test('[N15] an expired paper says since when', () => {
    const [found] = breachesOf('N15', paper({ validTo: '2023-03-10' }))
    expect(found?.message).toContain('2023-03-10')
    expect(found?.message).toContain('已过期10天')
  })

  test('[N15] a credit query has the day it was made, before the signing, and no validity', () => {
    const query = (validFrom: string | null) => (clean: CleanCounty) => {
      const first = clean.contractor.qualifications[0]!
      clean.contractor.qualifications.push({ ...first, id: 'q2', title: '信用查询结果', validFrom, validTo: null })
    }
    expect(said(query('2023-03-15'))).toEqual([])
    expect(said(query(null))).toEqual(['warning contractor.paper.q2'])
    expect(said(query('2023-03-16'))).toEqual(['error contractor.paper.q2'])
    expect(breachesOf('N15', query('2023-03-16'))[0]?.message).toContain('查询日期2023-03-16晚于签订日')
  })

  test('[N15] validity must be given, or be 长期有效', () => {
    expect(said(paper({ validTo: null }))).toEqual(['error contractor.paper.q1'])
    expect(said(paper({ validTo: null, longTerm: true }))).toEqual([])
  })
})
