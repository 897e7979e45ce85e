import { describe, expect, test } from 'vitest'
import { fen } from '#shared/money/fen'
import { breachesOf, findingsAfter, setTotal, yuan } from '../../fixtures/county-year'

describe('资金来源', () => {
  test('[N11] sources that do not sum to the budget are refused with the difference', () => {
    const [found] = breachesOf('N11', ({ project }) => {
      project.fundSources = project.fundSources.map((source) =>
        source.id === 'f2' ? { ...source, amountFen: yuan(299_999, 99) } : source,
      )
    })
    expect(found).toMatchObject({ level: 'error', where: { screen: 'basics', field: 'fundSources' } })
    expect(found?.message).toBe('资金来源合计757,005.01元，预算总额757,005.02元，少0.01元。')
  })

  test('[N11] the clean project’s sources sum to its budget', () => {
    expect(breachesOf('N11')).toEqual([])
  })

  test('[N11] no source, an empty amount, a negative amount, no document number', () => {
    const keys = (change: Parameters<typeof breachesOf>[1]) => breachesOf('N11', change).map(({ key }) => key)
    expect(keys(({ project }) => (project.fundSources = []))).toEqual(['funds.sources.none'])
    expect(
      keys(
        ({ project }) => (project.fundSources = project.fundSources.map((source) => ({ ...source, amountFen: null }))),
      ),
    ).toEqual(['funds.sources.open'])
    expect(keys(({ project }) => Object.assign(project.fundSources[0] as object, { amountFen: fen(-1) }))).toContain(
      'funds.sources.amount.f1',
    )
    expect(keys(({ project }) => Object.assign(project.fundSources[0] as object, { documentNumber: '' }))).toEqual([
      'funds.sources.document.f1',
    ])
  })

  test('[N11] central funds spent directly warn, and say that the text is not verified', () => {
    const [found] = breachesOf('N11', ({ project }) => {
      Object.assign(project.fundSources[0] as object, { kind: 'central_direct' })
    })
    expect(found?.level).toBe('warning')
    expect(found?.message).toContain('财政部门书面确认')
    expect(found?.message).toContain('未核原文')
  })

  test('[N11] funds outside the fiscal budget: an error that reason and paper turn into a warning', () => {
    const waiver = (reason: string, paper: string) =>
      breachesOf('N11', ({ project }) => {
        project.budgetDocumentNumber = ''
        project.waivers = [{ findingKey: 'funds.sources.budget', reason, paper, text: '' }]
      })
    expect(waiver('', '')).toMatchObject([{ level: 'error', waived: null }])
    expect(waiver('预算调整中', '')).toMatchObject([{ level: 'error', waived: null }])
    expect(waiver('预算调整中', '敖财函〔2023〕7号')).toMatchObject([
      { level: 'warning', waived: { reason: '预算调整中', paper: '敖财函〔2023〕7号' } },
    ])
  })
})

describe('预算测算', () => {
  test('[N09] suggested values without a local source warn, in one finding that names them', () => {
    const found = breachesOf('N09', ({ project }) => {
      project.budget.inputs = {}
    })
    expect(found).toMatchObject([{ level: 'warning', where: { screen: 'budget', field: 'budget.inputs.hh' } }])
    expect(found[0]?.message).toContain('户数')
    expect(found[0]?.message).toContain('建议值')
  })

  test('[N09] figures with their sources pass', () => {
    expect(breachesOf('N09')).toEqual([])
  })

  test('[N09] a price out of the suggested range, a team of one, and an unreadable figure', () => {
    const set = (code: string, value: string) => (clean: { project: { budget: { inputs: object } } }) => {
      Object.assign(clean.project.budget.inputs, { [code]: { value, source: '询价' } })
    }
    expect(breachesOf('N09', set('dayrate', '900'))[0]).toMatchObject({
      level: 'warning',
      where: { field: 'budget.inputs.dayrate' },
    })
    expect(breachesOf('N09', set('team', '1'))[0]).toMatchObject({
      level: 'error',
      where: { field: 'budget.inputs.team' },
    })
    expect(breachesOf('N09', set('oil', '七块'))[0]).toMatchObject({ key: 'budget.measure.unreadable', level: 'error' })
  })

  test('[N09] households of project, item and budget differ', () => {
    const keys = breachesOf('N09', ({ project }) => {
      project.beneficiaries.households = 3000
      project.items = [{ code: 'SW-02', quantity: '3100', unit: '户' }]
    }).map(({ key }) => key)
    expect(keys).toEqual(['budget.measure.households', 'budget.measure.quantity'])
  })

  test('[N09] a figure typed 3,200 or in full-width digits is the figure it says', () => {
    const typed = (value: string, quantity: string) =>
      breachesOf('N09', ({ project }) => {
        project.budget.inputs.hh = { value, source: '台账' }
        project.items = [{ code: 'SW-02', quantity, unit: '户' }]
      })
    expect(typed('3,200', '３２００')).toEqual([])
    expect(typed('3,300', '3,200').map(({ message }) => message)).toEqual([
      '家计调查数量3200户，预算按3300户测算，两处不一致。',
    ])
  })

  test('[N09] a budget of another version of the template is marked; of an unknown template it is no budget', () => {
    const of = (templateId: string, templateVersion: string) =>
      breachesOf('N09', ({ project }) => Object.assign(project.budget, { templateId, templateVersion })).map(
        ({ key, level }) => `${level} ${key}`,
      )
    expect(of('jiaji', 'older')).toEqual(['warning budget.measure.version'])
    expect(of('foreign', '1')).toEqual(['error budget.measure.unreadable'])
  })

  test('[N09] an empty plain budget is not a measured one', () => {
    const found = breachesOf('N09', (clean) => {
      setTotal(clean, yuan(1))
      clean.project.budget.ownLines = []
    })
    expect(found).toMatchObject([{ key: 'budget.measure.empty', level: 'error' }])
  })

  test('[P04] a budget without 业务活动成本 is refused, without 管理费用 warned', () => {
    const found = breachesOf('P04', (clean) => {
      setTotal(clean, yuan(1000))
      for (const line of clean.project.budget.ownLines) if (line.id === 'l1') line.group = 'C'
    })
    expect(found.map(({ key, level }) => [key, level])).toEqual([
      ['budget.groups.A', 'error'],
      ['budget.groups.B', 'warning'],
    ])
  })

  test('[P04] three groups that each hold something pass', () => {
    expect(breachesOf('P04')).toEqual([])
  })

  test('[P05] missing management fee and taxes are named', () => {
    const [found] = breachesOf('P05', (clean) => setTotal(clean, yuan(1000)))
    expect(found?.message).toBe('预算中没有测算管理费、税费。')
  })

  test('[P05] a hand-adjusted line needs a reason, which is then shown', () => {
    const adjust = (reason: string) =>
      findingsAfter(({ project }) => {
        project.budget.adjustments = { A16: { amountFen: yuan(2_000), reason } }
      }).filter(({ norms }) => norms.includes('P05'))
    expect(adjust('')).toMatchObject([{ level: 'error', where: { screen: 'budget', field: 'budget.lines.A16' } }])
    const [noted] = adjust('启动会改为视频会议')
    expect(noted?.level).not.toBe('error')
    expect(noted?.message).toContain('启动会改为视频会议')
  })

  test('[P05] an own line needs its basis', () => {
    const [found] = breachesOf('P05', ({ project }) => {
      const line = { name: '翻译费', quantity: '1', unit: '次', unitPrice: '100', times: '1', basis: '' }
      project.budget.ownLines.push({ id: 'own', group: 'A', ...line })
    })
    expect(found).toMatchObject({ level: 'error', where: { field: 'budget.ownLines.own' } })
  })

  test('[P05] the worked example says where every figure is from', () => {
    expect(breachesOf('P05')).toEqual([])
  })
})
