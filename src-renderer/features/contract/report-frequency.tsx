import { Checkbox, Radio } from '@mantine/core'
import { reportLabel } from '#shared/catalog/kind-labels'
import { reportPeriods, reportPlan } from '#shared/contract/periods'
import { formatChineseDate, periodOf } from '#shared/dates'
import type { ContractForm } from '#shared/project/contract-form'
import type { ServicePeriod } from '#shared/project/project'
import { Findings } from './contract-fields'
import type { ContractEditing } from './use-contract'
import { useFieldAbout } from './use-field-about'

/** C07: how often is reported, with the days that follow from it. */
export function ReportFrequency({ form, kinds, set, project }: ContractEditing) {
  const about = useFieldAbout('reportFrequency')
  return (
    <Findings field="reportFrequency" filled={form.reportFrequency !== null}>
      <Radio.Group
        label={reportLabel(kinds)}
        description={about}
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
      <ReportSchedule form={form} period={project?.period} />
    </Findings>
  )
}

function ReportSchedule({ form, period }: { form: ContractForm; period: ServicePeriod | undefined }) {
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
