import type { ServiceCatalog } from '../catalog/catalog'
import { kindsBought, ofEach, type ServiceKind } from '../catalog/service-kind'
import type { SuggestedValues } from '../law/suggested-values'
import type { ContractForm, ContractRisk } from '../project/contract-form'
import type { PaymentPreset } from '../project/payment-preset'
import type { PerformanceTarget, Project } from '../project/project'
import { agreedForm } from './agreed-form'

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
 * The form with the wording of what is bought, as screens show it and the contract prints it: a text that is to the letter
 * another service's default becomes this service's own. What the clerk has typed stays as typed (and is a finding where
 * it speaks of another service).
 */
export function inOwnWords(form: ContractForm, bought: ServiceKind[], all: ServiceKind[]): ContractForm {
  if (bought.length === 0) return form
  const own = kindDefaults(bought)
  const follow = (text: string, which: DefaultText) => (isDefault(text, which, [...all, ...bought]) ? own[which] : text)
  const { personalInformation: information } = form
  return {
    ...form,
    workSteps: follow(form.workSteps, 'workSteps'),
    personnel: { ...form.personnel, requirement: follow(form.personnel.requirement, 'requirement') },
    personalInformation: {
      ...information,
      purpose: follow(information.purpose, 'purpose'),
      method: follow(information.method, 'method'),
      kinds: follow(information.kinds, 'informationKinds'),
    },
    risks: followRisks(form.risks, bought, all),
    payments: form.payments.map((stage) => ({ ...stage, condition: countless(stage.condition) })),
    acceptance: { ...form.acceptance, nodes: countless(form.acceptance.nodes) },
    evaluationTerms: countless(form.evaluationTerms),
    attachments: followAttachments(form.attachments, bought, all),
  }
}

type DefaultText = Exclude<keyof KindDefaults, 'risks'>

/** 户数（数量） of the first default texts: what is counted depends on the service. */
const countless = (text: string) => text.replaceAll('服务户数（数量）', '约定数量').replaceAll('户数（数量）', '数量')

const firstPurpose = '为甲方开展社会救助家庭经济状况调查等本合同约定的服务。'

/** Whether a text is, line by line, what some services suggest together: one of them, or those it names. */
function isDefault(text: string, which: DefaultText, all: ServiceKind[]): boolean {
  const typed = linesOf(text)
  if (typed === firstPurpose) return true
  const suggestions = [...all.map((kind) => [kind]), namedIn(typed, which, all)]
  return typed !== '' && suggestions.some((kinds) => linesOf(kindDefaults(kinds)[which]) === typed)
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')

/** The services a text of several speaks of, in its own order: 照料护理：…, or 为甲方开展家计调查、照料护理等…. */
function namedIn(text: string, which: DefaultText, all: ServiceKind[]): ServiceKind[] {
  const names =
    which === 'purpose'
      ? (/^为甲方开展(.+)等本合同约定的服务。$/.exec(text)?.[1]?.split('、') ?? [])
      : text.split('\n').map((line) => line.split('：')[0] ?? '')
  return [...new Set(names)].flatMap((name) => all.find((kind) => kind.name === name) ?? [])
}

/** Rows of other services go; where they stood, the own ones come in front of what the clerk has added. */
function followRisks(rows: ContractRisk[], bought: ServiceKind[], all: ServiceKind[]): ContractRisk[] {
  const anyForm = (row: ContractRisk) => ({ ...row, response: row.response.replace('调整调查表样', '调整服务表样') })
  const same = (one: ContractRisk) => (other: ContractRisk) =>
    one.point === other.point && one.response === other.response
  const own = bought.flatMap(({ risks }) => risks)
  const foreign = all.flatMap(({ risks }) => risks)
  if (!rows.some((row) => foreign.some(same(row)) && !own.some(same(row)))) return rows.map(anyForm)
  const kept = rows.filter((row) => !foreign.some(same(row)) && !own.some(same(row)))
  return [...own, ...kept].map(anyForm)
}

/** The project as its contract speaks of it: form and indicators in the words of what it buys. */
export function projectInOwnWords(
  project: Project,
  catalog: ServiceCatalog | null,
  all: ServiceKind[],
  values: SuggestedValues,
  presets: readonly PaymentPreset[],
): Project {
  const bought = kindsBought(project.items, catalog, all)
  return {
    ...project,
    contract: inOwnWords(agreedForm(project, values, presets), bought, all),
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
