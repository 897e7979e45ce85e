import { describe, expect, test } from 'vitest'
import { clauseLabel } from '#shared/contract/clause-names'
import { breachesOf, type CleanCounty } from '../../fixtures/county-year'

type Change = (clean: CleanCounty, text: string) => void

/** Every place where the contract promises how much, or when. */
const promises: [string, 'error' | 'warning', string, Change][] = [
  [
    '服务数量',
    'error',
    'items',
    ({ project }, text) => (project.items = [{ code: 'SW-02', quantity: text, unit: '户' }]),
  ],
  ['作业步骤', 'error', 'contract.workSteps', ({ project }, text) => (project.contract.workSteps = `入户${text}。`)],
  [
    '人员要求',
    'error',
    'contract.personnel.requirement',
    ({ project }, text) => (project.contract.personnel.requirement = `配备${text}`),
  ],
  [
    '验收节点',
    'error',
    'contract.acceptance.nodes',
    ({ project }, text) => (project.contract.acceptance.nodes = `完成${text}时验收`),
  ],
  [
    '评价办法',
    'error',
    'contract.evaluationTerms',
    ({ project }, text) => (project.contract.evaluationTerms = `低于${text}的扣款`),
  ],
  [
    '付款条件',
    'error',
    'contract.payments',
    ({ project }, text) => Object.assign(project.contract.payments[1] as object, { condition: `完成${text}后` }),
  ],
  [
    '分包范围',
    'error',
    'contract.subcontractingScope',
    ({ project }, text) =>
      Object.assign(project.contract, { subcontracting: 'partly_with_consent', subcontractingScope: `分包${text}` }),
  ],
  [
    '处理期限',
    'error',
    'contract.personalInformation.term',
    ({ project }, text) => (project.contract.personalInformation.term = `验收后${text}`),
  ],
  [
    '绩效指标',
    'error',
    'targets.quantity',
    ({ project }, text) =>
      (project.targets = project.targets.map((one) =>
        one.kind === 'quantity' ? { ...one, indicator: `完成${text}` } : one,
      )),
  ],
  [
    '目标值',
    'error',
    'targets.quantity',
    ({ project }, text) =>
      (project.targets = project.targets.map((one) => (one.kind === 'quantity' ? { ...one, value: text } : one))),
  ],
  ['对象说明', 'warning', 'beneficiaries.note', ({ project }, text) => (project.beneficiaries.note = `共${text}`)],
  [
    '风险处置',
    'warning',
    'contract.risks',
    ({ project }, text) =>
      (project.contract.risks = project.contract.risks.map((risk) => ({ ...risk, response: `补访${text}` }))),
  ],
]

const said = (field: string, change: (clean: CleanCounty) => void) =>
  breachesOf('N13', change)
    .concat(breachesOf('P06', change))
    .filter(({ where }) => where.field === field)

describe('what is promised can be counted', () => {
  test.each(promises)('[N13] %s: a vague amount is found', (_, level, field, change) => {
    for (const text of [
      '近百户',
      '数十户',
      '上百户',
      '3000来户',
      '若干户',
      '约3200户',
      '3000户左右',
      '三千余户',
      '几十户',
    ]) {
      const found = said(field, (clean) => change(clean, text))
      expect([text, found.map((one) => one.level)]).toEqual([text, expect.arrayContaining([level])])
    }
  })

  test('[N13] the finding names the printed clause, the text and the word', () => {
    const [found] = breachesOf('N13', ({ project }) => (project.contract.acceptance.nodes = '约50%时验收'))
    expect(found?.message).toBe(`${clauseLabel('C13')}：验收节点和标准含有“约50%”，不是确定的数量或条件。`)
  })

  test('[N13] a condition that may be met whenever anybody likes is found, in conditions only', () => {
    const fields = (text: string) =>
      breachesOf('N13', ({ project }) => {
        project.contract.workSteps = text
        project.contract.acceptance.nodes = text
      }).map(({ where }) => where.field)
    for (const text of ['适时验收', '另行协商', '视情况验收', '尽快完成'])
      expect(fields(text)).toContain('contract.acceptance.nodes')
    expect(fields('发现困难线索的尽快告知，尽量避开农忙时间入户。')).toEqual(['contract.acceptance.nodes'])
  })

  test('[N13] [P21] definite wording is let through everywhere', () => {
    const definite = ({ project: { contract } }: CleanCounty) => {
      contract.workSteps =
        '按合同约定入户，提前电话预约；核实近三年大额支出，走访左右邻居，最近6个月的收入逐项登记，近亲属回避。'
      contract.personnel.requirement = '每组2人，持居民身份证上岗。'
      contract.acceptance.nodes = '完成1600户时中期验收，全部完成后10个工作日内最终验收，多次联系不上的逐户说明。'
      contract.evaluationTerms = '80分以上全额支付，违约3次以上的按约定扣减10%。'
      Object.assign(contract, {
        subcontracting: 'partly_with_consent',
        subcontractingScope: '档案扫描，不超过合同价的10%，经甲方书面同意',
      })
    }
    expect(breachesOf('N13', definite)).toEqual([])
    expect(breachesOf('P21', definite)).toEqual([])
  })

  test('[P21] a scope nobody may subcontract is not read', () => {
    expect(breachesOf('P21', ({ project }) => (project.contract.subcontractingScope = '若干'))).toEqual([])
  })
})
