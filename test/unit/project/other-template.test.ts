import { describe, expect, test } from 'vitest'
import type { BudgetTemplate, BudgetTemplateBody } from '#shared/budget/budget'
import { withTemplate } from '#shared/budget/new-draft'
import { fen } from '#shared/money/fen'
import { byOtherCatalog } from '#shared/project/other-catalog'
import { byOtherTemplate } from '#shared/project/other-template'
import type { Project } from '#shared/project/project'
import { cleanProject } from '../../fixtures/county-year'
import { dayrate, withoutMeetings } from '../../fixtures/data-sets/own-files'
import { defaultCatalog, jiaji } from '../../fixtures/own-sets'

const changed = (change: (body: BudgetTemplateBody) => void): BudgetTemplate => {
  const template = { ...structuredClone(jiaji), version: '2024.1', sha256: 'a'.repeat(64) }
  change(template)
  return template
}
/** The worked example, 757,005.02, with 会议费标准 typed and 会议费 adjusted. */
function project(): Project {
  const clean = cleanProject()
  const { dayrate: _price, ...inputs } = clean.budget.inputs
  const budget = {
    ...clean.budget,
    inputs: { ...inputs, meetR: { value: '50', source: '会议费办法' } },
    adjustments: { A16: { amountFen: fen(250_000), reason: '合并召开' } },
  }
  return { ...clean, budget }
}

describe('what a budget would be by another template', () => {
  test('another suggestion: itself, its line, what follows from it, and the total', () => {
    const { before, after, changes, homeless } = byOtherTemplate(project(), jiaji, changed(dayrate('230.00')))
    const labels = changes.map(({ kind, label }) => `${kind} ${label}`)
    expect(labels).toEqual([
      'input 调查员人工日单价',
      'line 入户调查人工费',
      'line 项目管理费',
      'line 合理利润',
      'line 不可预见费',
      'line 增值税',
      'line 附加税费',
      'group 业务活动成本小计',
      'group 管理费用小计',
      'group 其他费用小计',
      'total 预算总额',
    ])
    expect(changes[0]).toMatchObject({ before: '200.00 元/人日', after: '230.00 元/人日' })
    // 560 team days of two people at 30 yuan more.
    expect(changes[1]).toMatchObject({ deltaFen: 560 * 2 * 30 * 100 })
    const total = changes.at(-1)!.deltaFen!
    expect(before.ok && after.ok && after.value.totalFen - before.value.totalFen).toBe(total)
    expect(homeless).toEqual([])
  })

  test('a typed price is no suggestion: nothing changes', () => {
    const typed = { ...project() }
    typed.budget = { ...typed.budget, inputs: { ...typed.budget.inputs, dayrate: { value: '210', source: '' } } }
    expect(byOtherTemplate(typed, jiaji, changed(dayrate('230.00'))).changes).toEqual([])
  })

  test('what has no place in it is named, typed figures and adjusted lines', () => {
    const { homeless } = byOtherTemplate(project(), jiaji, changed(withoutMeetings))
    expect(homeless).toEqual(['会议费标准 50.00', '手工调整的会议费 2,500.00 元'])
  })

  test('what has no place is kept: back again, the draft is the same', () => {
    const { budget } = project()
    const there = withTemplate(budget, changed(withoutMeetings))
    expect(there).toMatchObject({ templateVersion: '2024.1', templateSha256: 'a'.repeat(64), inputs: budget.inputs })
    expect(withTemplate(there, jiaji)).toEqual(budget)
  })

  test('one that asks for another figure has no total until it is typed', () => {
    const asking = changed((body) => {
      body.inputs = body.inputs.map((input) =>
        input.code === 'radius' ? { ...input, code: 'way', asked: true } : input,
      )
      body.derived = body.derived.map((one) => ({ ...one, expr: one.expr.replace('radius', 'way') }))
    })
    const { before, after, changes } = byOtherTemplate(project(), jiaji, asking)
    expect([before.ok, after.ok, changes]).toEqual([true, false, []])
  })
})

test('what is bought by another catalogue: gone, not enabled or called otherwise', () => {
  const items = ['SW-01', 'SW-02', 'SW-03', 'SW-04', ''].map((code) => ({ code, quantity: '', unit: '' }))
  const [first, second, third, fourth] = defaultCatalog.items
  const others = [{ ...second!, enabled: false }, { ...third!, name: '经办培训' }, fourth!]
  expect(first?.code).toBe('SW-01')
  expect(byOtherCatalog({ items }, defaultCatalog, { ...defaultCatalog, items: others })).toEqual([
    '“对象排查”不在新清单里，须改选或删除',
    '“家计调查”在新清单里没有启用，须改选或删除',
    '“业务培训”在新清单里是“经办培训”',
  ])
})
