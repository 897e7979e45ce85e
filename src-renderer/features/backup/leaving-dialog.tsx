import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useJobs } from '../../jobs'
import { useLeaving } from '../../leaving-backup'
import { ErrorNotice } from '../../ui/error-notice'
import { JobBar } from '../bundle/job-bar'

/** Most backups are over before it would be read. */
const afterMs = 600

/** The place is that of the county: none other is chosen here. */
const next = '请看磁盘有没有接好、有没有空间，旗县文件夹里的“备份”能不能写入，改正以后点“再试”。'

/** While the county is left: how far the backup is, and that nobody has to wait for it. */
export function LeavingDialog() {
  const { leaving } = useLeaving()
  const jobId = leaving?.jobId ?? null
  const [late, setLate] = useState(false)
  const retry = useRef<HTMLButtonElement>(null)
  const job = useJobs(({ running }) => running.find((one) => one.jobId === jobId))
  useEffect(() => {
    setLate(false)
    if (jobId === null) return
    const timer = setTimeout(() => setLate(true), afterMs)
    return () => clearTimeout(timer)
  }, [jobId])
  // The dialog may have stood already while it was being made.
  const isRefused = leaving?.error != null
  useEffect(() => {
    if (isRefused) retry.current?.focus()
  }, [isRefused])
  if (!leaving || !(late || leaving.error)) return null
  const { error, decide, again } = leaving
  return (
    <Modal
      data-dialog="leaving"
      opened
      onClose={() => decide(false)}
      title={error ? '没有备份成' : '正在备份，马上就好'}
      zIndex={400}
      closeOnClickOutside={false}
    >
      {error ? <ErrorNotice error={error} next={next} /> : <p>填写的内容都已保存。正在存一份备份，存完自动关闭。</p>}
      {!error && job && <JobBar job={job} onCancel={() => decide(true)} cancelLabel="不等了，直接关闭" />}
      {(error || !job) && (
        <div className="dialog-actions">
          <Button variant="default" onClick={() => decide(true)}>
            仍然关闭
          </Button>
          <Button variant="default" data-autofocus={!error || undefined} onClick={() => decide(false)}>
            先不关闭
          </Button>
          {error && (
            <Button ref={retry} data-autofocus onClick={again}>
              再试
            </Button>
          )}
        </div>
      )}
    </Modal>
  )
}
