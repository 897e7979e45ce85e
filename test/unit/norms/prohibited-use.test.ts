import { describe, expect, test } from 'vitest'
import { breachesOf, type CleanCounty, findingsAfter } from '../../fixtures/county-year'

const addLine =
  (name: string, unit = '项', basis = '三家询价') =>
  ({ project }: CleanCounty) => {
    const figures = { quantity: '1', unitPrice: '1', times: '1' }
    project.budget.ownLines.push({ id: 'own', group: 'A', name, unit, basis, ...figures })
  }
const addStep =
  (text: string) =>
  ({ project }: CleanCounty) => {
    project.contract.workSteps += `\n${text}`
  }
const refused = (change: (clean: CleanCounty) => void) =>
  findingsAfter(change)
    .filter(({ key }) => key.startsWith('content.'))
    .map(({ key, level }) => [key, level])

describe('禁止用途', () => {
  test('[N01] the eleventh is judged by the list: 清单以外的项目 is refused', () => {
    const found = breachesOf('N01', ({ project }) => {
      project.items = [{ code: '寻亲助返', quantity: '1', unit: '人次' }]
    })
    expect(found[0]?.message).toContain('第1项服务不在政府购买社会救助服务清单内')
  })

  const refuse = (norm: string, name: string, article: RegExp) => {
    const found = breachesOf(norm, addLine(name))[0]
    expect(found).toMatchObject({ level: 'error', where: { screen: 'budget', field: 'budget.ownLines.own' } })
    expect(found?.message.split(name)).toHaveLength(2)
    expect(`${found?.basis.document}${found?.basis.article}`).toMatch(article)
    expect(`${found?.message}${found?.basis.article}${found?.fix}`).not.toMatch(/PX-|C\d\d/)
    expect(breachesOf(norm)).toEqual([])
  }

  test('[N02] wages of hired staff in an own line are refused, a clean budget is not', () =>
    refuse('N02', '聘用协理员工资', /通知》.*一（一）/))
  test('[N03] working expenses are refused, a clean budget is not', () =>
    refuse('N03', '局机关公务接待', /通知》一（一）/))
  test('[N04] equipment is refused, a clean budget is not', () => refuse('N04', '执法记录仪购置', /通知》一（一）/))
  test('[N05] construction works are refused, a clean budget is not', () =>
    refuse('N05', '办公室修缮工程', /102号.*第十条/))
  test('[P31] personnel is refused, a clean budget is not', () => refuse('P31', '劳务派遣人员费用', /附件1.*四（二）1/))
  test('[P32] 救助管理站 is refused, a clean budget is not', () => refuse('P32', '救助站托养服务', /附件1.*四（二）1/))

  test('[N02] a line by the head and month warns: 元/人·月 from the unit alone', () => {
    expect(refused(addLine('调查员费用', '人·月'))).toEqual([['content.prohibited.PX-11.line.own', 'warning']])
  })

  test('[N02] wages per visit day are no purchase of personnel: 元/人日 passes', () => {
    expect(breachesOf('N02', addLine('入户调查人工费', '人日'))).toEqual([])
  })

  test('[N04] how a price was found may name a thing, what is bought may not', () => {
    expect(refused(addLine('设备租赁费', '台日', '平板电脑租赁公司三家询价'))).toEqual([])
    expect(refused(addLine('设备租赁费', '台日', '含购置平板电脑2台'))).toEqual([
      ['content.prohibited.PX-03.line.own', 'error'],
    ])
  })

  test('[N04] the reason of a hand-adjusted line is read too', () => {
    const found = breachesOf('N04', ({ project }) => {
      project.budget.adjustments.A12 = { amountFen: 500_000 as never, reason: '采购移动硬盘' }
    })
    expect(found[0]?.where).toEqual({ screen: 'budget', field: 'budget.lines.A12' })
    expect(found[0]?.message).toContain('电子档案归档介质')
  })

  test('[N05] a project name that is a construction work is refused', () => {
    const found = breachesOf('N05', ({ project }) => {
      project.name = '敬老院改造工程'
    })
    expect(found[0]?.where).toEqual({ screen: 'basics', field: 'name' })
  })

  test('[P32] a plain purchase in the work steps is an error, a mention a warning', () => {
    expect(refused(addStep('乙方负责救助信息平台建设。'))).toEqual([['content.prohibited.PX-06.workSteps', 'error']])
    expect(refused(addStep('协助民政局完成低保对象审核确认。'))).toEqual([
      ['content.prohibited.PX-08.workSteps', 'warning'],
    ])
  })

  test('[N03] the notice’s own sentence in the contract forbids working expenses and is no breach', () => {
    expect(refused(addStep('项目资金不得用于工作经费、购置设备和建设工程等支出。'))).toEqual([])
  })

  test('[N01] a payment may depend on an approval or a bond; wages stay refused there', () => {
    const pay = (condition: string) =>
      refused(({ project }) => {
        const [first, ...rest] = project.contract.payments
        if (first) project.contract.payments = [{ ...first, condition }, ...rest]
      })
    expect(pay('提交履约担保，经甲方审批后支付')).toEqual([])
    expect(pay('用于支付聘用人员工资')).toEqual([['content.prohibited.PX-01.payment.0', 'error']])
  })
})

describe('变相用工', () => {
  const employed = (text: string) =>
    refused(({ project }) => {
      project.contract.personnel.requirement = text
    }).filter(([key]) => key?.startsWith('content.employment'))

  test.each([
    '派3人到局坐班，由甲方统一管理。',
    '乙方人员接受民政局考勤。',
    '调查员工资由甲方按月发放。',
    '调查员与民政局签订劳动合同。',
    '甲方对乙方人员进行日常管理。',
  ])('[P31] staff at the office, under its orders or in its pay: %s', (text) => {
    expect(employed(text)).toEqual([['content.employment.personnel', 'error']])
  })

  test.each([
    '写明乙方人员与甲方无劳动关系，甲方不发工资、不考勤。',
    '乙方人员与甲方无劳动关系，甲方不发放工资，不得要求坐班。',
    '乙方与其人员签订劳动合同，负责考勤和日常管理，甲方不参与。',
    '乙方人员接受甲方监督检查和业务指导。',
    '项目负责人应有三年以上管理经验。',
  ])('[P31] what keeps the two apart is no employment: %s', (text) => {
    expect(employed(text)).toEqual([])
  })

  test('[P31] the sentence that the mend proposes is no breach', () => {
    const [finding] = findingsAfter(({ project }) => {
      project.contract.personnel.requirement = '到局坐班'
    }).filter(({ key }) => key === 'content.employment.personnel')
    expect(finding?.fix).toContain('甲方不发工资、不考勤')
    expect(employed(finding?.fix ?? '')).toEqual([])
  })

  test('[P31] other texts about people are read too', () => {
    const found = refused(({ project }) => {
      project.contract.evaluationTerms = '由民政局对调查员考勤，缺勤的扣款。'
    })
    expect(found.map(([key]) => key)).toContain('content.employment.evaluation')
  })
})
