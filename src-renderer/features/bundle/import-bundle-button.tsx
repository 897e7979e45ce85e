import './bundle.css'
import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import { ActionButton } from '../../actions/action-button'
import { importBundle } from '../../actions/county'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { startJob } from '../../jobs'
import { useNavigation } from '../../navigation'
import { ErrorNotice } from '../../ui/error-notice'
import { notifyImported } from '../../ui/notify-imported'
import { leaveCopy, openedPath, useLeftWhenLocked } from '../seal/opened-path'
import { JobBar } from './job-bar'
import { useJob } from './use-job'

const job = { kind: 'import', subject: '' } as const

/** 导入材料包: takes the project of a bundle into the open county, and opens it; another unit's only when the clerk says so. */
export function ImportBundleButton() {
  const { running, ended, cancel, clear } = useJob(job.kind)
  const [dialogError, setDialogError] = useState<AppError | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  const { openProject, workInYear } = useNavigation()
  const { refresh, readOfficeData } = useAppData.getState()
  const error = dialogError ?? (ended && !ended.result.ok ? ended.result.error : null)
  const foreign = error?.code === 'BUNDLE_FOREIGN' && picked !== null

  function close() {
    setDialogError(null)
    clear()
  }

  function leave() {
    close()
    leaveCopy(picked)
    setPicked(null)
  }
  useLeftWhenLocked(running ? null : picked, leave)

  async function choose() {
    leave()
    const path = await call('dialog.openFile', { title: '选择要导入的材料包', kind: 'zip' })
    if (!path.ok) return setDialogError(path.error)
    const opened = path.value === null ? null : await openedPath(path.value)
    if (opened === null) return
    setPicked(opened)
    await take(opened, false)
  }

  async function take(path: string, isForeign: boolean) {
    close()
    const imported = await startJob('bundle.import', job, { path, foreign: isForeign })
    if (!imported.ok) {
      if (imported.error.code !== 'BUNDLE_FOREIGN') leaveCopy(path)
      return
    }
    leaveCopy(path)
    const { year, id } = imported.value.project
    // Data that came along count on every screen.
    await Promise.all([refresh(), readOfficeData()])
    notifyImported(imported.value, isForeign)
    workInYear(year)
    openProject(id)
  }

  return (
    <>
      <ActionButton
        action={importBundle}
        variant="default"
        whyNot={running ? '正在导入，请稍候。' : null}
        run={() => void choose()}
      />
      <Modal
        data-dialog="import-bundle"
        opened={running !== null || error !== null}
        onClose={() => (running ? cancel() : leave())}
        title={foreign ? '其他单位的材料包' : '导入材料包'}
        size="lg"
        closeOnClickOutside={false}
      >
        {running && <JobBar job={running} onCancel={cancel} />}
        {error && <ErrorNotice error={error} {...(foreign ? {} : { onRetry: () => void choose() })} />}
        {foreign && (
          <Group mt="md" justify="flex-end">
            <Button variant="default" onClick={leave}>
              不导入
            </Button>
            <Button onClick={() => void take(picked, true)}>导入查看</Button>
          </Group>
        )}
      </Modal>
    </>
  )
}
