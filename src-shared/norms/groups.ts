import type { FieldPlace, Finding } from './finding'

export interface FindingGroup {
  screen: FieldPlace['screen']
  title: string
  errors: number
  warnings: number
  findings: Finding[]
}

const titles: Record<FieldPlace['screen'], string> = {
  basics: '项目基本信息',
  budget: '预算',
  year: '年度参数',
  county: '单位信息',
  procurement: '采购',
  contractor: '承接主体',
  contract: '合同',
  tracking: '履约跟踪',
}

/** The screens in the order of the work. */
export const screenOrder: FieldPlace['screen'][] = [
  'basics',
  'budget',
  'year',
  'procurement',
  'contractor',
  'county',
  'contract',
  'tracking',
]

const severity: Record<Finding['level'], number> = { error: 0, warning: 1, note: 2 }

/** Findings by the screen that mends them, in the order of the work; errors first within a screen. Empty screens are left out. */
export function groupFindings(findings: Finding[]): FindingGroup[] {
  return screenOrder.flatMap((screen) => {
    const own = findings.filter(({ where }) => where.screen === screen)
    if (own.length === 0) return []
    const count = (level: Finding['level']) => own.filter((finding) => finding.level === level).length
    const sorted = own.toSorted((a, b) => severity[a.level] - severity[b.level])
    return [{ screen, title: titles[screen], errors: count('error'), warnings: count('warning'), findings: sorted }]
  })
}
