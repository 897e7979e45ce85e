import { describe, expect, test } from 'vitest'
import type { ServiceKind } from '#shared/catalog/service-kind'
import { contractModel } from '#shared/contract/contract-model'
import { sampleInput, sampleModel } from '../../fixtures/contract/sample'
import { serviceKinds } from '../../fixtures/service-kinds'

const { items } = sampleInput().catalog
const kindOf = (name: string) => serviceKinds.find((kind) => kind.name === name) as ServiceKind

const about = (...names: string[]) =>
  sampleModel((project) => {
    project.items = names.map((name) => ({
      code: items.find((item) => item.name === name)?.code ?? '',
      quantity: '240',
      unit: '次',
    }))
  })

describe('the acceptance standard', () => {
  test.each(items.map(({ name }) => name))('of %s is in its own metrics and traces', (name) => {
    const { quality, evidence } = kindOf(name)
    const rows = about(name).rows.验收标准
    const said = rows.map(({ 项目 }) => 项目)
    for (const { label } of [quality.pass, quality.accuracy, quality.completeness, quality.entry, ...quality.more])
      expect(said).toContain(label)
    const methods = rows.map(({ 方法 }) => 方法).join('\n')
    expect(methods).toContain(quality.accuracy.method)
    expect(rows.map(({ 标准 }) => 标准).join('\n')).toContain(evidence.map((one) => one.name).join('、'))
  })

  test('of several services names the service before each of its metrics', () => {
    const said = about('家计调查', '政策宣传').rows.验收标准.map(({ 项目 }) => 项目)
    expect(said).toContain('家计调查：调查结论准确率')
    expect(said).toContain('政策宣传：宣传内容准确率')
  })
})

describe('the acceptances of the payments', () => {
  const stages = (...conditions: string[]) =>
    sampleModel(({ contract }) => {
      contract.payments = conditions.map((condition, index) => ({
        ...(contract.payments.at(-1) as (typeof contract.payments)[number]),
        name: `第${index + 1}期“考核”款`,
        condition,
        milestone: '',
      }))
    }).values

  test('are told apart where two are called alike', () => {
    const { 验收节点 } = stages('阶段验收合格', '阶段验收合格', '季度验收合格', '全部服务验收合格')
    expect(验收节点.split('\n').map((line) => line.split('在')[0])).toEqual([
      '阶段验收（第1期）',
      '阶段验收（第2期）',
      '季度验收',
      '最终验收',
    ])
  })

  test('name the payment in marks that do not meet its own', () => {
    const { 验收节点, 末期款名称 } = stages('阶段验收合格', '全部服务验收合格')
    expect(验收节点).toContain('支付第1期“第1期‘考核’款”的依据')
    expect(末期款名称).toBe('第2期‘考核’款')
  })

  test.each([
    ['末期款', '即末期款'],
    ['尾款', '“尾款”以下称末期款'],
  ])('say once what the last payment, %s, is called', (name, called) => {
    const { values } = sampleModel(({ contract }) => {
      contract.paymentPreset = 'custom'
      contract.payments = contract.payments.map((stage, index, all) =>
        index === all.length - 1 ? { ...stage, name } : stage,
      )
    })
    expect(values.末期款称谓).toBe(called)
  })
})

test('a target that is typed with its unit has it once in its row', () => {
  const { rows } = sampleModel((project) => {
    project.targets = project.targets.map((target) =>
      target.kind === 'satisfaction' ? { ...target, value: '95%', unit: '%' } : target,
    )
  })
  expect(rows.绩效目标.at(-1)).toMatchObject({ 目标值: '95', 单位: '%' })
})

const bare = (text: string) => text.replace(/[（）]/g, '')

describe('the record form', () => {
  test.each(items.map(({ name }) => name).filter((name) => name !== '家计调查'))(
    'of %s is signed by those its trace names',
    (name) => {
      const { evidence, recordForm } = kindOf(name)
      const asked = evidence.find((one) => one.name === recordForm)?.requirement ?? ''
      const signers = about(name).rows.记录签字.map(({ 签字人 = '' }) => 签字人.replace('签字', ''))
      expect(signers.filter((signer) => !bare(asked).includes(bare(signer)))).toEqual([])
    },
  )

  test('of several services names the service of each line', () => {
    const { rows } = about('业务培训', '政策宣传')
    expect(rows.服务记录.map(({ 栏目 }) => 栏目)).toContain('业务培训：课程和授课人')
    expect(rows.记录签字.map(({ 签字人 }) => 签字人)).toContain('政策宣传：嘎查村（社区）联系人签字')
  })
})

test('a metric that is also a target has the figure of the target, in the standard and in the acceptance', () => {
  const model = sampleModel((project) => {
    project.items = [{ code: items.find(({ name }) => name === '政策宣传')?.code ?? '', quantity: '40', unit: '场' }]
    project.targets = project.targets.map((target) =>
      target.kind === 'benefit' ? { ...target, indicator: '政策知晓率', value: '95', unit: '%' } : target,
    )
  })
  expect(model.rows.质量.find(({ 指标 }) => 指标 === '政策知晓率')?.标准).toBe('不低于95%')
  expect(model.rows.验收标准.find(({ 项目 }) => 项目 === '政策知晓率')?.标准).toBe('不低于95%')
})

describe('the report', () => {
  test('on several services is one paper of several parts', () => {
    const { values } = about('家计调查', '政策宣传')
    expect(values.报告名称).toBe('服务报告')
    expect(values.报告组成).toBe('（由核查工作报告、宣传工作报告组成，每期合并为一份）')
  })

  test('on one service is the report of its kind', () => {
    const { values } = about('政策宣传')
    expect([values.报告名称, values.报告组成]).toEqual(['宣传工作报告', ''])
  })
})

describe('the head of the contract', () => {
  test('says nothing of the purchase that is not known yet', () => {
    const { values } = sampleModel((project) => {
      project.procurement = { ...project.procurement, number: '', awardedOn: null, awardedFen: null }
    })
    expect(values.采购经过).toBe('')
  })

  test('names number, day and amount of the purchase', () => {
    expect(sampleModel().values.采购经过).toBe(
      '。采购编号为SLQ-CS-2023-01，成交通知书日期为2023年3月6日，成交金额为人民币757,005.02元（大写：人民币柒拾伍万柒仟零伍元零贰分）',
    )
  })

  test('says in a sentence whether shares are reserved, and nothing of it below the threshold', () => {
    const reserved = (method: 'competitive_consultation' | 'internal_control') =>
      sampleModel((project) => {
        project.procurement = { ...project.procurement, method, smeReserve: 'none' }
      })
    expect(reserved('competitive_consultation').values.预留方式).toBe('本项目不预留采购份额')
    expect(reserved('internal_control').conditions.已定预留方式).toBe(false)
  })

  test('says of internal control that the office buys by its own rules', () => {
    const input = sampleInput((project) => {
      project.procurement = { ...project.procurement, method: 'internal_control' }
    })
    expect(contractModel(input).values.采购方式).toBe('按照单位内部控制制度自行组织采购')
  })
})
