import { compareDates, daysBetween } from '../dates'
import { annex, notice, suggested } from '../law/citations'
import { saysNoReason } from '../text/filler'
import { finalBy } from './draft'
import { defineKind, type OwedBy } from './kind'
import { milestoneOptions } from './milestones'
import { obligationsOf } from './obligations'
import { quantityTargets, targetOptions } from './quantity-targets'
import { type Lack, lackIf, type RecordAround, type RecordFacts } from './record-field'
import { isOver } from './record-standing'
import { reportOptions, reportsDue, reportTitle } from './reports-due'
import { receivedState, type ServiceReportBody, serviceReportSchema } from './service-report-schema'

const blank: ServiceReportBody = {
  report: null,
  dueOn: null,
  receivedOn: null,
  quantities: [],
  nodes: [],
  quality: '',
  problems: '',
  rectified: '',
  next: '',
  notes: '',
}

/** What the record of one report begins with: its day, and a row for each quantity; `id` null = nothing is due any more. */
export function reportBody(
  around: Pick<RecordAround, 'project' | 'kinds' | 'endsOn' | 'calendars' | 'reportWorkdays'>,
  id: string | null,
) {
  const report = reportsDue(around).find((one) => one.id === id)
  const rows = report?.final ? [] : quantityTargets(around)
  const quantities = rows.map(({ name }, at) => ({ id: `q${at + 1}`, target: name, done: null }))
  return { ...blank, report: report?.id ?? null, dueOn: report?.dueOn ?? null, quantities }
}

const reportOf = ({ report }: ServiceReportBody, around: RecordAround) =>
  reportsDue(around).find(({ id }) => id === report)

const lateBy = ({ dueOn, receivedOn }: ServiceReportBody): number =>
  dueOn !== null && receivedOn !== null && compareDates(receivedOn, dueOn) > 0 ? daysBetween(dueOn, receivedOn) : 0

/** Milestones nobody has told the end of; the plan itself is owed by its own kind. */
const nodesOwed = (around: OwedBy, records: Parameters<typeof obligationsOf>[1]) =>
  obligationsOf(around, records)
    .filter(({ key, doneOn, reckoned }) => key.startsWith('node-') && doneOn === null && !reckoned)
    .map(({ what, dueOn }) => ({ title: `“${what}”没有登记完成日期（期限 ${dueOn}）`, dueOn }))

/** With the other reports that were received, of each quantity that comes to more than the contract counts (P23). Whole clauses. */
function beyondTarget(body: ServiceReportBody, facts: RecordFacts): string[] {
  const others = facts.others.filter(({ state, body: other }) => state === receivedState && other.report !== 'final')
  const told = [body, ...others.map((other) => other.body as ServiceReportBody)].flatMap(({ quantities }) => quantities)
  return quantityTargets(facts).flatMap(({ name, unit, total }) => {
    const now = body.quantities.some(({ target, done }) => target === name && done)
    const sum = told.reduce((all, { target, done }) => (target === name ? all + (done ?? 0) : all), 0)
    return now && sum > total ? [`“${name}”各期累计 ${sum} ${unit}，超过数量目标 ${total} ${unit}`] : []
  })
}

/** One report for one stretch, of a stretch that has begun, with what was done of each quantity in it. */
function guard(body: ServiceReportBody, facts: RecordFacts): Lack[] {
  const report = reportOf(body, facts)
  const twin = facts.others.some((other) => other.body.report === body.report)
  const told = body.quantities.map(({ target }) => target)
  const missing = report?.final ? [] : quantityTargets(facts).filter(({ name }) => !told.includes(name))
  return [
    ...lackIf(body.report !== null && !report, 'report', '合同没有约定这一期报告，请另选'),
    ...lackIf(
      twin && report !== undefined,
      'report',
      `${report ? reportTitle(report) : ''}已经登记过一份，一期只登记一份：打开那一份更正，或者移出其中一份`,
    ),
    ...lackIf(
      report !== undefined && body.receivedOn !== null && compareDates(body.receivedOn, report.startOn) < 0,
      'receivedOn',
      `收到日期早于报告期开始日期 ${report?.startOn}`,
    ),
    ...missing.map(({ name }) => ({ field: 'quantities', text: `没有填“${name}”当期完成多少，没有完成的填 0` })),
    ...body.quantities.flatMap(({ id, target, done }, at) => [
      ...lackIf(done === null, `quantities.${id}.done`, `当期完成量第${at + 1}项没有填数量，没有完成的填 0`),
      ...lackIf(
        told.indexOf(target) < at,
        `quantities.${id}.target`,
        `当期完成量第${at + 1}项与前面的是同一项数量目标`,
      ),
    ]),
    ...(saysNoReason(body.notes)
      ? beyondTarget(body, facts).map((text) => ({
          field: 'quantities',
          text: `${text}：当期完成填的是这一期的，不是累计数；属实的，在备注写明原因`,
        }))
      : []),
    ...body.nodes.flatMap(({ id, node, doneOn }, at) =>
      lackIf(node === null && doneOn !== null, `nodes.${id}.node`, `完成的节点第${at + 1}项没有选节点`),
    ),
  ]
}

function remarks(body: ServiceReportBody, facts: RecordFacts, state: string): string[] {
  const report = reportOf(body, facts)
  const late = lateBy(body)
  const isOpen = state !== receivedState
  const early = report && body.receivedOn !== null && compareDates(body.receivedOn, report.endOn) < 0
  const differs = report && report.dueOn !== null && body.dueOn !== null && report.dueOn !== body.dueOn
  return [
    ...(late > 0 ? [`报告逾期 ${late} 日收到，期限 ${body.dueOn}。`] : []),
    ...(isOpen && body.receivedOn === null && isOver(body.dueOn, facts.today)
      ? [`报告期限 ${body.dueOn} 已过，还没有收到，可以催办。`]
      : []),
    ...beyondTarget(body, facts).map((text) => `${text}，请核对。`),
    ...(early ? [`收到日期早于报告期满日 ${report.endOn}：报告说的可能不是整个报告期。`] : []),
    ...(differs && isOpen ? [`按合同和补充协议，这一期应于 ${report.dueOn} 前提交。`] : []),
  ]
}

/** 月/季核查工作报告 of the contractor (P25, P29, N18): the reports the contract asks for, each once, with what was done in its stretch. */
export const serviceReport = defineKind<ServiceReportBody>({
  id: 'service-report',
  title: '核查工作报告',
  owner: 'project',
  about:
    '合同约定的月报、季报和总报告，收到一期登记一期：什么时候收到、当期完成多少、有什么问题。完成进度按已收到的报告累计。报告中不写服务对象的姓名、身份证号。',
  norms: ['N18', 'P23', 'P25', 'P29'],
  schema: serviceReportSchema,
  blank,
  fields: {
    report: { label: '哪一期', type: 'choice', needed: receivedState, norms: ['P25'], optionsOf: reportOptions },
    dueOn: {
      label: '提交期限',
      type: 'date',
      ahead: true,
      norms: ['P29'],
      proposed(body, facts) {
        const due = reportOf(body as ServiceReportBody, facts)?.dueOn ?? null
        return due === null || due === body.dueOn
          ? null
          : { value: due, text: `建议 ${due}：按合同，期满后${facts.reportWorkdays}个工作日内。` }
      },
    },
    receivedOn: { label: '收到日期', type: 'date', needed: receivedState, norms: ['P29'] },
    quantities: {
      label: '当期完成量',
      type: 'list',
      norms: ['P23'],
      fields: {
        target: { label: '数量目标', type: 'choice', needed: receivedState, optionsOf: targetOptions },
        done: { label: '当期完成', type: 'number', hint: '只填这一期的，不填累计数' },
      },
    },
    nodes: {
      label: '完成的节点',
      type: 'list',
      norms: ['P23'],
      fields: {
        node: { label: '节点', type: 'choice', optionsOf: milestoneOptions },
        doneOn: { label: '完成日期', type: 'date', needed: receivedState, notAfter: 'receivedOn' },
      },
    },
    quality: { label: '质量：自查、抽查、返工', type: 'longText' },
    problems: { label: '困难、线索和异常', type: 'longText', hint: '只写编码，不写姓名、身份证号' },
    rectified: { label: '问题与整改', type: 'longText' },
    next: { label: '下期安排', type: 'longText' },
    notes: { label: '备注', type: 'longText' },
  },
  titleOf: ({ report, receivedOn }) =>
    [report === 'final' ? '总报告' : report === null ? '核查工作报告' : `第${report.slice(1)}期工作报告`, receivedOn]
      .filter(Boolean)
      .join(' '),
  others: 'owner',
  looksAt: ['work-plan'],
  prefill(around) {
    const kept = new Set(around.others.map(({ body }) => body.report))
    return reportBody(around, reportsDue(around).find(({ id }) => !kept.has(id))?.id ?? null)
  },
  dueOn: ({ dueOn }, { state }) => (state === receivedState ? null : dueOn),
  remarks,
  owed(around, records) {
    const kept = new Set(records.flatMap(({ kind, body }) => (kind === 'service-report' ? body.report : [])))
    const reports = reportsDue(around)
      .filter(({ id }) => !kept.has(id))
      .map((report) => ({ title: `${reportTitle(report)}还没有收到（期限 ${report.dueOn}）`, dueOn: report.dueOn }))
    return [...reports, ...nodesOwed(around, records)]
  },
  states: finalBy(
    {
      title: '登记收到',
      basis: {
        document: `${notice('').document}；${annex('').document}`,
        article: '一（五）；四（一）',
      },
      guard,
    },
    { id: receivedState, title: '已收到', frozen: suggested('：收到的报告登记后不再改动，更正先退回') },
  ),
  papers: [],
  slots: [
    {
      id: 'report',
      title: '核查工作报告（盖章）',
      stage: 'during',
      required: true,
      answers: ['survey-reports', 'service-reports'],
    },
    { id: 'attachments', title: '报告的附表', stage: 'during', required: false, answers: [], late: true },
  ],
})
