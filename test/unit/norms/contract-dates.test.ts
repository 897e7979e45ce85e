import { describe, expect, test } from 'vitest'
import { type CleanCounty, findingsAfter } from '../../fixtures/county-year'

const said = (change: (clean: CleanCounty) => void, of = 'contract.dates') =>
  findingsAfter(change)
    .filter(({ key }) => key.startsWith(of))
    .map(({ key, level }) => `${level} ${key.slice(of.length + 1)}`)
const one = (change: (clean: CleanCounty) => void, key: string) =>
  findingsAfter(change).find((finding) => finding.key === key)

/** Award, signing and a service year that begins well after both. */
const signing =
  (awardedOn: string, signedOn: string | null, startOn = '2027-05-01', endOn = '2028-04-30') =>
  ({ project }: CleanCounty) => {
    project.procurement.awardedOn = awardedOn
    project.contract.signedOn = signedOn
    project.period = { ...project.period, startOn, endOn }
  }

describe('成交、签订与开始', () => {
  test('[P21] the 30th day is in time, the next one is late', () => {
    expect(said(signing('2023-03-08', '2023-04-07'))).toEqual([])
    expect(said(signing('2023-03-08', '2023-04-08'))).toEqual(['error late'])
    expect(said(signing('2023-03-08', '2023-03-07'))).toEqual(['error before'])
    expect(said(signing('2023-03-08', '2023-03-08'))).toEqual([])
  })

  test('[P21] a 30th day that is a holiday moves on: awarded 2023-03-06, Qingming on 04-05, 04-06 is still in time', () => {
    expect(said(signing('2023-03-06', '2023-04-05'))).toEqual([])
    expect(said(signing('2023-03-06', '2023-04-06'))).toEqual(['note moved'])
    expect(said(signing('2023-03-06', '2023-04-07'))).toEqual(['error late'])
    const moved = one(signing('2023-03-06', '2023-04-06'), 'contract.dates.moved')
    expect(moved?.basis.article).toBe('第四十六条；第二百零三条')
    expect(moved?.message).toContain('2023-04-05是清明节假期（国办发明电〔2022〕16号），顺延至2023-04-06')
    expect(one(signing('2023-03-06', '2023-04-07'), 'contract.dates.late')?.message).toContain(
      '最迟应在2023-04-06签订，晚1天',
    )
  })

  test('[P21] an ordinary weekend moves it on too, a made-up Saturday does not', () => {
    expect(said(signing('2023-03-09', '2023-04-10'))).toEqual(['note moved'])
    expect(said(signing('2023-03-09', '2023-04-11'))).toEqual(['error late'])
    expect(said(signing('2023-04-06', '2023-05-08'))).toEqual(['error late'])
  })

  test('[P21] a year without a table cannot be judged, and is never said to be late a day early', () => {
    expect(said(signing('2026-12-10', '2027-01-09'))).toEqual([])
    expect(said(signing('2026-12-10', '2027-01-11'))).toEqual(['warning unjudged'])
    expect(one(signing('2026-12-10', '2027-01-11'), 'contract.dates.unjudged')?.message).toContain('不可判定')
    expect(said(signing('2026-12-10', '2027-03-10'))).toEqual(['error late'])
    expect(
      said((clean) => {
        signing('2023-03-06', '2023-04-06')(clean)
        clean.county.rules = { ...clean.county.rules, calendars: [] }
      }),
    ).toEqual(['warning unjudged'])
  })

  test('[P21] a late signing says by how many days and cites the law', () => {
    const found = one(signing('2023-03-08', '2023-04-10'), 'contract.dates.late')
    expect(found?.message).toContain('最迟应在2023-04-07签订，晚3天')
    expect(found?.basis).toEqual({ document: '《中华人民共和国政府采购法》', article: '第四十六条' })
  })

  test('[P21] what is bought under internal control is not bound to the 30 days of the law', () => {
    const internal = (signedOn: string) => (clean: CleanCounty) => {
      signing('2023-03-08', signedOn)(clean)
      clean.project.procurement.method = 'internal_control'
    }
    expect(said(internal('2023-04-07'))).toEqual([])
    expect(said(internal('2023-05-08'))).toEqual(['warning late'])
    expect(one(internal('2023-05-08'), 'contract.dates.late')?.basis.document).not.toContain('政府采购法')
  })

  test('[P21] a contract not yet signed is only noted, with the last day for it', () => {
    const unsigned = findingsAfter(({ project }) => (project.contract.signedOn = null))
    expect(unsigned).toMatchObject([{ level: 'note', where: { field: 'contract.signedOn' } }])
    expect(unsigned[0]?.message).toContain('最迟2023-04-07签订')
  })

  test('[P21] a service that begins before signing warns, one that is over is refused', () => {
    expect(said(({ project }) => (project.contract.signedOn = '2023-03-20'))).toEqual([])
    expect(said(({ project }) => (project.contract.signedOn = '2023-03-21'))).toEqual(['warning start'])
    expect(said(signing('2024-03-19', '2024-03-20', '2024-03-20', '2024-03-20'))).toEqual([])
    expect(said(signing('2024-03-19', '2024-03-21', '2024-03-20', '2024-03-20'))).toContain('error ended')
  })

  test('[P21] an award after the service began is a remark; on the first day it is none', () => {
    const awarded = (awardedOn: string) => said(signing(awardedOn, null, '2023-03-20', '2024-03-19'))
    expect(awarded('2023-03-20')).toEqual(['note signed'])
    expect(awarded('2023-03-21')).toEqual(['warning awardedLate', 'note signed'])
  })

  test('[P21] the award’s papers are asked for, not below the threshold', () => {
    const bare = (method: 'competitive_consultation' | 'internal_control') =>
      said(({ project }) =>
        Object.assign(project.procurement, {
          method,
          number: '',
          awardedOn: null,
          awardedFen: null,
          awardedName: '待定',
        }),
      )
    expect(bare('competitive_consultation')).toEqual(['error number', 'error awardedOn', 'error awardedName'])
    expect(bare('internal_control')).toEqual([])
  })

  test('[P21] below the threshold nothing is told of a notice that there is not', () => {
    const words = findingsAfter(({ project, contractor }) => {
      Object.assign(project.procurement, { method: 'internal_control', awardedOn: '2023-04-20', awardedFen: null })
      Object.assign(project.contract, { signedOn: null, priceFen: null })
      contractor.name = '另一家'
    }).map(({ message, fix }) => message + fix)
    expect(words.filter((text) => text.includes('通知书'))).toEqual([])
    expect(words.some((text) => text.includes('成交确认材料'))).toBe(true)
  })

  test('[P21] below the threshold a text that names the notice is a remark', () => {
    const condition = '自成交通知书发出之日起10日内支付'
    const named = (method: 'competitive_consultation' | 'internal_control') =>
      said(({ project }) => {
        project.procurement.method = method
        project.contract.payments = project.contract.payments.map((stage) => ({ ...stage, condition }))
        project.contract.workSteps += '；凭中标通知书开展服务'
      }).filter((key) => key.includes('notice'))
    expect(named('internal_control')).toContain('warning notice.workSteps')
    expect(named('internal_control')).toContain('warning notice.payment.0')
    expect(named('competitive_consultation')).toEqual([])
  })
})

describe('合同公告与备案', () => {
  const filed = (part: { publishedOn?: string | null; filedOn?: string | null }, today = '2023-03-16') =>
    said(({ county, project }) => {
      county.today = today
      Object.assign(project.contract, part)
    }, 'contract.filing')

  test('[P21] published within 2, filed within 7 working days of 2023-03-15', () => {
    expect(filed({})).toEqual([])
    expect(filed({ publishedOn: '2023-03-18' })).toEqual(['warning publishedOn.late'])
    expect(filed({ filedOn: '2023-03-25' })).toEqual(['warning filedOn.late'])
    expect(filed({ publishedOn: '2023-03-14' })).toEqual(['warning publishedOn.before'])
    expect(filed({ publishedOn: '2023-03-15', filedOn: '2023-03-15' })).toEqual([])
  })

  test('[P21] an open date is a note until its last day and a remark after it', () => {
    expect(filed({ publishedOn: null }, '2023-03-17')).toEqual(['note publishedOn.open'])
    expect(filed({ publishedOn: null }, '2023-03-18')).toEqual(['warning publishedOn.open'])
    expect(filed({ filedOn: null }, '2023-03-24')).toEqual(['note filedOn.open'])
    expect(filed({ filedOn: null }, '2023-03-25')).toEqual(['warning filedOn.open'])
  })

  test('[P21] each cites its own law and says how late it is', () => {
    const of = (field: string, on: string) =>
      one(({ project }) => Object.assign(project.contract, { [field]: on }), `contract.filing.${field}.late`)
    expect(of('publishedOn', '2023-03-21')?.basis).toMatchObject({
      document: '《中华人民共和国政府采购法实施条例》',
      article: '第五十条',
    })
    expect(of('publishedOn', '2023-03-21')?.message).toContain('最迟2023-03-17），晚2个工作日')
    expect(of('filedOn', '2023-03-27')?.basis).toMatchObject({
      document: '《中华人民共和国政府采购法》',
      article: '第四十七条',
    })
  })

  test('[P21] over a holiday the working days are counted; without a table they are not judged', () => {
    const holiday = (publishedOn: string) =>
      said((clean) => {
        signing('2023-09-20', '2023-09-28')(clean)
        Object.assign(clean.project.contract, { publishedOn, filedOn: '2023-10-11' })
      }, 'contract.filing')
    expect(holiday('2023-10-08')).toEqual([])
    expect(holiday('2023-10-09')).toEqual(['warning publishedOn.late'])
    const unjudged = said((clean) => {
      signing('2026-12-30', '2027-01-04')(clean)
      Object.assign(clean.project.contract, { publishedOn: '2027-01-06', filedOn: '2027-01-13' })
    }, 'contract.filing')
    expect(unjudged).toEqual(['warning filedOn.unjudged'])
  })

  test('[P21] neither is owed below the threshold or before signing', () => {
    const none = { publishedOn: null, filedOn: null }
    const change = (part: (clean: CleanCounty) => void) =>
      said((clean) => {
        Object.assign(clean.project.contract, none)
        part(clean)
      }, 'contract.filing')
    expect(change(({ project }) => (project.procurement.method = 'internal_control'))).toEqual([])
    expect(change(({ project }) => (project.contract.signedOn = null))).toEqual([])
  })
})

describe('档案移交日期', () => {
  const handover = (on: string, condition?: string) =>
    said(({ project }) => {
      Object.assign(project.contract.handover, { due: 'on_date', on })
      const last = project.contract.payments.at(-1)
      if (last && condition) last.condition = condition
    }, 'contract.handover')

  test('[P21] not before the service begins', () => {
    expect(handover('2023-03-19')).toEqual(['warning before'])
    expect(handover('2023-03-20')).toEqual([])
  })

  test('[P21] not after the last payment, ten working days after 2024-03-19', () => {
    expect(handover('2024-04-02', '最终验收合格')).toEqual([])
    expect(handover('2024-04-03', '最终验收合格')).toEqual(['warning afterPayment'])
  })

  test('[P21] where no calendar tells, the day of the last payment is an estimate, which says how it is reckoned', () => {
    const uncharted = (on: string) =>
      one((clean) => {
        Object.assign(clean.project.contract.handover, { due: 'on_date', on })
        clean.project.contract.payments.at(-1)!.condition = '最终验收合格'
        clean.county = { ...clean.county, rules: { ...clean.county.rules, calendars: [] } }
      }, 'contract.handover.afterPayment')
    expect(uncharted('2024-04-23')).toBeUndefined()
    expect(uncharted('2024-04-24')?.message).toContain(
      '约2024-04-23，没有该年的节假日安排，每个工作日按2日、另加15日估算（建议值）',
    )
  })

  test('[P21] where the last payment waits for the handover, only one far off is a remark', () => {
    expect(handover('2024-06-01')).toEqual([])
    expect(handover('2025-03-19')).toEqual(['warning afterPayment'])
  })
})
