import type { BudgetTemplate, BudgetTemplateBody } from '../budget/budget'
import { withTemplate } from '../budget/new-draft'
import { budgetTemplateSchema } from '../budget/template-schema'
import type { KnownSet } from '../data-sets/data-set'
import { defineNamedData, namedDigest } from './named-data'
import { statusLine } from './status-line'

/** 预算范本: inputs, formulas and ranges a budget is reckoned by, for one service or for all that have none of their own. */
export const budgetTemplates = defineNamedData<BudgetTemplateBody>({
  id: 'budget-template',
  title: '预算范本',
  about: '测算参数、公式、建议值和合理区间；一项服务可有一份，没有自己范本的服务用通用的',
  schema: budgetTemplateSchema,
  fieldNames: {
    service: '适用服务',
    note: '说明',
    steps: '步骤',
    inputs: '参数',
    derived: '实物量',
    lines: '预算行',
    presets: '预设',
    checks: '校验',
    code: '编码',
    label: '名称',
    name: '名称',
    title: '名称',
    unit: '单位',
    default: '默认值',
    min: '下限',
    max: '上限',
    step: '所属步骤',
    group: '归类',
    expr: '公式',
    formulaText: '公式说明',
    when: '适用条件',
    id: '编号',
    asked: '由经办人填写',
    local: '当地数',
    level: '级别',
    from: '起',
    below: '不到',
  },
  at: 'budget',
  scopeOf: ({ service }) => service,
  nameIn: ({ budget: { templateId, templateVersion, templateSha256 } }) => ({
    kind: 'budget-template',
    id: templateId,
    version: templateVersion,
    sha256: templateSha256,
  }),
  put: (project, set) => ({ ...project, budget: withTemplate(project.budget, templateOf(set)) }),
})

const templates = new WeakMap<KnownSet, BudgetTemplate>()

/** One object for each set: what is compiled of it is kept beside it. */
export function templateOf(set: KnownSet<BudgetTemplateBody>): BudgetTemplate {
  const found = templates.get(set)
  if (found) return found
  const { id, version, title: name, body } = set
  const sha256 = namedDigest(set)
  const template = { ...body, id, version, name, status: statusLine(set, body.note, '范本'), ...(sha256 && { sha256 }) }
  templates.set(set, template)
  return template
}
