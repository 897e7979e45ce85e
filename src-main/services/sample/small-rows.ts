import type { IsoDate } from '#shared/dates'
import { fen } from '#shared/money/fen'
import type { Acceptance } from '#shared/records/acceptance-body'
import type { FundUseBody, FundUseLine } from '#shared/records/fund-use'
import type { InspectionBody } from '#shared/records/inspection-schema'
import type { PaymentBody } from '#shared/records/payment-body'
import type { RectificationBody, RectifiedProblem } from '#shared/records/rectification-schema'
import type { ServiceReportBody } from '#shared/records/service-report-schema'
import type { SupervisionPlanBody } from '#shared/records/supervision-plan'
import type { WorkPlanBody } from '#shared/records/work-plan-schema'
import { each, items, type RowWorld, type SampleRecord, sampleRecord, typing } from './sample-record'
import type { SmallProject } from './small-projects'

type More = Pick<Partial<SampleRecord>, 'from' | 'files' | 'late' | 'steps'>
type Part<B> = Partial<B> | ((begun: B, world: RowWorld) => Partial<B>)

export const partOf = <B>(part: Part<B>, begun: B, world: RowWorld): Partial<B> =>
  typeof part === 'function' ? part(begun, world) : part

const inspectors = '示例甲、示例丙'

/** What the office goes through of a work plan, all alike. */
export const checked = (as: 'yes' | 'no') => ({
  coversAll: as,
  clearNodes: as,
  clearDuties: as,
  ownSupervision: as,
  platformEntry: as,
  pairs: as,
})

/** The rows each of the small projects has: a name begins with that of its project. */
export function rowsOf(of: SmallProject) {
  const row = <B>(kind: string, name: string, on: IsoDate, part: Part<B>, more: More = {}) =>
    sampleRecord<B>({
      name: `${of}-${name}`,
      kind,
      of,
      on,
      typed: (begun, world) => partOf(part, begun, world),
      ...more,
    })

  /** Filed on that day; `returned` is what it was when it was sent back before. */
  const filedPlan = (
    on: IsoDate,
    receivedOn: IsoDate,
    part: Partial<WorkPlanBody>,
    returned?: Partial<WorkPlanBody>,
  ) => {
    const filed: Partial<WorkPlanBody> = { ...checked('yes'), conclusion: 'file', concludedOn: on, ...part }
    return row<WorkPlanBody>(
      'work-plan',
      'work-plan',
      on,
      (_, { project }) => ({
        name: `${project.name}工作方案`,
        version: '第1版',
        receivedOn,
        staff: items([
          { name: '示例负责人', role: 'lead', team: '', duties: '负责本项目全部工作' },
          { name: '示例服务员一', role: 'service', team: '一组', duties: '上门服务、登记' },
          { name: '示例服务员二', role: 'service', team: '一组', duties: '上门服务、拍照' },
          { name: '示例督导员', role: 'supervision', team: '', duties: '每周抽查一成记录' },
          { name: '示例录入员', role: 'entry', team: '', duties: '按时限录入平台' },
          { name: '示例司机', role: 'other', team: '', duties: '接送服务人员' },
        ]),
        handler: '示例丙',
        ...filed,
        ...returned,
      }),
      {
        files: { plan: '承接主体工作方案', receipt: '工作方案备案回执（签字盖章）' },
        steps: [
          ...(returned ? ['returned', handedInAgain(part), 'received', typing<WorkPlanBody>(filed)] : []),
          'filed',
        ],
      },
    )
  }

  const plan = (
    on: IsoDate,
    number: number,
    frequencies: Readonly<Record<string, SupervisionPlanBody['rows'][number]['frequency']>> = {},
  ) =>
    row<SupervisionPlanBody>(
      'supervision-plan',
      'supervision-plan',
      on,
      ({ rows }) => ({
        number: `示民检〔2025〕${number}号`,
        madeOn: on,
        rows: each(rows, ({ id, frequency }) => ({
          inspectors,
          frequency: frequencies[id] ?? (id === 'onsite' ? frequency : 'once'),
        })),
        approver: '示例甲',
        approvedOn: on,
      }),
      { files: { signed: '监督检查计划（签批）' }, steps: ['approved'] },
    )

  const report = (number: number, on: IsoDate, done: number, part: Partial<ServiceReportBody> = {}) =>
    row<ServiceReportBody>(
      'service-report',
      `report-${number}`,
      on,
      ({ quantities }) => ({ receivedOn: on, quantities: each(quantities, { done }), ...part }),
      { files: { report: `第${number}期工作报告（盖章）` }, steps: ['received'] },
    )

  const fundUse = (number: number, on: IsoDate, spentFen: readonly number[], part: Partial<FundUseBody> = {}) =>
    row<FundUseBody>(
      'fund-use',
      `fund-use-${number}`,
      on,
      ({ lines }) => ({
        quarter: `第${number}季度`,
        lines: each(lines, (_, at): Partial<FundUseLine> => {
          const amountFen = spentFen[at] ? fen(spentFen[at]) : null
          return {
            amountFen,
            voucher: at === 0 ? 'payroll' : at === 2 ? 'receipt' : at === 3 ? 'other' : 'invoice',
            vouchers: `记${number}-${at + 1}`,
          }
        }),
        totalFen: fen(spentFen.reduce((sum, one) => sum + one, 0)),
        declared: 'yes',
        reporter: '示例承接财务',
        reportedOn: on,
        ...part,
      }),
      { files: { signed: '资金使用情况表（盖章）', vouchers: '票据和支出证明' }, steps: ['received'] },
    )

  const visit = (number: number, on: IsoDate, way: InspectionBody['way'], part: Part<InspectionBody>) =>
    row<InspectionBody>(
      'inspection',
      `visit-${number}`,
      on,
      (begun, world) => ({
        planRow: way,
        checkedOn: on,
        place: world.project.areas[0] ?? '',
        way,
        link: way === 'onsite' ? '提供服务的现场' : '服务记录和档案',
        inspectors,
        present: '示例负责人',
        handling: 'clear',
        opinion: '无异议',
        signature: 'signed',
        ...partOf(part, begun, world),
      }),
      { files: { signed: '监督检查记录（签字）', evidence: '检查的证据' }, steps: ['done'] },
    )

  /** Ordered on that day; the days behind it are typed as they came. */
  const rectified = (
    number: number,
    on: IsoDate,
    part: Part<RectificationBody>,
    { from, steps }: Pick<SampleRecord, 'from' | 'steps'>,
  ) =>
    row<RectificationBody>(
      'rectification',
      `rectification-${number}`,
      on,
      (begun, world) => ({
        addressee: world.contractorName,
        contact: '社会救助股，0470-0000002',
        delivery: 'post',
        planApprover: '示例甲',
        reviewers: inspectors,
        reviewWay: '查阅补正的材料，另抽10份',
        ...partOf(part, begun, world),
      }),
      {
        ...(from && { from }),
        files: {
          notice: '整改通知书（盖章）和送达凭证',
          ...(steps?.includes('planned') && { plan: '承接主体的整改方案' }),
          ...(steps?.includes('corrected') && { report: '承接主体的整改报告' }),
          ...(steps?.includes('remedy') && { remedy: '补救、赔偿的决定和凭证' }),
          review: '整改复核单（签字）',
        },
        ...(steps && { steps }),
      },
    )

  const accepted = (name: string, on: IsoDate, done: number, part: Part<Acceptance>) =>
    row<Acceptance>(
      'acceptance',
      name,
      on,
      (begun, world) => ({
        number: `示民验〔2025〕${of === 'west' ? 1 : of === 'care' ? 2 : 3}-${name.slice(-1)}号`,
        acceptedOn: on,
        ways: ['records', 'visit', 'site'],
        members: items(
          ['示例甲', '示例丙', '示例己'].map((member, at) => ({
            name: member,
            unit: '示例旗民政局',
            duty: at === 0 ? '组长' : '成员',
          })),
        ),
        standards: each(begun.standards, { done: '已按标准完成', evidence: '台账、抽查表', met: 'yes' }),
        doneQuantity: done,
        goodQuantity: done,
        asked: 20,
        satisfied: 18,
        opinions: '态度较好，个别户希望提前约定时间',
        conclusion: 'passed',
        ...partOf(part, begun, world),
      }),
      {
        files: { certificate: '签字盖章的验收书', evidence: '验收证据', opinions: '服务对象意见' },
        steps: ['signed'],
      },
    )

  const paid = (number: number, on: IsoDate, amount: number, part: Part<PaymentBody> = {}, from?: string) =>
    row<PaymentBody>(
      'payment',
      `payment-${number}`,
      on,
      (begun, world) => ({
        requestedOn: on,
        progress: '按合同约定完成本期工作，申请付款。',
        amountFen: fen(amount),
        invoiceNumber: `示例发票${of}${number}号`,
        invoiceFen: fen(amount),
        paidOn: on,
        payee: world.contractorName,
        voucherNumber: `示例记${of}${number}号`,
        ...partOf(part, begun, world),
      }),
      {
        ...(from && { from }),
        files: { voucher: '付款凭证', invoice: '发票', approval: '付款审批单' },
        steps: ['paid'],
      },
    )

  const announced = (name: string, on: IsoDate, from: string) =>
    row(
      'acceptance-notice',
      name,
      on,
      { publishedOn: on, place: '示例旗人民政府网站', phone: '0470-0000000' },
      {
        from,
        files: { page: '公告页面' },
        steps: ['published'],
      },
    )

  return { row, filedPlan, plan, report, fundUse, visit, rectified, accepted, paid, announced }
}

const handedInAgain = ({ resubmittedOn = null }: Partial<WorkPlanBody>) => typing<WorkPlanBody>({ resubmittedOn })

/** A finding with what was done about it. */
export const problem = (fact: string, clause: string, part: Partial<RectifiedProblem> = {}): RectifiedProblem => ({
  id: 'problem-1',
  fact,
  clause,
  evidence: '照片、记录表',
  clauseText: '',
  measure: '逐户补正，重新培训',
  proof: '补正清单、培训签到表',
  verdict: 'done',
  ...part,
})
