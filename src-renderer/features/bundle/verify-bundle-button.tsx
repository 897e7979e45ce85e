import './bundle.css'
import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { BundleVerdict } from '#shared/bundle/bundle'
import type { AppError } from '#shared/errors'
import { ActionButton } from '../../actions/action-button'
import { verifyBundle } from '../../actions/county'
import { call } from '../../api'
import { startJob } from '../../jobs'
import { ErrorNotice } from '../../ui/error-notice'
import { leaveCopy, openedPath } from '../seal/opened-path'
import { JobBar } from './job-bar'
import { useJob } from './use-job'
import { Verdict } from './verdict'

const job = { kind: 'verify', subject: '' } as const

/** 校验材料包: any bundle, whoever made it. Work and verdict outlive the dialog: it shows them when it is opened again. */
export function VerifyBundleButton() {
  const { running, ended, cancel, clear } = useJob(job.kind)
  const [opened, setOpened] = useState(false)
  const [dialogError, setDialogError] = useState<AppError | null>(null)
  const error = dialogError ?? (ended && !ended.result.ok ? ended.result.error : null)
  const verdict = ended?.result.ok ? (ended.result.value as BundleVerdict) : null

  async function verify() {
    setDialogError(null)
    const path = await call('dialog.openFile', { title: '选择要校验的材料包', kind: 'zip' })
    if (!path.ok) return setDialogError(path.error)
    const opened = path.value === null ? null : await openedPath(path.value)
    if (opened === null) return
    clear()
    await startJob('bundle.verify', job, { path: opened })
    leaveCopy(opened)
  }

  function open() {
    setOpened(true)
    if (!running && !ended) void verify()
  }

  return (
    <>
      <ActionButton action={verifyBundle} variant="default" run={open} />
      <Modal
        data-dialog="verify-bundle"
        opened={opened}
        onClose={() => setOpened(false)}
        title="校验材料包"
        size="xl"
        closeOnClickOutside={false}
      >
        <p className="muted">
          任何旗县导出的材料包、其他软件制作的 BagIt 材料包都可校验，看有无缺失、多出、改动；不改动原文件，也不导入。
        </p>
        {running && <JobBar job={running} onCancel={cancel} />}
        {error && <ErrorNotice error={error} />}
        {verdict && ended && <Verdict path={ended.path} verdict={verdict} />}
        <Group mt="md" justify="flex-end">
          <Button disabled={running !== null} onClick={() => void verify()}>
            {ended ? '校验另一个…' : '选择材料包…'}
          </Button>
        </Group>
      </Modal>
    </>
  )
}
