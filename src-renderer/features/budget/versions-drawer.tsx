import { Button, Checkbox, Drawer, TextInput } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import type { BudgetVersion } from '#shared/budget/budget'
import type { AppError } from '#shared/errors'
import { formatYuan } from '#shared/money/yuan'
import { call } from '../../api'
import { useProjectDraft } from '../../project-draft/project-draft'
import type { LiveBudget } from '../../project-draft/use-budget'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { useFocusBack } from '../../ui/focus-back'
import { localTime } from '../../ui/local-time'
import { notifyDone, notifyError, notifyUndo } from '../../ui/notify'
import { ComparisonTable } from './comparison-table'
import type { NamedSnapshot } from './named-snapshot'

interface VersionsDrawerProps {
  opened: boolean
  budget: LiveBudget
  onClose(): void
}

/** What stands on the screen now, beside the saved versions. */
const NOW = 'now'

/** 版本: save, compare two, go back. */
export function VersionsDrawer({ opened, budget, onClose }: VersionsDrawerProps) {
  useFocusBack()
  return (
    <Drawer
      data-dialog="budget-versions"
      opened={opened}
      onClose={onClose}
      position="right"
      size={760}
      title="预算版本"
      closeButtonProps={{ 'aria-label': '关闭' }}
    >
      {opened && <Versions budget={budget} onClose={onClose} />}
    </Drawer>
  )
}

function Versions({ budget, onClose }: { budget: LiveBudget; onClose(): void }) {
  const { project, template, change } = budget
  const [versions, setVersions] = useState<BudgetVersion[] | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [label, setLabel] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  const projectId = project.id

  const load = useCallback(async () => {
    const result = await call('budget.versions', { projectId })
    if (!result.ok) return setError(result.error)
    setError(null)
    setVersions([...result.value].sort((a, b) => b.number - a.number))
  }, [projectId])
  useEffect(() => void load(), [load])

  async function save() {
    await useProjectDraft.getState().flush()
    const saved = await call('budget.saveVersion', { projectId, label: label.trim() })
    if (!saved.ok) return setError(saved.error)
    setLabel('')
    notifyDone(`已保存第 ${saved.value.number} 版。`)
    await load()
  }

  async function restore(version: BudgetVersion) {
    const before = project.budget
    await useProjectDraft.getState().flush()
    const restored = await call('budget.restoreVersion', { projectId, versionId: version.id })
    if (!restored.ok) return notifyError(restored.error)
    // The clerk may have gone on to another project meanwhile: that one stays in view.
    if (useProjectDraft.getState().project?.id !== projectId) return
    await useProjectDraft.getState().open(projectId)
    onClose()
    notifyUndo(`已回到第 ${version.number} 版「${version.label}」。`, () => change(() => before))
  }

  // The newest two choices count: a third one takes the place of the oldest.
  const choose = (id: string, on: boolean) =>
    setChosen((before) => (on ? [...before, id].slice(-2) : before.filter((other) => other !== id)))

  const snapshots = chosen
    .map((id) => snapshotOf(id, versions ?? [], budget))
    .filter((snapshot) => snapshot !== null)
    .sort((a, b) => a.order - b.order)
  const [before, after] = snapshots

  return (
    <>
      {error && <ErrorNotice error={error} onRetry={() => void load()} onClose={() => setError(null)} />}
      <form
        className="version-save"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextInput
          label="版本说明"
          placeholder="如：送审稿；按评审意见调整"
          value={label}
          maxLength={60}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!budget.current}>
          保存当前版本
        </Button>
      </form>
      {versions?.length === 0 && (
        <EmptyState icon={IconHistory} title="还没有保存过版本">
          保存后可以随时比较、退回。退回不会丢失其他版本。
        </EmptyState>
      )}
      {versions && versions.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th>比较</th>
              <th>版本</th>
              <th>说明</th>
              <th>保存时间</th>
              <th className="amount">预算总额（元）</th>
              <th>
                <span className="visually-hidden">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>
                <CompareBox label="比较当前填写" checked={chosen.includes(NOW)} onChange={(on) => choose(NOW, on)} />
              </td>
              <td colSpan={3}>当前填写</td>
              <td className="amount figure">{budget.result ? formatYuan(budget.result.totalFen) : '—'}</td>
              <td />
            </tr>
            {versions.map((version) => (
              <tr key={version.id}>
                <td>
                  <CompareBox
                    label={`比较第${version.number}版`}
                    checked={chosen.includes(version.id)}
                    onChange={(on) => choose(version.id, on)}
                  />
                </td>
                <td>第 {version.number} 版</td>
                <td>{version.label || '（无说明）'}</td>
                <td className="figure">{localTime(version.savedAt)}</td>
                <td className="amount figure">{formatYuan(version.result.totalFen)}</td>
                <td>
                  <Button size="compact-sm" variant="light" onClick={() => void restore(version)}>
                    退回此版
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {versions && versions.length > 0 && !after && <p className="muted">勾选两项，可看改了什么、差多少。</p>}
      {before && after && <ComparisonTable before={before} after={after} template={template} />}
    </>
  )
}

function snapshotOf(id: string, versions: BudgetVersion[], budget: LiveBudget): NamedSnapshot | null {
  if (id === NOW) {
    const { draft, result } = budget
    return result && { draft, result, name: '当前填写', order: Number.MAX_SAFE_INTEGER }
  }
  const version = versions.find((other) => other.id === id)
  return version ? { ...version, name: `第 ${version.number} 版`, order: version.number } : null
}

function CompareBox(props: { label: string; checked: boolean; onChange(on: boolean): void }) {
  return (
    <Checkbox
      aria-label={props.label}
      checked={props.checked}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  )
}
