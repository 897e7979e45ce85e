import type { BudgetInput, BudgetTemplate, BudgetTemplateBody } from './budget'
import { compileTemplate } from './compiled-template'
import { computeBudget } from './compute'
import { exactDecimal } from './decimal'
import { inputProblem } from './givens'
import { applyPreset, newBudgetDraft } from './new-draft'

interface TemplateProblem {
  /** Leads to the place in the file. */
  at: PropertyKey[]
  problem: string
}

/** Reckoned at every key: more than twenty times what ours has would be felt. */
const longestFormulas = 20_000

/**
 * The first thing in a template of the right shape that would give wrong figures or none: codes used twice, formulas outside
 * the language, unknown names, rings, ranges that are none, and what cannot be reckoned with its own suggestions.
 */
export function templateProblem(body: BudgetTemplateBody): TemplateProblem | null {
  const template: BudgetTemplate = { ...body, id: '', version: '', name: '', status: '' }
  const formulas = [...body.derived, ...body.lines, ...(body.checks ?? [])]
  if (formulas.reduce((sum, { expr }) => sum + expr.length, 0) > longestFormulas)
    return { at: [], problem: `公式合计超过${longestFormulas}个字符` }
  const compilation = compileTemplate(template)
  if ('problem' in compilation) return compilation
  return repeated(body) ?? inputFault(body) ?? presetFault(body) ?? figuresFault(template)
}

/** Steps, presets and checks that cannot be told apart. */
function repeated({ steps, presets }: BudgetTemplateBody): TemplateProblem | null {
  for (const [list, rows] of Object.entries({ steps, presets })) {
    const at = rows.findIndex(({ id }, index) => rows.findIndex((one) => one.id === id) < index)
    if (at >= 0) return { at: [list, at, 'id'], problem: `编号「${rows[at]?.id}」重复` }
  }
  return null
}

function inputFault({ inputs, steps }: BudgetTemplateBody): TemplateProblem | null {
  for (const [index, input] of inputs.entries()) {
    const say = (field: keyof BudgetInput, problem: string) => ({
      at: ['inputs', index, field],
      problem: `「${input.code} ${input.label}」${problem}`,
    })
    if (exactDecimal(input.min).compare(0) < 0) return say('min', '的区间不能有负数')
    if (input.unit === '比例' && exactDecimal(input.max).compare(1) > 0)
      return say('max', '是比例，不能超过1（即100%）')
    if (steps.every(({ id }) => id !== input.step)) return say('step', `所属步骤「${input.step}」没有定义`)
    // 户数 is one figure of the whole project (`project/households`): it is known by this code.
    if ((input.code === 'hh') !== (input.unit === '户' && input.asked === true))
      return say('code', '：户数的编码须为「hh」，单位须为“户”，并标明由经办人填写「asked」')
  }
  return null
}

function presetFault({ inputs, presets }: BudgetTemplateBody): TemplateProblem | null {
  for (const [index, preset] of presets.entries()) {
    for (const [code, text] of Object.entries(preset.inputs)) {
      const say = (problem: string) => ({
        at: ['presets', index, 'inputs', code],
        problem: `「${preset.name}」${problem}`,
      })
      const input = inputs.find((one) => one.code === code)
      if (!input) return say(`用到了没有定义的参数「${code}」`)
      const value = exactDecimal(text)
      if (value.compare(exactDecimal(input.min)) < 0 || value.compare(exactDecimal(input.max)) > 0)
        return say(`的「${code} ${input.label}」不在建议区间内`)
      const problem = inputProblem(input, value)
      if (problem) return say(`的「${code} ${input.label}」：${problem}`)
    }
  }
  return null
}

/** Reckoned with the suggestions alone, and with each preset. */
function figuresFault(template: BudgetTemplate): TemplateProblem | null {
  const blank = newBudgetDraft(template)
  const trials = [
    { at: [], name: '按默认值', draft: blank },
    ...template.presets.map(({ id, name }, index) => ({
      at: ['presets', index],
      name: `按「${name}」`,
      draft: applyPreset(template, blank, id),
    })),
  ]
  for (const { at, name, draft } of trials) {
    const trial = computeBudget(template, draft)
    if (!trial.ok) {
      const { label, detail } = trial.error.params
      return { at, problem: `${name}无法计算：「${label}」${detail}` }
    }
    const index = template.lines.findIndex(({ code }) =>
      trial.value.lines.some((line) => line.code === code && line.amountFen < 0),
    )
    const line = template.lines[index]
    if (line) return { at: ['lines', index], problem: `「${line.code} ${line.name}」${name}算出的金额是负数` }
  }
  return null
}
