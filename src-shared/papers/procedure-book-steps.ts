import { type Stage, stageNames } from '../documents/document-version'
import { type Article, articleBasis, articlesOf } from '../law/articles'
import type { Basis } from '../law/citations'
import { shortBasis, shortNamesIn } from '../law/short-citations'
import { paperTitle } from '../materials/expected-papers'
import type { DeadlineFacts, DueBy, ProcedureStep } from '../procedure/step'
import { kindsOf } from '../procedure/step-kinds'
import { procedure } from '../procedure/steps'
import { type Actor, actorNames } from '../procurement/actor'
import type { PurchaseStep } from '../procurement/step'
import { stepsBy } from '../procurement/steps'
import { type ProcurementMethod, procurementMethodNames } from '../project/project'

export type BookRow = Record<string, string | null>

const listed = (texts: readonly string[]) => [...new Set(texts)].join('、')
const done = (actors: readonly Actor[]) => listed(actors.map((actor) => actorNames[actor]))

/** 3月5日前录入信息服务平台（通知二（四）；建议值） */
function deadlineText({ title, basis, status }: DueBy): string {
  const by = shortBasis(basis)
  return `${title}（${by}${status && !by.startsWith(status) ? `；${status}` : ''}）`
}

const deadlinesOf = ({ deadlines }: ProcedureStep, facts: DeadlineFacts): DueBy[] =>
  deadlines.map((deadline) => deadline(facts))

/** One row a step: 阶段, 步骤, 由谁办, 期限. */
export const overviewRows = (facts: DeadlineFacts): BookRow[] =>
  procedure.map((step, at) => ({
    序号: String(at + 1),
    阶段: stageNames[step.stage],
    步骤: step.title,
    由谁办: done(step.actors),
    期限: deadlinesOf(step, facts)
      .map(({ title, status }) => `${title}${status && `（${status}）`}`)
      .join('\n'),
  }))

/** What each step does, for the rows of its stage: its heading, then what there is to say of it, a row each. */
export function stepRows(stage: Stage, articles: readonly Article[], facts: DeadlineFacts): BookRow[] {
  return procedure.flatMap((step, at) => {
    if (step.stage !== stage) return []
    const cited = articlesOf(articles, step.norms)
    // Each article stands once, with the first step it asks for.
    const own = cited.filter((article) => firstStep(article) === step)
    const elsewhere = cited.filter((article) => firstStep(article) !== step)
    const rows: [name: string, value: string][] = [
      ['由谁办', `${done(step.actors)}${step.owner === 'year' ? '（每年一次，不分项目）' : ''}`],
      ...own.map((article): [string, string] => [shortBasis(articleBasis(article)), article.text]),
      [
        '另见依据',
        elsewhere
          .map((article) => `${shortBasis(articleBasis(article))}（原文见“${firstStep(article)?.title}”）`)
          .join('；'),
      ],
      ['办理期限', deadlinesOf(step, facts).map(deadlineText).join('\n')],
      [
        '登记',
        listed([
          ...kindsOf(step).flatMap(({ title, retired }) => (retired ? [] : [title])),
          ...(step.keeps ? [step.keeps] : []),
        ]),
      ],
      ['文书', listed(step.papers)],
      ['材料', listed(step.materials.map(paperTitle))],
    ]
    const told = rows.filter(([, value]) => value !== '').map(([名称, 内容]) => ({ 步骤: '', 名称, 内容 }))
    return [{ 步骤: `${at + 1}. ${step.title}`, 名称: '', 内容: '' }, ...told]
  })
}

const firstStep = ({ norms }: Article): ProcedureStep | undefined =>
  procedure.find((step) => step.norms.some((norm) => norms.includes(norm)))

const methods: readonly ProcurementMethod[] = ['competitive_consultation', 'open_tender', 'internal_control']

/** The purchase by its method, step by step, with the terms of the law. */
export const purchaseRows = ({ timeLimits }: DeadlineFacts): BookRow[] =>
  methods.flatMap((method) => [
    { ...noPurchaseStep, 方式: procurementMethodNames[method] },
    ...stepsBy(method, timeLimits).map((step, at) => purchaseRow(step, at)),
  ])

const noPurchaseStep = { 方式: '', 序号: '', 步骤: '', 由谁办: '', 时限: '', 材料: '', 依据: '' }

const purchaseRow = ({ title, ifAny, actor, limits, papers, basis }: PurchaseStep, at: number): BookRow => ({
  方式: '',
  序号: String(at + 1),
  步骤: ifAny ? `${title}（有才办）` : title,
  由谁办: actorNames[actor],
  时限: limits.map((limit) => `${limit.title}${limit.confirmed ? '' : '（未确认）'}`).join('\n'),
  材料: listed(papers.map(paperTitle)),
  依据: [basis, ...limits.map((limit) => limit.basis)].map(shortBasis).filter(isFirst).join('\n'),
})

/** What the short names in the book stand for. */
export function shortNamesOf(articles: readonly Article[], facts: DeadlineFacts): string {
  const ofPurchase = methods.flatMap((method) => stepsBy(method, facts.timeLimits))
  const bases: Basis[] = [
    ...articles.map(articleBasis),
    ...procedure.flatMap((step) => deadlinesOf(step, facts).map(({ basis }) => basis)),
    ...ofPurchase.flatMap(({ basis, limits }) => [basis, ...limits.map((limit) => limit.basis)]),
  ]
  return shortNamesIn(bases)
}

const isFirst = (text: string, at: number, all: readonly string[]) => all.indexOf(text) === at
