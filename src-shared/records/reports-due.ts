import { type ContractReport, contractReports } from '../contract/contract-reports'
import { periodOf } from '../dates'
import type { FieldOption, RecordAround } from './record-field'

/** The reports the contract asks for, over the service as agreed last (P25). */
export function reportsDue({
  project,
  endsOn,
  calendars,
  reportWorkdays,
}: Pick<RecordAround, 'project' | 'endsOn' | 'calendars' | 'reportWorkdays'>): ContractReport[] {
  if (!project || reportWorkdays === null) return []
  return contractReports(periodOf(project.period.startOn, endsOn), project.contract, calendars, reportWorkdays)
}

/** 第1期工作报告, 第4期工作报告（兼总报告）, 总报告 */
export const reportTitle = ({ title, final }: ContractReport): string =>
  final ? title : title.replace(/^第\d+期/, '$&工作报告')

export const reportOptions = (around: RecordAround): FieldOption[] =>
  reportsDue(around).map((report) => ({
    code: report.id,
    title: `${reportTitle(report)}：${report.startOn} 至 ${report.endOn}`,
  }))
