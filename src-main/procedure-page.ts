import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Stage, stageNames } from '#shared/documents/document-version'
import { type Basis, basisText } from '#shared/law/citations'
import { type SuggestedValue, suggestedValuesInForce } from '#shared/law/suggested-values'
import { type TimeLimits, type TimeLimitsInForce, timeLimitsInForce } from '#shared/law/time-limits'
import { paperTitle } from '#shared/materials/expected-papers'
import type { DeadlineFacts, ProcedureStep } from '#shared/procedure/step'
import { kindsOf } from '#shared/procedure/step-kinds'
import { procedure } from '#shared/procedure/steps'
import { actorNames } from '#shared/procurement/actor'
import type { PurchaseStep } from '#shared/procurement/step'
import { purchaseSteps, stepsBy } from '#shared/procurement/steps'
import { type ProcurementMethod, procurementMethodNames } from '#shared/project/project'
import type { RecordKind } from '#shared/records/kind'
import type { RecordOwner } from '#shared/records/record-field'
import { recordKinds } from '#shared/records/registry'
import { carriers } from './norms-table'

/** One line of resources/norms.json. */
interface Norm {
  id: string
  title: string
  source: string
}

export const pagePath = 'docs/procedure.md'

const ownerNames: Record<RecordOwner, string> = {
  county: '旗县',
  year: '年度',
  project: '项目',
  contractor: '承接主体',
}
const cell = (text: string) => text.replaceAll('|', '\\|')
const row = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`
const table = (heads: string[], rows: string[][]) => [row(heads), row(heads.map(() => '---')), ...rows.map(row)]
const listed = (items: readonly string[]) => items.join('、')
const cited = (basis: Basis) => basisText(basis)

/** docs/procedure.md, drawn from the tables of the procedure, the purchase, the kinds of record and the norms. */
export function procedurePage(root: string, steps: readonly ProcedureStep[] = procedure): string {
  const read = (path: string) => JSON.parse(readFileSync(join(root, 'resources', path), 'utf8'))
  const norms: Norm[] = read('norms.json')
  const limits = timeLimitsInForce((read('rules/time-limits-2.json') as { body: TimeLimits }).body, null)
  const values = suggestedValuesInForce(
    (read('rules/suggested-values-3.json') as { body: SuggestedValue[] }).body,
    null,
  )
  const figures = { timeLimits: limits, suggestedValues: values }
  const lines = [
    '# The procedure, as the program knows it',
    '',
    'Drawn by `npm run procedure` from `src-shared/procedure`, `procurement`, `records` and `norms`; a test holds this page against them. Change the tables, not the page.',
    '',
    ...(Object.keys(stageNames) as Stage[]).flatMap((stage) => stageSection(stage, steps, figures)),
    ...(Object.keys(purchaseSteps) as ProcurementMethod[]).flatMap((method) => methodSection(method, limits)),
    '## States of the records',
    '',
    ...recordKinds.flatMap(kindSection),
    '## Norms',
    '',
    ...normsTable(norms),
  ]
  return `${lines.join('\n')}\n`
}

function stageSection(stage: Stage, all: readonly ProcedureStep[], figures: Figures): string[] {
  const steps = all.filter((step) => step.stage === stage)
  const heads = ['步骤', '范围', '谁办', '画面', '记录', '文书', '材料', '期限', '规范']
  return [
    `## ${stageNames[stage]}`,
    '',
    ...table(
      heads,
      steps.map((step) => stepCells(step, figures)),
    ),
    '',
  ]
}

type Figures = Pick<DeadlineFacts, 'timeLimits' | 'suggestedValues'>

/** Neither of a project nor of a year that any row is of. */
const ofNoYear = (figures: Figures): DeadlineFacts => ({
  year: 2100,
  project: null,
  agreed: {},
  calendars: [],
  ...figures,
})

function stepCells(step: ProcedureStep, figures: Figures): string[] {
  return [
    step.title,
    ownerNames[step.owner],
    listed(step.actors.map((actor) => actorNames[actor])),
    step.screen ?? '',
    listed([...kindsOf(step).map(({ title }) => title), ...(step.keeps ? [step.keeps] : [])]),
    listed(step.papers),
    listed([...step.materials.map(paperTitle), ...(step.takesRest ? ['本阶段其他材料'] : [])]),
    step.deadlines
      .map((deadline) => deadline(ofNoYear(figures)))
      .map(({ title, basis, status }) => `${title}（${cited(basis)}${status ? `；${status}` : ''}）`)
      .join('；'),
    step.norms.join(' '),
  ]
}

function methodSection(method: ProcurementMethod, limits: TimeLimitsInForce): string[] {
  const heads = ['步骤', '谁办', '时限', '材料', '依据']
  return [
    `## 采购步骤：${procurementMethodNames[method]}`,
    '',
    ...table(heads, stepsBy(method, limits).map(purchaseCells)),
    '',
  ]
}

function purchaseCells({ title, ifAny, actor, limits, papers, basis }: PurchaseStep): string[] {
  return [
    ifAny ? `${title}（有才办）` : title,
    actorNames[actor],
    limits.map((limit) => `${limit.title}（${cited(limit.basis)}${limit.confirmed ? '' : '；建议值'}）`).join('；'),
    listed(papers.map(paperTitle)),
    cited(basis),
  ]
}

function kindSection(kind: RecordKind): string[] {
  if (!kind.states) return []
  const { initial, states } = kind.states
  const steps = Object.entries(states).flatMap(([from, { next }]) =>
    Object.entries(next).map(([to, step]) => ({ from, to, step })),
  )
  return [
    `### ${kind.title}`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...Object.entries(states).map(([id, { title, frozen }]) => `  ${id}: ${title}${frozen ? '（不再改动）' : ''}`),
    `  [*] --> ${initial}`,
    ...steps.map(({ from, to, step }) => `  ${from} --> ${to}: ${step.title}`),
    '```',
    '',
    ...table(
      ['从', '到', '办理', '依据'],
      steps.map(({ from, to, step }) => [
        states[from]?.title ?? from,
        states[to]?.title ?? to,
        step.title,
        cited(step.basis),
      ]),
    ),
    '',
    ...slotLine(kind),
  ]
}

function slotLine({ slots }: RecordKind): string[] {
  if (slots.length === 0) return []
  const titles = slots.map(({ title, required }) => (required ? `${title}（应有）` : title))
  return [`材料：${listed(titles)}`, '']
}

function normsTable(norms: Norm[]): string[] {
  const carried = carriers()
  const heads = ['规范', '出处', '内容', '步骤', '由谁承担']
  return table(
    heads,
    norms.map(({ id, source, title }) => [
      id,
      source,
      title,
      listed(procedure.filter(({ norms: own }) => own.includes(id)).map((step) => step.title)),
      (carried.get(id) ?? []).map((carrier) => `\`${carrier}\``).join(' '),
    ]),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(import.meta.dirname, '..')
  writeFileSync(join(root, pagePath), procedurePage(root))
  console.log(pagePath)
}
