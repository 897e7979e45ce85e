import { Button, Progress } from '@mantine/core'
import { sizeText } from './size-text'
import type { JobProgress } from './use-job'

/** Progress of long work, with 取消. */
export function JobBar({ progress, onCancel }: { progress: JobProgress; onCancel(): void }) {
  const { label, doneBytes, totalBytes } = progress
  const percent = totalBytes > 0 ? Math.floor((doneBytes / totalBytes) * 100) : 0
  const text = totalBytes > 0 ? `${percent}%（${sizeText(doneBytes)} / ${sizeText(totalBytes)}）` : '正在准备…'
  return (
    <div className="job-bar" data-testid="job-bar">
      <span>
        {label}　{text}
      </span>
      <Progress value={percent} aria-label={`${label}进度`} className="job-progress" />
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        取消
      </Button>
    </div>
  )
}
