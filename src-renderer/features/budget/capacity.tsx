import { useDeferredValue, useMemo } from 'react'
import { householdsUnder } from '#shared/budget/capacity'
import { groupedFigure } from '#shared/money/typed-number'
import { formatYuan } from '#shared/money/yuan'
import type { CeilingState } from '#shared/norms/ceiling'
import { withHouseholds } from '#shared/project/measured-budget'
import { ActionButton } from '../../actions/action-button'
import { mostHouseholds } from '../../actions/budget'
import { updateProject } from '../../project-draft/update-project'
import type { LiveBudget } from '../../project-draft/use-budget'
import { notifyUndo } from '../../ui/notify'
import { inputText, withInput } from './draft-edits'
import { roomFen } from './live-ceiling'

/** 压到上限内：最多 n 户, with what the year's other projects leave; a button takes it. */
export function Capacity({ budget, ceiling }: { budget: LiveBudget; ceiling: CeilingState | null }) {
  const { template, project } = budget
  const draft = useDeferredValue(budget.draft)
  const asked = template.inputs.find((input) => input.code === 'hh')
  // What an allotment by years takes from this one does not follow the households.
  const room = ceiling && project.annualAllotments.length === 0 ? roomFen(ceiling, project.id) : null
  // The households themselves do not move it: while they are typed nothing is sought.
  const others = useMemo(() => JSON.stringify({ ...draft, inputs: { ...draft.inputs, hh: null } }), [draft])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `others` holds what counts of the draft
  const households = useMemo(
    () => (room === null ? null : room <= 0 ? 0 : householdsUnder(template, withInput(draft, 'hh', '1'), room)),
    [template, others, room],
  )
  if (!asked || room === null || households === null) return null
  const now = inputText(budget.draft, asked)
  const over = budget.result !== null && budget.result.totalFen > room

  function take() {
    const [from, to] = [now, String(households)]
    updateProject(project.id, (was) => withHouseholds(was, from, to))
    notifyUndo(`户数已改为 ${groupedFigure(to)} 户。`, () =>
      updateProject(project.id, (was) => withHouseholds(was, to, from)),
    )
  }

  return (
    <div className="side-capacity" data-testid="capacity">
      <p>
        {over ? '压到上限内：' : '上限内'}最多 <strong className="figure">{groupedFigure(String(households))}</strong>{' '}
        户
        {over && households > 0 && (
          <ActionButton action={mostHouseholds} plain size="compact-sm" variant="light" run={take} />
        )}
      </p>
      <p className="muted">
        {households === 0
          ? '其余各项不变，1 户也超出上限，请调整其他参数或其他项目。'
          : `其余各项不变，本年可安排 ${formatYuan(room)} 元。`}
      </p>
    </div>
  )
}
