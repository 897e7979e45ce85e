import { Button, Menu } from '@mantine/core'
import { IconDownload, IconHistory } from '@tabler/icons-react'
import { memo, useCallback, useMemo, useState } from 'react'
import { call } from '../../api'
import { notifyError } from '../../ui/notify'
import type { UnreadableField } from '../../ui/unreadable'
import { savePaper } from '../papers/save-paper'
import { UnreadableNote } from '../papers/unreadable-note'
import { noActionOfItsOwn, useFooterAction } from '../project/footer-action'
import { useProjectDraft } from '../project/project-draft'
import { useProjectUnreadable } from '../project/use-project-unreadable'
import type { LiveBudget } from './use-budget'
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
  useFooterAction({ ...noActionOfItsOwn, done })

  return (
    <div className="budget-tools">
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconHistory size={16} aria-hidden="true" />}
        onClick={onVersions}
      >
        版本
      </Button>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <Button
            size="compact-md"
            variant="default"
            loading={working}
            disabled={!current && unreadable.length === 0}
            leftSection={<IconDownload size={16} aria-hidden="true" />}
          >
            导出预算书
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <UnreadableNote fields={unreadable} before="导出预算书" />
          <Menu.Item disabled={unreadable.length > 0} onClick={() => void exportPaper('docx')}>
            文档 .docx（WPS / Word）
          </Menu.Item>
          <Menu.Item disabled={unreadable.length > 0} onClick={() => void exportPaper('xlsx')}>
            表格 .xlsx（含计算公式）
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  )
})

/** The paper shows the project and its budget, nothing of the contract. */
export function useBudgetUnreadable(): UnreadableField[] {
  const all = useProjectUnreadable()
  return useMemo(() => all.filter(({ screen }) => screen === 'basics' || screen === 'budget'), [all])
}
