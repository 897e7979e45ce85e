import { Button, Progress } from '@mantine/core'
import type { JobInfo } from '#shared/jobs'
import { sizeText } from '#shared/text/size-text'

const labels: Partial<Record<JobInfo['kind'], string>> = {
  export: '正在打包',
  verify: '正在校验',
  import: '正在校验并导入',
  examine: '正在检测材料',
}

interface JobBarProps {
  job: JobInfo
  onCancel(): void
  /** What can be gone on with later is broken off, not given up. */
  cancelLabel?: string
}

/** Progress of long work, with 取消. */
export function JobBar({ job, onCancel, cancelLabel = '取消' }: JobBarProps) {
  const { kind, doneBytes, totalBytes, items } = job
  const label = labels[kind] ?? `正在${job.label}`
  const percent = totalBytes > 0 ? Math.floor((doneBytes / totalBytes) * 100) : 0
  const sizes = kind === 'households' ? '' : `（${sizeText(doneBytes)} / ${sizeText(totalBytes)}）`
  const counted = items ? `，${items.done} / ${items.total} 件` : ''
  const text = totalBytes > 0 ? `${percent}%${sizes}${counted}` : '正在准备…'
  return (
    <div className="job-bar" data-testid="job-bar">
      <span>
        {label}　{text}
      </span>
      <Progress value={percent} aria-label={`${label}进度`} className="job-progress" />
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        {cancelLabel}
      </Button>
    </div>
  )
}
