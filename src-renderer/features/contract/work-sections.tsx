import { Checkbox, Radio } from '@mantine/core'
import { type ContractForm, type SupervisionWay, type Traces, traceNames } from '#shared/contract/contract-form'
import { reportPeriods, reportPlan } from '#shared/contract/periods'
import { formatChineseDate, periodOf } from '#shared/dates'
import { useProjectDraft } from '../project/project-draft'
import { CountField, Findings, LongField, RateField } from './contract-fields'
import type { ContractEditing } from './use-contract'

const wayNames: Record<SupervisionWay, string> = {
  onsite: '服务现场检查',
  work_report: '工作汇报',
  document_review: '资料查阅',
  key_sampling: '重点抽查',
}

const ways = Object.keys(wayNames) as SupervisionWay[]

/** C02, C07: steps, traces, report frequency with the days that follow from it. */
export function ReportsSection({ form, set, put }: ContractEditing) {
  return (
    <div className="columns">
      <LongField
        field="workSteps"
        label="作业步骤"
        rows={4}
        value={form.workSteps}
        onChange={(workSteps) => set({ workSteps })}
      />
      <Findings field="traces" filled>
        <fieldset className="choice-set" data-field="contract.traces">
          <legend>工作留痕（家计调查四项均须写入合同）</legend>
          {(Object.keys(traceNames) as (keyof Traces)[]).map((key) => (
            <Checkbox
              key={key}
              label={traceNames[key]}
              data-field={`contract.traces.${key}`}
              checked={form.traces[key]}
              onChange={(event) => put('traces', { [key]: event.currentTarget.checked })}
            />
          ))}
        </fieldset>
      </Findings>
      <Findings field="reportFrequency" filled={form.reportFrequency !== null}>
        <Radio.Group
          label="核查工作报告"
          data-field="contract.reportFrequency"
          value={form.reportFrequency ?? ''}
          onChange={(value) => set({ reportFrequency: value as ContractForm['reportFrequency'] })}
        >
          <div className="choice-row">
            <Radio value="monthly" label="按月" />
            <Radio value="quarterly" label="按季" />
          </div>
        </Radio.Group>
        <Checkbox
          label="另交总报告（不勾选的，最后一期报告兼作总报告）"
          data-field="contract.finalReport"
          checked={form.finalReport}
          onChange={(event) => set({ finalReport: event.currentTarget.checked })}
        />
        <ReportSchedule form={form} />
      </Findings>
    </div>
  )
}

function ReportSchedule({ form }: { form: ContractForm }) {
  const period = useProjectDraft((state) => state.project?.period)
  if (!form.reportFrequency) return null
  const whole = periodOf(period?.startOn ?? null, period?.endOn ?? null)
  const plan = reportPlan(whole, form)
  if (!plan || !whole) return <p className="muted">填写服务期后，这里列出各期报告的期满日。</p>
  const shown = reportPeriods(whole, form.reportFrequency)
    .slice(0, 6)
    .map((report) => formatChineseDate(report.endOn))
  return (
    <p className="muted">
      共 {plan.periodical} 期，期满日：{shown.join('、')}
      {plan.periodical > 6 && '…'}；{plan.final ? '另交总报告 1 份' : '最后一期兼作总报告'}，合计 {plan.total} 份。
    </p>
  )
}

/** C05, C06. */
export function QualitySection({ form, put }: ContractEditing) {
  const { quality, personnel } = form
  return (
    <div className="columns columns-3">
      <RateField
        field="quality.sampleShareBp"
        label="抽查比例"
        value={quality.sampleShareBp}
        onChange={(sampleShareBp) => put('quality', { sampleShareBp })}
      />
      <RateField
        field="quality.passRateBp"
        label="抽查合格率不低于"
        value={quality.passRateBp}
        onChange={(passRateBp) => put('quality', { passRateBp })}
      />
      <RateField
        field="quality.accuracyRateBp"
        label="调查结论准确率不低于"
        value={quality.accuracyRateBp}
        onChange={(accuracyRateBp) => put('quality', { accuracyRateBp })}
      />
      <RateField
        field="quality.completenessRateBp"
        label="一户一档完整率不低于"
        value={quality.completenessRateBp}
        onChange={(completenessRateBp) => put('quality', { completenessRateBp })}
      />
      <CountField
        field="quality.entryWithinDays"
        label="平台录入时限"
        unit="日内"
        value={quality.entryWithinDays}
        onChange={(entryWithinDays) => put('quality', { entryWithinDays })}
      />
      <CountField
        field="personnel.perTeam"
        label="每组入户人数"
        unit="人"
        value={personnel.perTeam}
        onChange={(perTeam) => put('personnel', { perTeam })}
      />
      <CountField
        field="personnel.insured"
        label="投保意外伤害险人数"
        unit="人"
        value={personnel.insured}
        onChange={(insured) => put('personnel', { insured })}
      />
      <LongField
        field="personnel.requirement"
        label="人员要求（只写对服务人员能力的要求，不写坐班、考勤、工资）"
        value={personnel.requirement}
        onChange={(requirement) => put('personnel', { requirement })}
      />
    </div>
  )
}

/** C12, C13, C14. */
export function SupervisionSection({ form, set, put }: ContractEditing) {
  const toggle = (way: SupervisionWay, on: boolean) =>
    set({ supervisionWays: ways.filter((other) => (other === way ? on : form.supervisionWays.includes(other))) })
  return (
    <div className="columns">
      <Findings field="supervisionWays" filled>
        <fieldset className="choice-set" data-field="contract.supervisionWays">
          <legend>监督检查方式（至少一种）</legend>
          {ways.map((way) => (
            <Checkbox
              key={way}
              label={wayNames[way]}
              checked={form.supervisionWays.includes(way)}
              onChange={(event) => toggle(way, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
      </Findings>
      <CountField
        field="rectifyWithinWorkdays"
        label="整改期限"
        unit="个工作日内"
        value={form.rectifyWithinWorkdays}
        onChange={(rectifyWithinWorkdays) => set({ rectifyWithinWorkdays })}
      />
      <LongField
        field="acceptance.nodes"
        label="验收节点"
        value={form.acceptance.nodes}
        onChange={(nodes) => put('acceptance', { nodes })}
      />
      <Findings field="acceptance.recipientsTakePart" filled>
        <Checkbox
          label="邀请服务对象参与验收并出具意见"
          data-field="contract.acceptance.recipientsTakePart"
          checked={form.acceptance.recipientsTakePart}
          onChange={(event) => put('acceptance', { recipientsTakePart: event.currentTarget.checked })}
        />
      </Findings>
      <LongField
        field="evaluationTerms"
        label="绩效评价结果与结算的关系（没有约定的不得扣款）"
        value={form.evaluationTerms}
        onChange={(evaluationTerms) => set({ evaluationTerms })}
      />
    </div>
  )
}
