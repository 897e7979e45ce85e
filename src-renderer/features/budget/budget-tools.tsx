import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { memo, useCallback, useMemo, useState } from 'react'
import { ActionButton, ActionItem } from '../../actions/action-button'
import { budgetDocx, budgetVersions, budgetXlsx } from '../../actions/budget'
import { call } from '../../api'
import { useCommand } from '../../commands'
import type { UnreadableField } from '../../edits/unreadable'
import { useAwaited } from '../../project-draft/foot-confirmation'
import { noActionOfItsOwn, useFooterAction } from '../../project-draft/footer-action'
import { useProjectDraft } from '../../project-draft/project-draft'
import type { LiveBudget } from '../../project-draft/use-budget'
import { useProjectUnreadable } from '../../project-draft/use-project-unreadable'
import { notifyError } from '../../ui/notify'
import { savePaper } from '../papers/save-paper'
import { UnreadableNote } from '../papers/unreadable-note'
import { VersionsDrawer } from './versions-drawer'

/** 版本 and 导出. */
export function BudgetTools({ budget }: { budget: LiveBudget }) {
  const [versions, setVersions] = useState(false)
  const openVersions = useCallback(() => setVersions(true), [])
  return (
    <>
      <ToolButtons
        projectId={budget.project.id}
        current={budget.current}
        unreadable={useBudgetUnreadable()}
        onVersions={openVersions}
      />
      {versions && <VersionsDrawer opened budget={budget} onClose={() => setVersions(false)} />}
    </>
  )
}

interface ToolButtonsProps {
  projectId: string
  current: boolean
  unreadable: UnreadableField[]
  onVersions(): void
}

const ToolButtons = memo(function ToolButtons({ projectId, current, unreadable, onVersions }: ToolButtonsProps) {
  const [working, setWorking] = useState(false)
  const [done, setDone] = useState('')

  async function exportPaper(format: 'docx' | 'xlsx') {
    setWorking(true)
    await useProjectDraft.getState().flush()
    const made = await call('paper.generate', { kind: `budget_${format}`, ownerId: projectId })
    setWorking(false)
    if (!made.ok) return notifyError(made.error)
    if (await savePaper(made.value)) setDone('预算书已导出。')
  }
  const toDocx = () => void exportPaper('docx')
  const toXlsx = () => void exportPaper('xlsx')
  const awaited = useAwaited('budget_docx')
  const whyNot = whyNotExported(working, current, unreadable.length) ?? awaited
  useCommand(budgetDocx, toDocx, () => whyNot)
  useCommand(budgetXlsx, toXlsx, () => whyNot)
  useFooterAction({ ...noActionOfItsOwn, done })

  return (
    <div className="budget-tools">
      <ActionButton action={budgetVersions} size="compact-md" variant="default" run={onVersions} />
      <Menu position="bottom-end" width={270}>
        <Menu.Target>
          <Button
            size="compact-md"
            variant="default"
            loading={working}
            disabled={!current && unreadable.length === 0}
            title={whyNot ?? undefined}
            leftSection={<IconDownload size={16} aria-hidden="true" />}
          >
            导出预算书
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <UnreadableNote fields={unreadable} before="导出预算书" />
          <ActionItem action={budgetDocx} whyNot={whyNot} run={toDocx} />
          <ActionItem action={budgetXlsx} whyNot={whyNot} run={toXlsx} />
        </Menu.Dropdown>
      </Menu>
    </div>
  )
})

function whyNotExported(working: boolean, current: boolean, unreadable: number): string | null {
  if (working) return '正在导出，请稍候。'
  if (unreadable > 0) return `有 ${unreadable} 处填写无法识别，改好以后再导出。`
  return current ? null : '预算还没有测算，先填好户数。'
}

/** The paper shows the project and its budget, nothing of the contract. */
export function useBudgetUnreadable(): UnreadableField[] {
  const all = useProjectUnreadable()
  return useMemo(() => all.filter(({ screen }) => screen === 'basics' || screen === 'budget'), [all])
}
