import { Button, Menu } from '@mantine/core'
import { IconDownload, IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { call } from '../../api'
import { notifyError } from '../../ui/notify'
import { savePaper } from '../papers/save-paper'
import { UnreadableNote } from '../papers/unreadable-note'
import { useProjectDraft } from '../project/project-draft'
import { useProjectUnreadable } from '../project/use-project-unreadable'
import type { LiveBudget } from './use-budget'
import { VersionsDrawer } from './versions-drawer'

/** 版本 and 导出. */
export function BudgetTools({ budget }: { budget: LiveBudget }) {
  const [versions, setVersions] = useState(false)
  const unreadable = useBudgetUnreadable()
  const [working, setWorking] = useState(false)

  async function exportPaper(format: 'docx' | 'xlsx') {
    setWorking(true)
    await useProjectDraft.getState().flush()
    const made = await call('budget.export', { projectId: budget.project.id, format })
    setWorking(false)
    if (made.ok) await savePaper(made.value)
    else notifyError(made.error)
  }

  return (
    <div className="budget-tools">
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconHistory size={16} aria-hidden="true" />}
        onClick={() => setVersions(true)}
      >
        版本
      </Button>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <Button
            size="compact-md"
            variant="default"
            loading={working}
            disabled={!budget.current && unreadable.length === 0}
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
      <VersionsDrawer opened={versions} budget={budget} onClose={() => setVersions(false)} />
    </div>
  )
}

/** The paper shows the project and its budget, nothing of the contract. */
export function useBudgetUnreadable() {
  return useProjectUnreadable().filter(({ screen }) => screen === 'basics' || screen === 'budget')
}
