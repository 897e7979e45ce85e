import './bundle.css'
import { Button, Modal } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { useNavigation } from '../../navigation'
import { ErrorNotice } from '../../ui/error-notice'
import { notifyDone } from '../../ui/notify'
import { JobBar } from './job-bar'
import { useJob } from './use-job'

/** 导入材料包: takes a project of another county's bundle into the open county, and opens it. */
export function ImportBundleButton() {
  const { progress, run, cancel } = useJob()
  const [error, setError] = useState<AppError | null>(null)
  const { openProject, showYear } = useNavigation()

  async function start() {
    setError(null)
    const path = await call('dialog.openFile', { title: '选择要导入的材料包', kind: 'zip' })
    if (!path.ok) return setError(path.error)
    if (path.value === null) return
    const imported = await run('bundle.import', '正在校验并导入', { path: path.value })
    if (!imported.ok) return setError(imported.error)
    notifyDone(`已导入「${imported.value.name}」，内容与导出时一致。`)
    showYear(imported.value.year)
    openProject(imported.value.id)
  }

  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPackageImport size={18} aria-hidden="true" />}
        onClick={() => void start()}
      >
        导入材料包…
      </Button>
      <Modal
        opened={progress !== null || error !== null}
        onClose={() => (progress ? cancel() : setError(null))}
        title="导入材料包"
        size="lg"
        closeOnClickOutside={false}
      >
        {progress && <JobBar progress={progress} onCancel={cancel} />}
        {error && <ErrorNotice error={error} onRetry={() => void start()} />}
      </Modal>
    </>
  )
}
