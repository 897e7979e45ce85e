import { describe, expect, test } from 'vitest'
import type { ContractAmendment } from '#shared/law/county-year'
import { type CleanCounty, findingsAfter, yuan } from '../../fixtures/county-year'

/** Signed on 2023-06-01, a Thursday; announced and filed in time. */
const change: ContractAmendment = {
  id: 'a1',
  title: '补充协议 2023-06-01',
  signedOn: '2023-06-01',
  amountFen: null,
  endsOn: null,
  publishedOn: '2023-06-05',
  filedOn: '2023-06-12',
}

const found = (parts: Partial<ContractAmendment>[], more: (clean: CleanCounty) => void = () => {}) =>
  findingsAfter((clean) => {
    clean.county.today = '2023-06-20'
    const changes = parts.map((part, at) => ({ ...change, id: `a${at + 1}`, ...part }))
    clean.county.amendments = new Map([[clean.project.id, changes]])
    more(clean)
  }).filter(({ key }) => key.startsWith('contract.changes'))
const said = (...given: Parameters<typeof found>) =>
  found(...given).map(({ key, level }) => `${level} ${key.slice('contract.changes.'.length)}`)

describe('补充、终止协议', () => {
  test('[P08] announced within 2 and filed within 7 working days there is nothing to say; without any neither', () => {
    expect(said([{}])).toEqual([])
    expect(said([])).toEqual([])
  })

  test('[P08] not announced, not filed: a remark each, with the last day and its article', () => {
    const open = found([{ publishedOn: null, filedOn: null }])
    expect(open.map(({ level, key }) => [level, key])).toEqual([
      ['warning', 'contract.changes.a1.published.open'],
      ['warning', 'contract.changes.a1.filed.open'],
    ])
    expect(open[0]?.message).toContain('补充协议 2023-06-01的公告应在')
    expect(open[0]?.message).toContain('最迟2023-06-05')
    expect(open.map(({ basis }) => basis.article)).toEqual(['第五十条', '第四十七条'])
    expect(open[0]?.where).toEqual({ screen: 'tracking', field: 'contract-change' })
  })

  test('[P08] one day late is late, over the Dragon Boat Festival the working days are counted', () => {
    expect(said([{ publishedOn: '2023-06-06' }])).toEqual(['warning a1.published.late'])
    const before = { signedOn: '2023-06-21', publishedOn: '2023-06-26', filedOn: '2023-07-03' }
    expect(said([before], ({ county }) => (county.today = '2023-07-20'))).toEqual([])
  })

  test('[P08] below the threshold neither is owed', () => {
    const internal = ({ project }: CleanCounty) => (project.procurement.method = 'internal_control')
    expect(said([{ publishedOn: null, filedOn: null }], internal)).toEqual([])
  })

  test('[P08] what changes a contract is not older than it', () => {
    expect(said([{ signedOn: '2023-03-10', publishedOn: '2023-03-13', filedOn: '2023-03-20' }])).toEqual([
      'warning a1.order',
    ])
  })

  test('[P08] all additions together are at most a tenth of the contract, to the 分; what is taken away sets nothing off', () => {
    expect(said([{ amountFen: yuan(50_000) }, { amountFen: yuan(25_000) }])).toEqual([])
    expect(said([{ amountFen: yuan(75_000, 1) }])).toEqual(['error added'])
    expect(said([{ amountFen: yuan(75_000, 1) }, { amountFen: yuan(-10_000) }])).toEqual(['error added'])
    expect(found([{ amountFen: yuan(80_000) }])[0]).toMatchObject({ waivable: true, basis: { article: '第四十九条' } })
  })

  test('[P08] below the threshold the tenth is the contract’s own, and a remark that says why', () => {
    const internal = ({ project, year }: CleanCounty) => {
      project.procurement.method = 'internal_control'
      Object.assign(year.threshold, { amountFen: yuan(1_000_000) })
    }
    const [over, ...more] = found([{ amountFen: yuan(75_000, 1) }], internal)
    expect(more).toEqual([])
    expect(over).toMatchObject({ level: 'warning', waivable: true, basis: { article: '第二十四条' } })
    expect(over?.message).toContain('不适用《政府采购法》第四十九条')
    expect(said([{ amountFen: yuan(75_000) }], internal)).toEqual([])
  })

  test('[P08] [N08] what was bought below the threshold does not grow to it', () => {
    const upTo = (amountFen: ReturnType<typeof yuan>) => (clean: CleanCounty) => {
      clean.project.procurement.method = 'internal_control'
      Object.assign(clean.year.threshold, { amountFen })
    }
    const price = 750_000
    expect(said([{ amountFen: yuan(50_000) }], upTo(yuan(price + 50_000)))).toEqual(['warning threshold'])
    expect(said([{ amountFen: yuan(50_000) }], upTo(yuan(price + 50_000, 1)))).toEqual([])
    expect(said([], upTo(yuan(price)))).toEqual([])
  })

  test('[P08] [P36] a contract that was ended early leaves the days behind to the next one', () => {
    const crossing = (endsOn: string | null) =>
      findingsAfter(({ county, project }) => {
        const next = {
          ...project,
          id: 'next',
          period: { ...project.period, startOn: '2023-12-01', endOn: '2024-11-30' },
        }
        county.projects.push(next)
        county.amendments = new Map([[project.id, [{ ...change, endsOn }]]])
      }).filter(({ key, level }) => key.startsWith('period.overlap') && level === 'error')
    expect(crossing(null)).toHaveLength(1)
    expect(crossing('2023-11-30')).toEqual([])
  })

  test('[P08] the texts of a contract that was ended early are still held against the period it has', () => {
    const keys = (endsOn: string | null) =>
      findingsAfter(({ county, project }) => {
        county.amendments = new Map([[project.id, [{ ...change, endsOn }]]])
      }).map(({ key }) => key)
    expect(keys('2023-06-30')).toEqual(keys(null))
  })

  test('[P08] [P35] a period made longer is judged as it is agreed', () => {
    const longer = findingsAfter(({ county, project }) => {
      county.amendments = new Map([[project.id, [{ ...change, endsOn: '2024-04-30' }]]])
    })
    expect(longer.some(({ key, level }) => key.startsWith('period.length') && level === 'error')).toBe(true)
  })
})
