import { describe, expect, test } from 'vitest'
import type { BudgetDraft, BudgetNotice, OwnLine } from '#shared/budget/budget'
import { computeBudget } from '#shared/budget/compute'
import { applyPreset, newBudgetDraft, newOwnLine } from '#shared/budget/new-draft'
import { fen } from '#shared/money/fen'
import { unwrap } from '#shared/result'
import { jiaji, jiajiDraft, plain } from '../../fixtures/budget/templates'

const notices = (draft: BudgetDraft): BudgetNotice[] => unwrap(computeBudget(jiaji, draft)).notices
const about = (code: string, draft: BudgetDraft) => notices(draft).filter((notice) => notice.code === code)

const own = (more: Partial<OwnLine> = {}): OwnLine => ({
  ...newOwnLine('o1', 'A'),
  name: '双语宣传单印制',
  quantity: '100',
  unit: '份',
  unitPrice: '0.35',
  basis: '本地印刷厂报价',
  ...more,
})
const withOwn = (more: Partial<OwnLine> = {}) => ({ ...jiajiDraft(), ownLines: [own(more)] })

describe('inputs', () => {
  test('[N09] out of its suggested range warns with the range and the unit', () => {
    expect(about('dayrate', jiajiDraft({ dayrate: '450' }))).toEqual([
      {
        level: 'warning',
        code: 'dayrate',
        message: '「调查员人工日单价」填写 450.00，超出建议区间 150～300 元/人日（建议值），请核对并注明来源。',
      },
    ])
  })

  test('the ends of the range are inside', () => {
    expect(about('dayrate', jiajiDraft({ dayrate: '150' }))).toEqual([])
    expect(about('dayrate', jiajiDraft({ dayrate: '300.00' }))).toEqual([])
    expect(about('dayrate', jiajiDraft({ dayrate: '300.01' }))).toHaveLength(1)
  })

  test('a team of one investigator is an error: visits are made by two', () => {
    expect(about('team', jiajiDraft({ team: '1' }))).toEqual([
      {
        level: 'error',
        code: 'team',
        message: '每组调查员人数为 1 人，应不低于 2 人。入户调查不少于2人。',
      },
    ])
  })

  test('a management rate above 10% warns, 10% does not', () => {
    expect(about('mgmt', jiajiDraft({ mgmt: '0.101' }))).toMatchObject([{ level: 'warning' }])
    expect(about('mgmt', jiajiDraft({ mgmt: '0.101' }))[0]?.message).toContain('10.10%')
    expect(about('mgmt', jiajiDraft({ mgmt: '0.10' }))).toEqual([])
  })

  test.each([
    ['meal', '-35', '-35 不能为负数'],
    ['hh', '3200.5', '3200.5 不是整数，请填写整数'],
    ['hh', '0', '应大于 0，请填写整数'],
    ['staff', '24.5', '24.5 不是整数，请填写整数'],
    ['copies', '0', '应大于 0，请填写整数'],
  ])('%s of %s is no figure to reckon with', (code, value, detail) => {
    expect(computeBudget(jiaji, jiajiDraft({ [code]: value }))).toMatchObject({
      error: { code: 'BUDGET_INPUT_INVALID', params: { detail, field: `budget.inputs.${code}` } },
    })
  })

  test('half a month, and no training at all, can be reckoned with', () => {
    expect(about('months', jiajiDraft({ months: '4.5' }))).toMatchObject([{ level: 'warning' }])
    expect(about('trainN', jiajiDraft({ trainN: '0' }))).toMatchObject([{ level: 'warning' }])
  })

  test('errors stand before warnings', () => {
    const levels = notices(jiajiDraft({ dayrate: '450', team: '1', oil: '12' })).map(({ level }) => level)
    expect(levels).toEqual(levels.toSorted())
    expect(levels[0]).toBe('error')
  })
})

describe('structure', () => {
  test('[P04] the share of group A outside 75% to 92%', () => {
    const dear = about('A', jiajiDraft({ mgmt: '0.3', profile: '0', profit: '0.08' }))
    expect(dear).toMatchObject([{ level: 'warning' }])
    expect(dear[0]?.message).toMatch(/业务活动成本占预算总额为 \d+\.\d\d%，超出建议区间 75%～92%（建议值）/)
  })

  test('[P04] the share of group B above 10%', () => {
    expect(about('B', jiajiDraft({ mgmt: '0.12' }))).toMatchObject([{ level: 'warning' }])
    expect(about('B', jiajiDraft())).toEqual([])
  })

  test.each([
    ['town', '城镇', '60～150'],
    ['semi', '半牧区', '120～260'],
    ['pastoral', '牧区', '180～420'],
  ])('yuan per visit of %s is judged by its own range', (preset, name, range) => {
    const draft = applyPreset(jiaji, jiajiDraft({ vrent: '900' }), preset)
    const [notice] = notices(draft).filter(({ message }) => message.startsWith('折合每户次费用'))
    expect(notice?.message).toContain(`折合每户次费用（${name}）`)
    expect(notice?.message).toContain(`${range} 元/户次`)
  })
})

describe('adjusted lines', () => {
  const adjusted = (reason: string) => ({
    ...jiajiDraft(),
    adjustments: { A03: { amountFen: fen(170_000_00), reason } },
  })

  test('[P05] without a reason: error; with one: a warning that shows both amounts and the reason', () => {
    expect(about('A03', adjusted(' '))).toMatchObject([{ level: 'error' }])
    const [notice] = about('A03', adjusted('两家车队询价均价'))
    expect(notice).toMatchObject({ level: 'warning' })
    expect(notice?.message).toContain('由测算的 179,200.00 元调整为 170,000.00 元')
    expect(notice?.message).toContain('两家车队询价均价')
  })

  test('replace the computed amount in subtotal, management fee, profit and tax', () => {
    const { lines, groups } = unwrap(computeBudget(jiaji, adjusted('询价')))
    const line = (code: string) => lines.find((one) => one.code === code)!
    expect(line('A03')).toMatchObject({ computedFen: 179_200_00, amountFen: 170_000_00 })
    expect(groups.A).toBe(620_166_88)
    expect(line('B01')).toMatchObject({ formulaNumbers: '620,166.88×8%', amountFen: 49_613_35 })
  })

  test('of a line the template does not have are kept but not counted, and said', () => {
    const draft = { ...jiajiDraft(), adjustments: { Z99: { amountFen: fen(1), reason: 'x' } } }
    expect(notices(draft)).toMatchObject([{ level: 'warning', code: '' }])
    expect(unwrap(computeBudget(jiaji, draft)).totalFen).toBe(757_005_02)
  })
})

describe('own lines', () => {
  test('belong to the subtotal of their group and raise the management fee', () => {
    const { lines, groups } = unwrap(computeBudget(jiaji, withOwn()))
    expect(lines.find(({ code }) => code === 'A自1')).toMatchObject({ amountFen: 35_00, formulaNumbers: '100×0.35×1' })
    expect(groups.A).toBe(629_401_88)
    expect(lines.find(({ code }) => code === 'B01')?.formulaNumbers).toBe('629,401.88×8%')
  })

  test('stand behind the lines of their group and are numbered within it', () => {
    const ownLines = [own(), own({ id: 'o2', group: 'C' }), own({ id: 'o3' })]
    const { lines } = unwrap(computeBudget(jiaji, { ...jiajiDraft(), ownLines }))
    expect(lines.map(({ code }) => code).slice(17, 21)).toEqual(['A18', 'A自1', 'A自2', 'B01'])
    expect(lines.at(-1)?.code).toBe('C自1')
  })

  test.each([
    [{ basis: '' }, '测算依据'],
    [{ name: '' }, '名称'],
    [{ quantity: '', unitPrice: '' }, '数量、单价'],
  ])('[P05] %o is an error and never hides: the total still shows', (more, missing) => {
    const result = computeBudget(jiaji, withOwn(more))
    expect(result.ok && result.value.notices).toMatchObject([{ level: 'error', code: 'A自1' }])
    expect(result.ok && result.value.notices[0]?.message).toContain(missing)
  })

  test('are rounded once: 3 × 0.335 × 1 is 1.01 (1.005)', () => {
    const { totalFen } = unwrap(
      computeBudget(plain, { ...newBudgetDraft(plain), ownLines: [own({ quantity: '3', unitPrice: '0.335' })] }),
    )
    expect(totalFen).toBe(1_01)
  })
})

describe('what cannot be read is refused with the field', () => {
  test.each([
    [jiajiDraft({ hh: '三千' }), '户数', 'budget.inputs.hh', '不是数字'],
    [jiajiDraft({ hh: '' }), '户数', 'budget.inputs.hh', '不能为空'],
    [jiajiDraft({ hh: '1e3' }), '户数', 'budget.inputs.hh', '不是数字'],
    [jiajiDraft({ hh: 'Infinity' }), '户数', 'budget.inputs.hh', '不是数字'],
    [jiajiDraft({ hh: '9'.repeat(13) }), '户数', 'budget.inputs.hh', '数值过大'],
    [jiajiDraft({ hh: '9'.repeat(100_000) }), '户数', 'budget.inputs.hh', '过长'],
    [jiajiDraft({ oil: '7.12345678901' }), '油价', 'budget.inputs.oil', '小数位过多'],
    [jiajiDraft({ perday: '0' }), '组日数', 'budget.lines.teamdays', '除数为零'],
    [jiajiDraft({ hh: '999999999999', dayrate: '999999999999' }), '入户调查人工费', 'budget.lines.A01', '金额过大'],
    [withOwn({ quantity: '一百' }), '双语宣传单印制 数量', 'budget.ownLines.o1', '不是数字'],
    [
      withOwn({ quantity: '999999999999', unitPrice: '999999999999' }),
      '双语宣传单印制',
      'budget.ownLines.o1',
      '金额过大',
    ],
  ])('%#', (draft, label, field, detail) => {
    const result = computeBudget(jiaji, draft as BudgetDraft)
    expect(result.ok).toBe(false)
    if (result.ok) return
    expect(result.error).toMatchObject({ code: 'BUDGET_INPUT_INVALID', params: { label, field } })
    expect(result.error.params.detail).toContain(detail)
  })

  test('full-width digits and thousands are read', () => {
    expect(unwrap(computeBudget(jiaji, jiajiDraft({ hh: '３，２００', dayrate: ' 200 ' }))).totalFen).toBe(757_005_02)
  })
})
