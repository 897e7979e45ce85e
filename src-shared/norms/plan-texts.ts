import { annex } from '../law/citations'
import { everyVersion } from '../office-data/service-words'
import { type ProcurementMethod, procurementMethodNames } from '../project/project'
import { implementationPlan } from '../records/implementation-plan'
import {
  type PlanPart,
  planPartIds,
  planPartTitles,
  suggestedTexts,
  suggestionIn,
} from '../records/implementation-plan-texts'
import type { Facts } from './facts'
import { planFigures } from './plan-figures'
import { at, type Rule } from './rule'

/** What a purchase by that method has nothing of. */
const strangeTo: Record<ProcurementMethod, readonly RegExp[]> = {
  internal_control: [
    /(?:采购|购买)意向/,
    /(?:采购|招标|磋商)公告/,
    /磋商小组|评标委员会/,
    /(?:成交|中标)通知书/,
    /合同(?:(?!方案)[^，。；\n]){0,14}(?:公告|备案)|(?:公告|备案)合同/,
    /政府采购网/,
  ],
  competitive_consultation: [/公开招标|招标公告|招标文件|评标委员会/],
  open_tender: [/磋商/],
  other: [],
}

/** P26: what the purchaser's plan says of its parts fits the way of buying and the service; texts kept from another time may not. */
export const planTexts: Rule = {
  id: 'plan.texts',
  norms: ['P26'],
  check(facts) {
    const plan = facts.county.writtenPlans?.get(facts.project.id)
    if (!plan) return []
    return planPartIds.flatMap((part) => {
      const text = plan.texts[part] ?? ''
      const where = { ...at('procurement', part), record: { kind: implementationPlan.id, id: plan.recordId } }
      const kept = keptSuggestion(part, text, facts)
      const told = kept ?? [...ofOtherMethod(text, facts), ...ofOtherService(text, facts)]
      const figures = kept ? [] : planFigures(part, text, facts)
      return [
        ...told.map((message) => ({ ...remark(part, message, facts), where })),
        ...figures.map((said, index) => ({ ...quarrel(part, said), id: `${part}.${index}`, where })),
      ]
    })
  },
}

const about = (part: PlanPart, message: string) => ({
  level: 'warning' as const,
  message: `实施方案“${planPartTitles[part]}”部分${message}`,
  basis: annex('四（一）1'),
})

const remark = (part: PlanPart, message: string, facts: Facts) => ({
  ...about(part, message),
  id: part,
  fix: `请在本项目的实施方案里修改（已签发的先退回更正），可改为：${suggestedTexts(planOf(facts))[part].replaceAll('\n', '')}`,
})

const quarrel = (part: PlanPart, said: string) => ({
  ...about(part, `${said}，两处不一致。`),
  contradicts: true as const,
  fix: '请改为与项目、合同一致的数字或日期（已签发的先退回更正）；只说其中一部分的，请写明是哪一部分，并说明理由。',
})

const planOf = ({ project, kinds, county }: Facts) => ({
  method: project.procurement.method,
  kinds,
  limits: county.rules.timeLimits,
})

/** A suggestion for another method or service, in a record that was begun before; null = it is in words of the office. */
function keptSuggestion(part: PlanPart, text: string, facts: Facts): string[] | null {
  const kept = suggestionIn(part, text, planOf(facts), everyVersion(facts.county.rules))
  if (kept === null) return null
  if (kept === 'fits') return []
  return ['还是按其他采购方式、其他服务或其他时限预填的默认建议稿，与本项目不符。']
}

/** 成交通知书 where it is bought by the office's own rules; what is said not to be done is no contradiction. */
function ofOtherMethod(text: string, facts: Facts): string[] {
  const { method } = facts.project.procurement
  if (method === null) return []
  const clauses = text.split(/[，。；\n]/).filter((clause) => !/不|无需|无须|免/.test(clause))
  const found = strangeTo[method].flatMap((words) => clauses.flatMap((clause) => words.exec(clause)?.[0] ?? []))
  const [first] = found
  if (first === undefined) return []
  return [`写有“${first}”，本项目的采购方式是${procurementMethodNames[method]}，没有这一环节。`]
}

function ofOtherService(text: string, facts: Facts): string[] {
  const { kinds, county } = facts
  if (kinds.length === 0) return []
  const own = JSON.stringify(kinds)
  const foreign = county.rules.serviceKinds
    .filter(({ name }) => !kinds.some((kind) => kind.name === name))
    .flatMap(({ words, name }) => words.map((word) => ({ word, name })))
  const found = foreign.find(({ word }) => text.includes(word) && !own.includes(word))
  if (!found) return []
  const bought = kinds.map(({ name }) => `“${name}”`).join('、')
  return [`写有“${found.word}”，是“${found.name}”的用语，本项目购买的是${bought}。`]
}
