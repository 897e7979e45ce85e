import type { ServiceCatalog } from '../catalog/catalog'
import type { PerformanceTarget, Project } from '../project/project'
import type { ContractForm, ContractRisk } from './contract-form'
import { kindsBought, ofEach, type ServiceKind } from './service-kind'

/** Risks of every contract, beside those of its kinds (domain 4, C20). */
const commonRisks: ContractRisk[] = [
  {
    point: '个人信息泄露',
    response: '按“保密与个人信息保护”条款采取保护措施；发生泄露的，立即补救并按时限报告，承担相应责任。',
  },
  {
    point: '社会救助政策调整',
    response: '甲方及时告知，双方协商调整服务表样和服务内容，按“变更、中止与终止”条款签订补充协议。',
  },
  {
    point: '财政资金未能及时到位',
    response: '甲方及时报告财政部门并书面告知乙方，双方协商顺延付款和服务进度；已验收合格的部分应当优先支付。',
  },
]

/** The texts of the form that depend on what is bought. */
export interface KindDefaults {
  workSteps: string
  requirement: string
  purpose: string
  method: string
  informationKinds: string
  risks: ContractRisk[]
}

export function kindDefaults(kinds: ServiceKind[]): KindDefaults {
  const steps = kinds.map(({ name, steps }) =>
    steps.map((step) => (kinds.length === 1 ? step : `${name}：${step}`)).join('\n'),
  )
  return {
    workSteps: steps.join('\n'),
    requirement: ofEach(kinds, ({ personnel }) => personnel),
    purpose: `为甲方开展${kinds.map(({ name }) => name).join('、')}等本合同约定的服务。`,
    method: ofEach(kinds, ({ information }) => information.method),
    informationKinds: ofEach(kinds, ({ information }) => information.kinds),
    risks: [...kinds.flatMap(({ risks }) => risks), ...commonRisks].map((risk) => ({ ...risk })),
  }
}

/**
 * The form with the wording of what is bought: a text that still stands as another service's default, untouched, becomes
 * this service's own. What the clerk has typed stays as typed (and is a finding where it speaks of another service).
 */
export function inOwnWords(form: ContractForm, bought: ServiceKind[], all: ServiceKind[]): ContractForm {
  if (bought.length === 0) return form
  const own = kindDefaults(bought)
  const lines = defaultLines(all)
  const follow = (text: string, ownText: string) => (isUntouched(text, lines, all) ? ownText : text)
  const { personalInformation: information } = form
  return {
    ...form,
    workSteps: follow(form.workSteps, own.workSteps),
    personnel: { ...form.personnel, requirement: follow(form.personnel.requirement, own.requirement) },
    personalInformation: {
      ...information,
      purpose: follow(information.purpose, own.purpose),
      method: follow(information.method, own.method),
      kinds: follow(information.kinds, own.informationKinds),
    },
    risks: followRisks(form.risks, bought, all),
    payments: form.payments.map((stage) => ({ ...stage, condition: countless(stage.condition) })),
    acceptance: { ...form.acceptance, nodes: countless(form.acceptance.nodes) },
    evaluationTerms: countless(form.evaluationTerms),
    attachments: followAttachments(form.attachments, bought, all),
  }
}

/** 户数（数量） of the first default texts: what is counted depends on the service. */
const countless = (text: string) => text.replaceAll('服务户数（数量）', '约定数量').replaceAll('户数（数量）', '数量')

/** Every line a default of any kind consists of, without the service's name before it. */
function defaultLines(all: ServiceKind[]): Set<string> {
  const texts = all.flatMap((kind) => {
    const { workSteps, requirement, purpose, method, informationKinds } = kindDefaults([kind])
    return [workSteps, requirement, purpose, method, informationKinds].flatMap((text) => text.split('\n'))
  })
  return new Set([...texts, '为甲方开展社会救助家庭经济状况调查等本合同约定的服务。'])
}

function isUntouched(text: string, lines: Set<string>, all: ServiceKind[]): boolean {
  const typed = text.split('\n').map((line) => line.trim())
  return text.trim() !== '' && typed.every((line) => lines.has(withoutName(line, all)) || isPurpose(line, all))
}

function withoutName(line: string, all: ServiceKind[]): string {
  const kind = all.find(({ name }) => line.startsWith(`${name}：`))
  return kind ? line.slice(kind.name.length + 1) : line
}

/** 为甲方开展家计调查、照料护理等本合同约定的服务。 */
function isPurpose(line: string, all: ServiceKind[]): boolean {
  const named = /^为甲方开展(.+)等本合同约定的服务。$/.exec(line)?.[1]?.split('、') ?? []
  return named.length > 0 && named.every((part) => all.some(({ name }) => name === part))
}

/** Rows of other services go; where they stood, the own ones come in front of what the clerk has added. */
function followRisks(rows: ContractRisk[], bought: ServiceKind[], all: ServiceKind[]): ContractRisk[] {
  const anyForm = (row: ContractRisk) => ({ ...row, response: row.response.replace('调整调查表样', '调整服务表样') })
  const same = (one: ContractRisk) => (other: ContractRisk) =>
    one.point === other.point && one.response === other.response
  const own = bought.flatMap(({ risks }) => risks)
  const foreign = all.filter((kind) => !bought.some(({ name }) => name === kind.name)).flatMap(({ risks }) => risks)
  if (!rows.some((row) => foreign.some(same(row)) && !own.some(same(row)))) return rows.map(anyForm)
  const kept = rows.filter((row) => !foreign.some(same(row)) && !own.some(same(row)))
  return [...own, ...kept].map(anyForm)
}

/** The project as its contract speaks of it: form and indicators in the words of what it buys. */
export function projectInOwnWords(project: Project, catalog: ServiceCatalog | null, all: ServiceKind[]): Project {
  const bought = kindsBought(project.items, catalog, all)
  return {
    ...project,
    contract: inOwnWords(project.contract, bought, all),
    targets: indicatorsInOwnWords(project.targets, bought, all),
  }
}

export const recordFormAttachment = ({ recordForm }: ServiceKind) => `${recordForm}（样表）`

function followAttachments(names: string[], bought: ServiceKind[], all: ServiceKind[]): string[] {
  const forms = all.map(recordFormAttachment)
  const own = bought.map(recordFormAttachment)
  const followed = names.flatMap((name) => (forms.includes(name) && !own.includes(name) ? own : [name]))
  return [...new Set(followed)]
}

const ownIndicators = { quantity: 'quantity', quality: 'quality', benefit: 'benefit' } as const

/** Indicators that still read as another kind's suggestion become those of what is bought. */
export function indicatorsInOwnWords(
  targets: PerformanceTarget[],
  bought: ServiceKind[],
  all: ServiceKind[],
): PerformanceTarget[] {
  const [first] = bought
  if (!first) return targets
  return targets.map((target) => {
    const key = target.kind in ownIndicators ? (target.kind as keyof typeof ownIndicators) : null
    if (key === null) return target
    const suggested = all.some((kind) => kind.targets[key] === target.indicator)
    const own = bought.some((kind) => kind.targets[key] === target.indicator)
    return suggested && !own ? { ...target, indicator: first.targets[key] } : target
  })
}
