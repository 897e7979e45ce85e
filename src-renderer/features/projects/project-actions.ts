import type { ProjectSummary } from '#shared/project/summary'
import { call } from '../../api'
import { useNavigation } from '../../navigation'
import { notifyDone, notifyError, notifyUndo } from '../../ui/notify'
import type { ProjectStatus } from './use-projects'

const moved: Record<ProjectStatus, (name: string) => string> = {
  active: (name) => `「${name}」已恢复到进行中`,
  archived: (name) => `「${name}」已归档`,
  binned: (name) => `「${name}」已移入回收站`,
}

/** Archive, bin or restore: at once, with a way back instead of a question before. */
export async function moveProject(project: ProjectSummary, to: ProjectStatus, reload: () => Promise<void>) {
  const from = project.status
  const result = await call('project.setStatus', { id: project.id, status: to })
  if (!result.ok) return notifyError(result.error)
  await reload()
  notifyUndo(moved[to](project.name), () => {
    void call('project.setStatus', { id: project.id, status: from }).then(async (back) => {
      if (!back.ok) notifyError(back.error)
      await reload()
    })
  })
}

/** 复制为下一周期: the copy opens, because its dates and figures want a look. */
export async function copyToNextCycle(project: ProjectSummary) {
  const copied = await call('project.copyNext', { id: project.id })
  if (!copied.ok) return notifyError(copied.error)
  const { startOn, endOn } = copied.value.period
  useNavigation.getState().workInYear(copied.value.year)
  useNavigation.getState().openProject(copied.value.id)
  notifyDone(
    startOn && endOn
      ? `已复制为「${copied.value.name}」，服务期顺延为 ${startOn} 至 ${endOn}，与上一周期不交叉。`
      : `已复制为「${copied.value.name}」，请填写服务期。`,
  )
}
