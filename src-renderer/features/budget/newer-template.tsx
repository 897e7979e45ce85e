import { useMemo, useState } from 'react'
import { withTemplate } from '#shared/budget/new-draft'
import { templateTitle } from '#shared/budget/template-title'
import { errorLine } from '#shared/errors'
import { type Fen, lessFen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'
import { budgetTemplates, templateOf } from '#shared/office-data/budget-templates'
import { byOtherTemplate } from '#shared/project/other-template'
import { ActionButton } from '../../actions/action-button'
import { newerTemplate } from '../../actions/budget'
import type { LiveBudget } from '../../project-draft/use-budget'
import { ownerOf, useNewer } from '../../project-draft/use-newer'
import { FieldNote } from '../../ui/field-note'
import { GoOverDialog } from '../../ui/go-over-dialog'
import { notifyDone } from '../../ui/notify'
import { ChangeTable } from './comparison-table'

/** A newer 预算范本 is there: nothing changes by itself, and the clerk sees what would. */
export function NewerTemplate({ budget }: { budget: LiveBudget }) {
  const newer = useNewer(budgetTemplates, budget.project)
  const [open, setOpen] = useState(false)
  if (!newer) return null
  const template = templateOf(newer)
  return (
    <div className="budget-newer" data-testid="newer-template">
      <FieldNote>
        {ownerOf(newer)}另有「{templateTitle(template)}」。本项目仍按「{templateTitle(budget.template)}
        」测算，金额不变；改用前先看变化。
      </FieldNote>
      <ActionButton action={newerTemplate} plain size="compact-sm" variant="light" run={() => setOpen(true)} />
      {open && <GoOver budget={budget} to={template} onClose={() => setOpen(false)} />}
    </div>
  )
}

function GoOver({ budget, to, onClose }: { budget: LiveBudget; to: LiveBudget['template']; onClose(): void }) {
  const { project, template, change } = budget
  const other = useMemo(() => byOtherTemplate(project, template, to), [project, template, to])
  const { before, after, changes, homeless } = other

  function go() {
    change((draft) => withTemplate(draft, to))
    notifyDone(`已改用「${templateTitle(to)}」，可以撤销。`)
  }

  return (
    <GoOverDialog what="预算范本" size={820} onGo={go} onClose={onClose}>
      <p>
        预算总额：<strong className="figure">{totalIn(before)}</strong> →{' '}
        <strong className="figure" data-testid="newer-total">
          {totalIn(after)}
        </strong>
        {before.ok && after.ok && `（${differenceOf(lessFen(after.value.totalFen, before.value.totalFen))}）`}
      </p>
      {!after.ok && <FieldNote tone="warning">改用后：{errorLine(after.error)}</FieldNote>}
      {homeless.length > 0 && (
        <FieldNote tone="warning">
          有 {homeless.length} 项已填的在新范本里没有位置，改用后保留着但不计入：{homeless.join('、')}。
        </FieldNote>
      )}
      {changes.length > 0 ? (
        <ChangeTable changes={changes} before="现在" after="改用后" />
      ) : (
        before.ok && after.ok && <p>各项参数和金额都不变。</p>
      )}
    </GoOverDialog>
  )
}

const totalIn = (budget: ReturnType<typeof byOtherTemplate>['before']) =>
  budget.ok ? `${formatYuan(budget.value.totalFen)} 元` : '未测算'

function differenceOf(deltaFen: Fen): string {
  if (deltaFen === 0) return '不变'
  return deltaFen > 0 ? `增加 ${formatYuan(deltaFen)} 元` : `减少 ${formatYuan(lessFen(0, deltaFen))} 元`
}
