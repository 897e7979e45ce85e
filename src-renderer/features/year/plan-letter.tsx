import { Button } from '@mantine/core'
import { annualPlanLetter } from '#shared/records/annual-plan'
import { useNavigation } from '../../navigation'

/** Below the papers of the year: where the number of the plan's letter is kept. */
export function PlanLetter() {
  const openRecords = useNavigation((state) => state.openRecords)
  const { id, title } = annualPlanLetter
  return (
    <p className="muted">
      {title}的发文字号、成文日期和上年度评价结果的运用登记在年度记录里。
      <Button size="compact-sm" variant="subtle" onClick={() => openRecords(id)}>
        登记文号…
      </Button>
    </p>
  )
}
