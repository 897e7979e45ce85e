import { type BudgetDraft, type BudgetLine, type BudgetTemplate, budgetGroupNames } from './budget'
import { compileTemplate } from './compiled-template'
import { exactDecimal, readDecimal } from './decimal'
import { namesIn } from './expression'
import { inputText } from './givens'

/** Where the figure of an input comes from: noted by the clerk, the template's own, or typed without a source. */
export type Provenance = { kind: 'noted'; source: string } | { kind: 'suggested' } | { kind: 'unnoted' }

export function provenanceOf(input: BudgetTemplate['inputs'][number], draft: BudgetDraft): Provenance {
  const source = (Object.hasOwn(draft.inputs, input.code) ? draft.inputs[input.code]?.source : '')?.trim() ?? ''
  if (source !== '') return { kind: 'noted', source }
  const reading = readDecimal(inputText(input, draft))
  const isDefault = !('problem' in reading) && reading.value.equals(exactDecimal(input.default))
  return { kind: isDefault ? 'suggested' : 'unnoted' }
}

/** 测算依据 of a line in words: what each of its figures rests on, so that no amount stands without one (N09). */
export function lineBasis(template: BudgetTemplate, draft: BudgetDraft, line: BudgetLine): string {
  if (line.adjustment) return `手工调整：${line.adjustment.reason.trim() || '（没有填写理由）'}`
  if (line.own) return line.own.basis.trim() || '（没有填写依据）'
  const names = namesOf(template, line.code)
  const used = template.inputs.filter(({ code }) => names.has(code))
  const labelsOf = (kind: Provenance['kind']) =>
    used.filter((input) => provenanceOf(input, draft).kind === kind).map(({ label }) => short(label))
  const noted = used.flatMap((input) => {
    const provenance = provenanceOf(input, draft)
    return provenance.kind === 'noted' ? [`${short(input.label)}：${provenance.source}`] : []
  })
  const bases = [
    ...Object.entries(budgetGroupNames).flatMap(([group, name]) => (names.has(group) ? [name] : [])),
    ...template.lines.flatMap(({ code, name }) => (names.has(code) ? [name] : [])),
  ]
  const quantities = template.derived.flatMap(({ code, label }) => (names.has(code) ? [label] : []))
  return [
    ...noted,
    tail(quantities, '见测算参数'),
    tail(bases, '见本表'),
    tail(labelsOf('unnoted'), '为本地填报，未注明来源'),
    tail(labelsOf('suggested'), '取范本建议值'),
  ]
    .filter((part) => part !== '')
    .join('；')
}

function namesOf(template: BudgetTemplate, code: string): ReadonlySet<string> {
  const compilation = compileTemplate(template)
  if ('problem' in compilation) throw new Error(compilation.problem)
  const expression = compilation.compiled.expressions.get(code)
  return new Set(expression ? namesIn(expression) : [])
}

/** Labels explain themselves in brackets; a basis needs the name alone. */
const short = (label: string): string => label.replace(/（[^）]*）/g, '')
const tail = (labels: string[], saying: string): string => (labels.length === 0 ? '' : `${labels.join('、')}${saying}`)
