import { Button } from '@mantine/core'
import type { CeilingState } from '#shared/norms/ceiling'
import type { ProjectSummary } from '#shared/project/summary'
import { useAppData } from '../../app-data'
import { useNavigation } from '../../navigation'
import { FieldNote } from '../../ui/field-note'
import { CeilingPreview } from '../year/ceiling-preview'

/** The year's ceiling over all projects, and what the year still lacks. */
export function YearSummary(props: { ceiling: CeilingState | null; year: number; projects: ProjectSummary[] }) {
  const { ceiling, year, projects } = props
  const unmeasured = projects.filter(({ totalFen, status }) => totalFen === null && status !== 'binned').length
  const county = useAppData((state) => state.county)
  const goTo = useNavigation((state) => state.goTo)
  const parameters = county?.years.find((item) => item.year === year)
  const undecided = ceiling !== null && ceiling.within === null
  const unconfirmed = parameters?.threshold.confirmed !== true
  return (
    <section className="sheet year-summary" aria-label={`${year} 年资金上限`}>
      {ceiling ? <CeilingPreview ceiling={ceiling} /> : <p className="muted">正在计算年度上限…</p>}
      {unmeasured > 0 && <FieldNote>有 {unmeasured} 个项目未测算，没有计入已安排金额。</FieldNote>}
      {(undecided || unconfirmed) && (
        <div className="year-todo">
          {undecided && (
            <Button size="xs" variant="light" onClick={() => goTo({ screen: 'year', field: 'grants' })}>
              填写上年度补助资金
            </Button>
          )}
          {unconfirmed && (
            <Button size="xs" variant="light" onClick={() => goTo({ screen: 'year', field: 'threshold.amountFen' })}>
              采购限额标准未确认，去核对
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
