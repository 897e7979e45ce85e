import { describe, expect, test } from 'vitest'
import type { EnteredFunds } from '#shared/law/county-year'
import { breachesOf } from '../../fixtures/county-year'

const entered: EnteredFunds[] = [
  { year: 2023, number: '敖财社[2023]1号', source: 'working_funds' },
  { year: 2023, number: '敖财社〔2023〕2号', source: 'special_funds' },
]
const found = (fundDocuments: EnteredFunds[]) =>
  breachesOf('N11', ({ county }) => Object.assign(county, { fundDocuments })).map(({ key, message }) => [key, message])

describe('资金来源 and the budget documents that are entered', () => {
  test('[N11] money of documents that are entered, of the same kind, is nothing to remark', () => {
    expect(found(entered)).toEqual([])
    expect(found([entered[0]!, { ...entered[1]!, source: null }])).toEqual([])
  })

  test('[N11] a 文号 in no entered document of the year is a remark of the project, which says where it is entered', () => {
    expect(found([entered[0]!])).toEqual([
      ['funds.documents.open.f2', '第2笔资金来源的文号“敖财社〔2023〕2号”，2023年度资金台账中没有登记入账的预算文件。'],
    ])
    expect(found([entered[0]!, { ...entered[1]!, year: 2024 }])[0]?.[1]).toContain('，登记在2024年度。')
  })

  test('[N11] money of another kind than its document says is a remark', () => {
    expect(found([{ ...entered[0]!, source: 'special_funds' }, entered[1]!])).toEqual([
      [
        'funds.documents.kind.f1',
        '第1笔资金来源为“本地自行安排的社会救助工作经费（按比例划出）”，文号“敖财社〔2023〕1号”的预算文件登记为“社会救助专项资金”。',
      ],
    ])
  })

  test('[N11] of central money spent directly its document says 其他', () => {
    const central = (source: EnteredFunds['source']) =>
      breachesOf('N11', ({ county, project }) => {
        Object.assign(project.fundSources[0] as object, { kind: 'central_direct' })
        county.fundDocuments = [{ ...entered[0]!, source }, entered[1]!]
      }).map(({ key }) => key)
    expect(central('other')).toEqual(['funds.sources.central.f1'])
    expect(central('working_funds')).toEqual(['funds.sources.central.f1', 'funds.documents.kind.f1'])
  })
})
