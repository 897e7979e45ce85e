import { Button } from '@mantine/core'
import type { IsoDate } from '#shared/dates'
import { agreedEnd } from '#shared/law/agreed-end'
import type { Agreements } from '#shared/law/county-year'
import { type fen, sumFen } from '#shared/money/fen'
import type { Project } from '#shared/project/project'
import { useForgetField } from '../../../edits/unreadable'
import { useProjectDraft } from '../../../project-draft/project-draft'
import { useBudget } from '../../../project-draft/use-budget'
import { fillCells } from '../../../ui/fill-cells'
import { MoneyInput } from '../../../ui/money-input'
import { StillOld } from '../../../ui/still-old'
import { useLatest } from '../../../ui/use-latest'
import { FieldFindings } from '../../findings/field-findings'
import { RunningDifference } from './running-difference'
import { useBasics } from './use-basics'

/** Calendar years the period touches, by the contract or as agreed later, the project's own year among them. */
function yearsOf(project: Project, agreed: Agreements): number[] {
  const { year, period } = project
  const yearIn = (on: IsoDate | null) => Number(on?.slice(0, 4) ?? year)
  const first = yearIn(period.startOn)
  const last = Math.max(yearIn(period.endOn), yearIn(agreedEnd(agreed, project)))
  const years = new Set([year])
  for (let at = first; at <= last && at - first < 10; at++) years.add(at)
  return [...years].sort((a, b) => a - b)
}

/** Years that may share the budget. */
const yearsShown = (project: Project, agreed: Agreements) =>
  [...new Set([...yearsOf(project, agreed), ...project.annualAllotments.map(({ year }) => year)])].sort((a, b) => a - b)

/** Only where the period runs past one calendar year. */
export const hasAllotments = (project: Project, agreed: Agreements): boolean =>
  project.annualAllotments.length > 0 || yearsShown(project, agreed).length > 1

/** 分年度安排; without it all counts in the project's year. */
export function AllotmentsSection() {
  const { project, update } = useBasics()
  const budget = useBudget()
  const forget = useForgetField()
  const { annualAllotments } = project
  const years = yearsShown(
    project,
    useProjectDraft((state) => state.agreed),
  )
  const setAll = (next: Project['annualAllotments']) => update((before) => ({ ...before, annualAllotments: next }))

  const edit = useLatest(annualAllotments, setAll)

  function set(year: number, amountFen: ReturnType<typeof fen> | null) {
    edit((now) => {
      const others = now.filter((allotment) => allotment.year !== year)
      const next = amountFen === null ? others : [...others, { year, amountFen }]
      return next.sort((a, b) => a.year - b.year)
    })
  }

  function clear() {
    forget('annualAllotments')
    setAll([])
  }

  return (
    <div data-field="annualAllotments">
      <p className="muted">服务期跨年度的，按各年度安排额计入当年 2% 上限；不填则全部计入 {project.year} 年。</p>
      <div className="allotments" onPaste={fillCells}>
        {years.map((year) => (
          <MoneyInput
            key={year}
            data-column="amount"
            label={`${year} 年`}
            data-field={`annualAllotments.${year}`}
            value={annualAllotments.find((allotment) => allotment.year === year)?.amountFen ?? null}
            onChange={(amountFen) => set(year, amountFen)}
          />
        ))}
        {annualAllotments.length > 0 && (
          <Button variant="subtle" onClick={clear}>
            清空，全部计入 {project.year} 年
          </Button>
        )}
      </div>
      <StillOld of="annualAllotments" />
      {annualAllotments.length > 0 && (
        <RunningDifference
          sumFen={sumFen(annualAllotments.map(({ amountFen }) => amountFen))}
          totalFen={budget?.current ? (budget.result?.totalFen ?? null) : null}
          what="各年度"
        />
      )}
      <FieldFindings screen="basics" field="annualAllotments" filled={annualAllotments.length > 0} />
    </div>
  )
}
