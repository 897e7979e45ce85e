import type { ServiceKind } from '../catalog/service-kind'
import { clauseLabel } from '../contract/clause-names'
import { annex, notice, personalInformationLaw } from '../law/citations'
import { handoverAfterAcceptance } from '../law/handover-term'
import { handoverDay } from '../project/contract-form'
import { contractField } from './element'
import type { Facts } from './facts'
import type { Rule, RuleFinding } from './rule'
import { smePayment } from './sme-payment'
import { strangeSteps } from './strange-steps'

/** N13, P21: the contract's typed texts speak of this service, end with deletion, and promise no renewal. */
export const contractWording: Rule = {
  id: 'contract.wording',
  norms: ['N13', 'P21'],
  check: (facts) => [
    ...copiedWords(facts),
    ...copiedSteps(facts),
    ...strangeSteps(facts),
    ...renewal(facts),
    ...informationTerm(facts),
    ...lateDeletion(facts),
    ...earlyHandover(facts),
    ...smePayment(facts),
  ],
}

/** Words of a service that is not bought: copied from another contract. */
function copiedWords({ project, kinds, county }: Facts): RuleFinding[] {
  const { contract, targets } = project
  const foreign = county.rules.serviceKinds.filter(({ name }) => !kinds.some((kind) => kind.name === name))
  if (kinds.length === 0) return []
  const texts: [string, string, string][] = [
    ['workSteps', '作业步骤', contract.workSteps],
    ['personnel.requirement', '人员要求', contract.personnel.requirement],
    ['personalInformation.purpose', '处理目的', contract.personalInformation.purpose],
    ['personalInformation.method', '处理方式', contract.personalInformation.method],
    ['acceptance.nodes', '验收节点', contract.acceptance.nodes],
    ['evaluationTerms', '绩效评价与结算的关系', contract.evaluationTerms],
    ['risks', '风险点', contract.risks.map(({ point, response }) => `${point}；${response}`).join('；')],
    ['payments', '付款条件', contract.payments.map(({ name, condition }) => `${name}；${condition}`).join('；')],
    ['targets', '绩效目标', targets.map(({ indicator }) => indicator).join('；')],
  ]
  // What the services bought say themselves is not copied, whatever an office lists as another's.
  const own = JSON.stringify(kinds)
  return texts.flatMap(([field, label, text]) => {
    const found = foreign.flatMap((kind) =>
      kind.words.filter((word) => text.includes(word)).map((word) => ({ kind, word })),
    )
    const [first] = found.filter(({ word }) => !own.includes(word))
    if (!first) return []
    const bought = kinds.map(({ name }) => `“${name}”`).join('、')
    return [
      {
        id: `copied.${field}`,
        level: field === 'workSteps' ? ('error' as const) : ('warning' as const),
        message: `${label}写有“${first.word}”，是“${first.kind.name}”的用语，本项目购买的是${bought}。`,
        basis: annex('四（一）1'),
        fix: '请按所购服务改写；清空后可从默认建议稿重新填写。',
        where: field === 'targets' ? { screen: 'basics', field: 'targets' } : contractField(field),
      },
    ]
  })
}

/** Clauses of steps, long enough to be nobody's by chance. */
const clausesOf = (text: string): string[] => text.split(/[，。；：\n]/).filter((clause) => clause.length >= 7)

/** Of each service the clauses of its steps that no other has. */
function ownClauses(all: ServiceKind[]): ReadonlyMap<ServiceKind, ReadonlySet<string>> {
  const known = ownClausesKept.get(all)
  if (known) return known
  const made = new Map(
    all.map((kind) => {
      const others = new Set(
        all.filter(({ name }) => name !== kind.name).flatMap(({ steps }) => steps.flatMap(clausesOf)),
      )
      return [kind, new Set(kind.steps.flatMap(clausesOf).filter((clause) => !others.has(clause)))] as const
    }),
  )
  ownClausesKept.set(all, made)
  return made
}

const ownClausesKept = new WeakMap<ServiceKind[], ReadonlyMap<ServiceKind, ReadonlySet<string>>>()

/** A step proposed for another service and for no other, word by word. */
function copiedSteps({ project, kinds, county }: Facts): RuleFinding[] {
  if (kinds.length === 0) return []
  const all = county.rules.serviceKinds
  const typed = clausesOf(project.contract.workSteps)
  for (const kind of all) {
    if (kinds.some(({ name }) => name === kind.name)) continue
    const copied = typed.find((clause) => ownClauses(all).get(kind)?.has(clause))
    if (!copied) continue
    return [
      {
        id: 'copied.step',
        level: 'warning',
        message: `作业步骤写有“${copied}”，是“${kind.name}”的步骤，本项目购买的是${kinds.map(({ name }) => `“${name}”`).join('、')}。`,
        basis: annex('四（一）1'),
        fix: '请按所购服务改写；清空后可从默认建议稿重新填写。',
        where: contractField('workSteps'),
      },
    ]
  }
  return []
}

function renewal({ project }: Facts): RuleFinding[] {
  if (!/续签/.test(project.contract.evaluationTerms)) return []
  return [
    {
      id: 'renewal',
      level: 'warning',
      message: `${clauseLabel('C14')}写有“续签”：期满后应当重新采购，合同不能以续签延续。`,
      basis: notice('一（二）'),
      fix: '请删去关于续签的内容。',
      where: contractField('evaluationTerms'),
    },
  ]
}

function informationTerm({ project }: Facts): RuleFinding[] {
  const { term } = project.contract.personalInformation
  if (term.trim() === '' || /删除|返还|销毁/.test(term)) return []
  return [
    {
      id: 'informationTerm',
      level: 'warning',
      message: `${clauseLabel('C15')}：处理期限“${term.trim().slice(0, 30)}”没有写到个人信息返还、删除完毕，移交之后的保管和删除就没有约定。`,
      basis: personalInformationLaw('第二十一条'),
      fix: '请写到“个人信息返还、删除完毕并出具书面证明之日止”。',
      where: contractField('personalInformation.term'),
    },
  ]
}

const afterPayment = /(?:付款|末期款|尾款|合同款|价款|结清|支付(?:完毕|完成)?)(?:之日)?(?:起|后|以后|之后)/

/** The last payment waits for the proof of deletion: deletion does not wait for it. */
function lateDeletion({ project }: Facts): RuleFinding[] {
  const found = afterPayment.exec(project.contract.personalInformation.returnOrDelete)
  if (!found) return []
  return [
    {
      id: 'deletion',
      level: 'warning',
      contradicts: true,
      message: `${clauseLabel('C15')}：返还或者删除写在“${found[0]}”；合同约定先移交档案、返还或者删除并出具证明，再支付末期款，两处互相等待。`,
      basis: personalInformationLaw('第二十一条'),
      fix: '请改为档案移交之后、末期款支付之前的期限，如“档案移交完成后5个工作日内”。',
      where: contractField('personalInformation.returnOrDelete'),
    },
  ]
}

/** The final acceptance needs the whole service, so no handover comes before its last day; on that day both may be done. */
function earlyHandover({ project, period, county }: Facts): RuleFinding[] {
  const on = handoverDay(project.contract.handover)
  if (!on || !period || on >= period.endOn) return []
  return [
    {
      id: 'handover',
      level: 'error',
      message: `${clauseLabel('C17')}：档案移交日${on}早于服务期截止日${period.endOn}，服务还没有做完，不能已经最终验收。`,
      basis: annex('二（二）'),
      fix: `请改选“${handoverAfterAcceptance(county.rules.suggestedValues)}”，或者改为最终验收之后的日期。`,
      where: contractField('handover.on'),
    },
  ]
}
