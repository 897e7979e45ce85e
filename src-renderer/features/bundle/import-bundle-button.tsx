import './bundle.css'
import { Button, Modal } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { startJob } from '../../jobs'
import { useNavigation } from '../../navigation'
import { ErrorNotice } from '../../ui/error-notice'
import { notifyDone } from '../../ui/notify'
import { JobBar } from './job-bar'
import { useJob } from './use-job'

const job = { kind: 'import', subject: '' } as const

/** 导入材料包: takes a project of another county's bundle into the open county, and opens it. */
export function ImportBundleButton() {
  const { running, ended, cancel, clear } = useJob(job.kind)
  const [dialogError, setDialogError] = useState<AppError | null>(null)
  const { openProject, showYear } = useNavigation()
  const error = dialogError ?? (ended && !ended.result.ok ? ended.result.error : null)

  function close() {
    setDialogError(null)
    clear()
  }

  async function start() {
    close()
    const path = await call('dialog.openFile', { title: '选择要导入的材料包', kind: 'zip' })
    if (!path.ok) return setDialogError(path.error)
    if (path.value === null) return
    const imported = await startJob('bundle.import', job, { path: path.value })
    if (!imported.ok) return
    notifyDone(`已导入「${imported.value.name}」，内容与导出时一致。`)
    showYear(imported.value.year)
    openProject(imported.value.id)
  }

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPackageImport size={18} aria-hidden="true" />}
        disabled={running !== null}
        onClick={() => void start()}
      >
        导入材料包…
      </Button>
      <Modal
        opened={running !== null || error !== null}
        onClose={() => (running ? cancel() : close())}
        title="导入材料包"
        size="lg"
        closeOnClickOutside={false}
      >
        {running && <JobBar job={running} onCancel={cancel} />}
        {error && <ErrorNotice error={error} onRetry={() => void start()} />}
      </Modal>
    </>
  )
}
