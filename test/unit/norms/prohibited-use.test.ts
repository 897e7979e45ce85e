import { describe, expect, test } from 'vitest'
import { prohibitedIn } from '#shared/catalog/prohibited'
import { newContractForm } from '#shared/contract/new-contract-form'
import {
  breachesOf,
  type CleanCounty,
  defaultCatalog,
  findingsAfter,
  jiajiTemplate,
  ruleData,
} from '../../fixtures/county-year'

const uses = ruleData.prohibitedUses
const codesIn = (text: string) => prohibitedIn(uses, text).map(({ code }) => code)

const addLine =
  (name: string, unit = '项', basis = '三家询价') =>
  ({ project }: CleanCounty) => {
    project.budget.ownLines.push({
      id: 'own',
      group: 'A',
      name,
      quantity: '1',
      unit,
      unitPrice: '1',
      times: '1',
      basis,
    })
  }

/** One plausible line for each prohibited use that text can show. */
const violations: [string, string][] = [
  ['PX-01', '14名社工薪酬及岗位补贴'],
  ['PX-02', '民政局社会救助股办公经费'],
  ['PX-03', '采购入户平板电脑20台'],
  ['PX-04', '苏木乡镇社会救助服务站装修'],
  ['PX-05', '救助管理站夜间值守'],
  ['PX-06', '家计调查管理系统升级维护'],
  ['PX-08', '协助完成低保对象审核确认'],
  ['PX-09', '为承接主体贷款提供担保'],
  ['PX-10', '春节慰问品物资采购'],
  ['PX-11', '调查员费用 3500元/人·月'],
]

describe('禁止用途', () => {
  test.each(violations)('the typical violation %s is hit: %s', (code, text) => {
    expect(codesIn(text)).toContain(code)
  })

  test('[N01] the eleventh, PX-07, is judged by the list: 清单以外的项目 is refused', () => {
    expect(uses.find(({ code }) => code === 'PX-07')?.keywords).toBe('')
    const found = breachesOf('N01', ({ project }) => {
      project.items = [{ code: '寻亲助返', quantity: '1', unit: '人次' }]
    })
    expect(found[0]?.message).toContain('寻亲助返')
  })

  test('a price without tax is no negation', () => {
    expect(codesIn('不含税购置平板电脑20台')).toContain('PX-03')
    expect(codesIn('劳务费不含购置设备')).toEqual([])
  })

  test('[N01] a payment may depend on an approval or a bond; wages stay refused there', () => {
    const pay = (condition: string) =>
      findingsAfter(({ project }) => {
        const [first, ...rest] = project.contract.payments
        if (first) project.contract.payments = [{ ...first, condition }, ...rest]
      }).map(({ key }) => key)
    expect(pay('提交履约担保，经甲方审批后支付')).toEqual([])
    expect(pay('用于支付聘用人员工资')).toEqual(['content.prohibited.PX-01.payment.0'])
  })

  test.each(['社区参与、邻里支持网络建设', '登记报送，不作资格认定'])('no false alarm (regression): %s', (text) => {
    expect(codesIn(text)).toEqual([])
  })

  test('no hit in any default budget line or catalogue definition', () => {
    const lines = jiajiTemplate.lines.map(({ name, formulaText }) => `${name}；${formulaText}`)
    const items = defaultCatalog.items.map(({ name, definition }) => `${name}；${definition}`)
    expect(lines).toHaveLength(24)
    expect(items).toHaveLength(12)
    for (const text of [...lines, ...items]) expect({ text, hits: codesIn(text) }).toEqual({ text, hits: [] })
  })

  test('no hit in the texts a new contract starts with', () => {
    const { workSteps, personnel, payments, evaluationTerms } = newContractForm()
    const texts = [workSteps, personnel.requirement, evaluationTerms, ...payments.map(({ condition }) => condition)]
    for (const text of texts) expect({ text, hits: codesIn(text) }).toEqual({ text, hits: [] })
  })

  test('a clause that forbids the thing does not buy it', () => {
    expect(codesIn('不得用于工作经费、购置设备和建设工程等支出')).toEqual([])
    expect(codesIn('乙方不得招聘甲方在职人员')).toEqual([])
    expect(codesIn('不得向聘用人员发放工资，购置录音笔10支')).toEqual(['PX-03'])
  })

  test('spaces, full-width letters and other dots do not hide a unit', () => {
    expect(codesIn('３０００ 元／人 ・ 月')).toContain('PX-11')
  })

  const refuse = (norm: string, name: string, use: string) => {
    const found = breachesOf(norm, addLine(name)).find(({ key }) => key.includes(use))
    expect(found).toMatchObject({
      level: 'error',
      waivable: false,
      where: { screen: 'budget', field: 'budget.ownLines.own' },
    })
    expect(found?.message).toContain(name)
    expect(found?.basis.document).toMatch(/通知|附件1/)
    expect(breachesOf(norm)).toEqual([])
  }

  test('[N02] wages of hired staff in an own line are refused, a clean budget is not', () =>
    refuse('N02', '聘用协理员工资', 'PX-01'))
  test('[N03] working expenses are refused, a clean budget is not', () => refuse('N03', '局机关公务接待', 'PX-02'))
  test('[N04] equipment is refused, a clean budget is not', () => refuse('N04', '执法记录仪购置', 'PX-03'))
  test('[N05] construction works are refused, a clean budget is not', () => refuse('N05', '办公室修缮工程', 'PX-04'))
  test('[P31] personnel is refused, a clean budget is not', () => refuse('P31', '劳务派遣人员5名', 'PX-01'))
  test('[P32] 救助管理站 is refused, a clean budget is not', () => refuse('P32', '救助站托养服务', 'PX-05'))

  test('[N03] the notice’s own sentence in the contract forbids working expenses and is no breach', () => {
    const found = breachesOf('N03', ({ project }) => {
      project.contract.workSteps += '\n项目资金不得用于工作经费、购置设备和建设工程等支出。'
    })
    expect(found).toEqual([])
  })

  test('[N02] a line by the head and month warns: 元/人·月 from the unit alone', () => {
    const found = breachesOf('N02', addLine('调查员费用', '人·月'))
    expect(found.map(({ level, key }) => [level, key])).toEqual([['warning', 'content.prohibited.PX-11.line.own']])
  })

  test('[N02] wages per visit day are no purchase of personnel: 元/人日 passes', () => {
    expect(breachesOf('N02', addLine('入户调查人工费', '人日'))).toEqual([])
  })

  test('[N04] the reason of a hand-adjusted line is read too', () => {
    const found = breachesOf('N04', ({ project }) => {
      project.budget.adjustments.A12 = { amountFen: 500_000 as never, reason: '采购移动硬盘' }
    })
    expect(found[0]?.where).toEqual({ screen: 'budget', field: 'budget.lines.A12' })
    expect(found[0]?.message).toContain('电子档案归档介质')
  })

  test('[P32] system maintenance in the contract’s work steps is refused', () => {
    const found = breachesOf('P32', ({ project }) => {
      project.contract.workSteps += '\n负责救助信息平台建设和网络运维。'
    })
    expect(found[0]?.where).toEqual({ screen: 'contract', field: 'contract.workSteps' })
  })

  test('[N05] a project name that is a construction work is refused', () => {
    const found = breachesOf('N05', ({ project }) => {
      project.name = '敬老院改造工程'
    })
    expect(found[0]?.where).toEqual({ screen: 'basics', field: 'name' })
  })

  test('[P31] staff that sit in the bureau or are managed by it are disguised employment', () => {
    const found = breachesOf('P31', ({ project }) => {
      project.contract.personnel.requirement = '派3人到局坐班，由甲方统一管理。'
    })
    expect(found.some(({ key }) => key === 'content.employment.personnel')).toBe(true)
    const clean = breachesOf('P31', ({ project }) => {
      project.contract.personnel.requirement = '乙方人员与甲方无劳动关系，甲方不发工资，不得要求坐班。'
    })
    expect(clean).toEqual([])
  })

  test('a paper does not make a prohibited use lawful', () => {
    const found = findingsAfter((clean) => {
      addLine('购置电脑')(clean)
      clean.project.waivers = [{ findingKey: 'content.prohibited.PX-03.line.own', reason: '确需', paper: '会议纪要' }]
    }).find(({ key }) => key === 'content.prohibited.PX-03.line.own')
    expect(found).toMatchObject({ level: 'error', waived: null })
  })
})
