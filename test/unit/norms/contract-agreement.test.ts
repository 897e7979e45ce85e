import { expect, test } from 'vitest'
import { breachesOf } from '../../fixtures/county-year'

const keys = (norm: string, change: Parameters<typeof breachesOf>[1]) =>
  breachesOf(norm, change).map(({ key, level }) => `${level} ${key}`)

test('[P06] a target about areas or rates that is not the contract’s is an error', () => {
  const found = keys('P06', ({ project }) => {
    project.targets = project.targets.map((target) =>
      target.kind === 'area' || target.kind === 'quality' ? { ...target, value: '80' } : target,
    )
  })
  expect(found).toEqual(['error targets.contract.2', 'error targets.contract.3'])
})

test('[P06] fewer people than households, or more than ten each, is a remark', () => {
  const people = (value: string) =>
    keys('P06', ({ project }) => {
      project.targets = project.targets.map((target) =>
        target.kind === 'beneficiaries' ? { ...target, value, unit: '人' } : target,
      )
    }).filter((key) => key.includes('.people.'))
  expect(people('3199')).toEqual(['warning targets.contract.people.0'])
  expect(people('≥32001')).toEqual(['warning targets.contract.people.0'])
  expect(people('3200')).toEqual([])
  expect(people('不少于7680')).toEqual([])
})

test('[N13] [P21] work steps of another service are an error that names it', () => {
  const [found] = breachesOf('P21', ({ project }) => {
    project.contract.workSteps = '按照料计划上门服务，填写照料服务记录表'
  })
  expect(found).toMatchObject({ level: 'error', key: 'contract.wording.copied.workSteps' })
  expect(found?.message).toContain('“照料护理”的用语')
})

test('[N13] a step of another service is found word by word, a common one is nobody’s', () => {
  const said = (step: string) =>
    keys('N13', ({ project }) => (project.contract.workSteps = step)).filter((key) => key.includes('copied'))
  expect(said('观察身体和精神状况，异常情况立即告知监护人并报告；')).toEqual(['warning contract.wording.copied.step'])
  expect(said('汇总数据，按指标逐项评分，说明扣分依据；')).toEqual(['warning contract.wording.copied.step'])
  expect(said('接受抽查并完成整改；编制工作实施方案并报备案；')).toEqual([])
})

test.each([
  ['护理员每日上门为老人翻身擦洗、喂饭', '翻身', '照料护理'],
  ['陪同就诊并协助挂号', '陪同就诊', '送医陪护'],
  ['每月组织一次茶话会', '茶话会', '社会融入'],
  ['为困难家庭募集爱心物资', '募集', '资源链接'],
  ['入户后开展情绪疏导', '情绪疏导', '心理疏导'],
])('[N13] a step of another service in the clerk’s own words is a warning: %s', (step, deed, service) => {
  const [found] = breachesOf('N13', ({ project }) => (project.contract.workSteps = step)).filter(({ key }) =>
    key.includes('strange'),
  )
  expect(found).toMatchObject({ level: 'warning', key: 'contract.wording.strange.step' })
  expect(found?.message).toContain(`“${deed}”一般是“${service}”的内容`)
})

test.each([
  '询问老人能否自己穿衣、做饭、洗澡',
  '核实住院陪护支出',
  '不提供翻身、喂饭等照料',
  '核对银行流水和家庭财产',
  '发现突发疾病的，及时送医并报告',
])('[N13] what a survey asks after, or does not do, is no step of another service: %s', (step) => {
  const said = keys('N13', ({ project }) => (project.contract.workSteps = step))
  expect(said.filter((key) => key.includes('strange'))).toEqual([])
})

test.each<[string, string[]]>([
  ['抽查合格率达到80%的为合格', ['acceptance.nodes.passRateBp']],
  ['抽查合格率不低于95%，档案完整率98%', []],
  ['完成9,999户时验收', ['acceptance.nodes.quantity.0']],
  ['完成1600户时中期验收，全部3200户完成后最终验收', []],
  ['入户于2024年12月31日前完成', ['acceptance.nodes.day.0']],
  ['2024年4月10日前完成最终验收', []],
])('[N13] what is typed beside the contract’s own figures agrees with them: %s', (text, found) => {
  const said = keys('N13', ({ project }) => (project.contract.acceptance.nodes = text))
  expect(said.filter((key) => key.includes('.texts.'))).toEqual(found.map((one) => `warning contract.texts.${one}`))
})

test('[P21] renewal, a term that ends before deletion and a handover before the acceptance are found', () => {
  const found = keys('P21', ({ project }) => {
    project.contract.evaluationTerms = '为差的不再续签'
    project.contract.personalInformation.term = '自合同生效之日起至档案移交完成之日止'
    Object.assign(project.contract.handover, { due: 'on_date', on: '2024-03-18' })
  })
  expect(found).toContain('warning contract.wording.renewal')
  expect(found).toContain('warning contract.wording.informationTerm')
  expect(found).toContain('error contract.wording.handover')
})

test.each<[string, boolean]>([
  ['合格以上等次的全额支付', true],
  ['评价结果为合格的全额支付，不合格等次的不予支付', true],
  ['考核基本合格的按80%支付', true],
  ['评为Ａ级的全额支付', true],
  ['评价结果为优秀的全额支付，良好的扣5%', false],
  ['为差的，只就验收合格的数量结算', false],
  ['抽查合格率低于95%的，扣减末期款5%；评价不合格的档案返工', false],
])('[P21] a grade that the evaluation does not give: %s', (text, found) => {
  const said = keys('P21', ({ project }) => {
    project.contract.evaluationTerms = text
  })
  expect(said.includes('warning contract.evaluationFits.grades')).toBe(found)
})

test.each<[string, boolean]>([
  ['末期款支付后5个工作日内，乙方删除全部副本并出具书面证明', true],
  ['价款结清之日起10日内返还、删除', true],
  ['档案移交完成后5个工作日内返还、删除，在支付末期款之前出具证明', false],
])('[P21] a deletion that waits for the last payment, which waits for it: %s', (text, found) => {
  const said = keys('P21', ({ project }) => {
    project.contract.personalInformation.returnOrDelete = text
  })
  expect(said.includes('warning contract.wording.deletion')).toBe(found)
})

test('[P21] a handover before the day of the last report comes before the acceptance: an error', () => {
  const on = (day: string) =>
    keys('P21', ({ project }) => {
      Object.assign(project.contract.handover, { due: 'on_date', on: day })
    })
  expect(on('2024-03-25')).toContain('warning contract.handover.beforeReport')
  expect(on('2024-03-20')).toContain('warning contract.handover.beforeReport')
  expect(on('2024-03-26')).not.toContain('warning contract.handover.beforeReport')
})

test('[P21] on the last day of the service report, acceptance and handover may fall together: a remark', () => {
  const found = keys('P21', ({ project }) => {
    Object.assign(project.contract.handover, { due: 'on_date', on: project.period.endOn })
  })
  expect(found).not.toContain('error contract.wording.handover')
  expect(found).toContain('warning contract.handover.beforeReport')
})

test('[P21] a small enterprise waits 20 working days, up to 40 with a remark, above with another', () => {
  const due = (dueWorkdays: number) =>
    keys('P21', ({ project, contractor }) => {
      Object.assign(contractor, { kind: 'enterprise', enterpriseSize: 'small' })
      project.contract.payments = project.contract.payments.map((stage) => ({ ...stage, dueWorkdays }))
    }).filter((key) => key.includes('.sme.'))
  expect(due(20)).toEqual([])
  expect(due(40)[0]).toBe('warning contract.wording.sme.0')
  expect(due(41)[0]).toBe('warning contract.wording.sme.0')
})

test('[P21] an enterprise of unknown size is asked for it: the term of payment hangs on it', () => {
  const sized = (enterpriseSize: 'large' | null) =>
    keys('P21', ({ contractor }) => Object.assign(contractor, { kind: 'enterprise', enterpriseSize })).filter((key) =>
      key.includes('.sme.'),
    )
  expect(sized(null)).toEqual(['warning contract.wording.sme.size'])
  expect(sized('large')).toEqual([])
})
