import { Button } from '@mantine/core'
import { IconFileSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { BundleVerdict } from '#shared/bundle/bundle'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { startJob } from '../../jobs'
import { ErrorNotice } from '../../ui/error-notice'
import { ImportBundleButton } from './import-bundle-button'
import { JobBar } from './job-bar'
import { useJob } from './use-job'
import { Verdict } from './verdict'

const job = { kind: 'verify', subject: '' } as const

/** 校验、导入: any bundle, whoever made it. */
export function VerifySection() {
  const { running, ended, cancel, clear } = useJob(job.kind)
  const [dialogError, setDialogError] = useState<AppError | null>(null)
  const error = dialogError ?? (ended && !ended.result.ok ? ended.result.error : null)

  function close() {
    setDialogError(null)
    clear()
  }

  async function verify() {
    close()
    const path = await call('dialog.openFile', { title: '选择要校验的材料包', kind: 'zip' })
    if (!path.ok) return setDialogError(path.error)
    if (path.value !== null) await startJob('bundle.verify', job, { path: path.value })
  }

  return (
    <section className="sheet" aria-label="校验和导入">
      <h2 className="sheet-title">
        校验、导入{' '}
        <small>任何旗县导出的材料包、其他软件制作的 BagIt 材料包都可校验；购服通导出的可导入为本旗县的一个项目</small>
      </h2>
      <div className="bundle-actions">
        <Button
          variant="default"
          leftSection={<IconFileSearch size={18} aria-hidden="true" />}
          disabled={running !== null}
          onClick={() => void verify()}
        >
          校验材料包…
        </Button>
        <ImportBundleButton />
      </div>
      {running && <JobBar job={running} onCancel={cancel} />}
      {error && <ErrorNotice error={error} onRetry={() => void verify()} onClose={close} />}
      {ended?.result.ok && <Verdict path={ended.path} verdict={ended.result.value as BundleVerdict} />}
    </section>
  )
}
