import { Button } from '@mantine/core'
import { call } from '../../api'
import { focusOnce } from '../../ui/focus-once'
import { JobBar } from '../bundle/job-bar'
import type { useJob } from '../bundle/use-job'

interface RestoreIntoProps {
  job: Pick<ReturnType<typeof useJob>, 'running' | 'cancel'>
  /** '' = none is proposed yet. */
  folder: string
  onFolder(folder: string): void
  onLeave(): void
  onRestore(): void
}

/** Another folder, leave it, or go; while it runs how far it is. */
export function RestoreInto({ job: { running, cancel }, folder, onFolder, onLeave, onRestore }: RestoreIntoProps) {
  async function choose() {
    const picked = await call('dialog.openFolder', { title: '选一个空文件夹，恢复到这里' })
    if (picked.ok && picked.value !== null) onFolder(picked.value)
  }
  if (running) return <JobBar job={running} onCancel={cancel} />
  return (
    <div className="dialog-actions">
      <Button variant="default" onClick={() => void choose()}>
        换个文件夹…
      </Button>
      <Button variant="default" onClick={onLeave}>
        取消
      </Button>
      <Button ref={folder === '' ? undefined : focusOnce} disabled={folder === ''} onClick={onRestore}>
        恢复到新文件夹
      </Button>
    </div>
  )
}
