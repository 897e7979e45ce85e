import { describe, expect, test } from 'vitest'
import { attachmentsNotListed, attachmentsOf } from '#shared/contract/attachment-list'
import { clauseNames } from '#shared/contract/clause-names'
import { contractModel } from '#shared/contract/contract-model'
import { requiredAttachments } from '#shared/contract/new-contract-form'
import { recordForms } from '#shared/contract/record-forms'
import { library, sampleInput } from '../../fixtures/contract/sample'
import { serviceKinds } from '../../fixtures/service-kinds'

const many = Array.from({ length: 500 }, (_, index) => `示例苏木${index + 1}`)
const titlesOf = (change?: Parameters<typeof sampleInput>[0]) =>
  attachmentsOf(sampleInput(change)).map(({ number, title }) => `附件${number}：${title}`)

describe('attachments', () => {
  test('the list, the references and the forms are one: each title listed has its form, each form its number', () => {
    const input = sampleInput((project) => {
      project.areas = many
      project.items = [
        ...project.items,
        { code: 'FW-01', quantity: '10', unit: '人·小时' },
        { code: 'SW-04', quantity: '12', unit: '场次' },
      ]
    })
    const model = contractModel(input)
    const fill = (text: string) =>
      text.replace(/\{\{([^{}]+)\}\}/g, (_, field: string) => Reflect.get(model.values, field))
    const attached = library.attachments.filter(({ when }) => !when || Reflect.get(model.conditions, when))
    expect(attached.map(({ number, title }) => `${fill(number)}：${fill(title)}`)).toEqual(
      attachmentsOf(input).map(({ number, title }) => `附件${number}：${title}`),
    )
  })

  test('each service beside 家计调查 has a record form of its own', () => {
    const titles = titlesOf((project) => {
      project.items = ['SW-04', 'SW-02', 'FW-01', 'SW-01'].map((code) => ({ code, quantity: '10', unit: '项' }))
    })
    expect(titles.slice(2, 6)).toEqual([
      '附件3：入户调查表（样表）',
      '附件4：困难线索登记表（样表）',
      '附件5：宣传活动记录表（样表）',
      '附件6：照料服务记录表（样表）',
    ])
  })

  test('every kind of service has pages for its record form', () => {
    const forms = serviceKinds.flatMap(({ record, recordForm }) => (record ? [recordForm] : []))
    expect(forms.toSorted()).toEqual(recordForms.toSorted())
  })

  test('what the clerk lists under another name is not listed twice; what is new comes last, without its typed number', () => {
    const listed = titlesOf((project) => {
      project.contract.attachments = ['报价明细表', '保密协议；', '工作实施方案', '附件7：授权委托书。', '《响应文件》']
    })
    expect(listed.filter((title) => /报价|保密|方案/.test(title))).toHaveLength(3)
    expect(listed.slice(-2)).toEqual(['附件10：授权委托书', '附件11：《响应文件》'])
  })

  test('what the clerk adds has no page in the contract and is said to be put behind', () => {
    const { 附件清单 } = contractModel(
      sampleInput((project) => (project.contract.attachments = ['授权委托书', '家属联系表（附后）'])),
    ).values
    expect(附件清单.split('\n').slice(-2)).toEqual([
      '附件10：授权委托书（另附，共＿＿＿页）',
      '附件11：家属联系表（附后）',
    ])
  })

  test('the list a new project of any service begins with names all six papers', () => {
    const open = serviceKinds.flatMap((kind) =>
      attachmentsNotListed(requiredAttachments([kind]), kind.name === '家计调查'),
    )
    expect(open).toEqual([])
  })

  test('twenty areas and more are a table of their own, fewer a sentence', () => {
    const has = (count: number) =>
      titlesOf((project) => {
        project.areas = many.slice(0, count)
      }).some((title) => title.endsWith('服务区域表'))
    expect([has(19), has(20)]).toEqual([false, true])
  })
})

test('the articles cited by findings are numbered as the clause library prints them', () => {
  expect(Object.entries(clauseNames)).toEqual(library.clauses.map(({ code, title }) => [code, title]))
})
