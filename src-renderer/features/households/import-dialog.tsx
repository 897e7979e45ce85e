import { Modal } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import type { HouseholdCheck, HouseholdFile } from '#shared/households/household-file'
import type { TableReading } from '#shared/households/table'
import type { Stamp } from '#shared/records/record-entry'
import { call } from '../../api'
import { newId } from '../../new-id'
import { ErrorNotice } from '../../ui/error-notice'
import { useFocusBack } from '../../ui/focus-back'
import { notifyError, notifyUndo } from '../../ui/notify'
import { JobBar } from '../bundle/job-bar'
import { useJob } from '../bundle/use-job'
import { CheckResult } from './check-result'
import { ChooseFile } from './choose-file'
import { MappingForm } from './mapping-form'

interface ImportDialogProps {
  projectId: string
  onClose(): void
  /** Reads the list anew, also when the dialog is gone. */
  reload(): Promise<unknown>
}

/** 导入户册: the file, which column is what, what stands against its rows, and the good ones in. */
export function ImportDialog({ projectId, onClose, reload }: ImportDialogProps) {
  useFocusBack()
  const [path, setPath] = useState('')
  const [file, setFile] = useState<HouseholdFile | null>(null)
  const [check, setCheck] = useState<HouseholdCheck | null>(null)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const { running, cancel } = useJob('households')

  /** One at a time; what it answers is shown, or why not. */
  async function work(what: () => Promise<AppError | null>) {
    if (busy) return
    setBusy(true)
    setError(null)
    setError(await what())
    setBusy(false)
  }

  const read = (from: string, sheet = '') =>
    work(async () => {
      const answer = await call('household.readFile', { path: from, sheet, jobId: newId() })
      if (!answer.ok) return answer.error
      setPath(from)
      setFile(answer.value)
      setCheck(null)
      return null
    })

  const chooseHead = (fileId: string, headLine: number) =>
    work(async () => {
      const answer = await call('household.chooseHead', { fileId, headLine })
      if (!answer.ok) return answer.error
      setFile(answer.value)
      return null
    })

  const hold = (fileId: string, reading: TableReading) =>
    work(async () => {
      setFile((now) => now && { ...now, reading })
      const answer = await call('household.checkFile', { fileId, projectId, reading, jobId: newId() })
      if (!answer.ok) return answer.error
      setCheck(answer.value)
      return null
    })

  const take = (fileId: string, leaveOut: boolean) =>
    work(async () => {
      const answer = await call('household.import', { fileId, projectId, leaveOut, jobId: newId() })
      if (!answer.ok) return answer.error
      const { taken, leftOut, stamp } = answer.value
      const left = leftOut > 0 ? `，${leftOut} 行不合要求没有导入` : ''
      onClose()
      notifyUndo(`已导入 ${taken} 户${left}；以后也可在户册的历史中一步撤销。`, () => void takeBack(stamp))
      return null
    })

  async function takeBack(stamp: Stamp) {
    const undone = await call('history.undo', stamp)
    if (!undone.ok) notifyError(undone.error)
    await reload()
  }

  function close() {
    if (running) cancel()
    void call('household.dropFile', null)
    onClose()
  }

  return (
    <Modal
      data-dialog="households-import"
      opened
      onClose={close}
      size={1060}
      title="导入户册"
      closeOnClickOutside={false}
      closeOnEscape={!busy}
    >
      <div className="dialog-form" data-testid="import-households">
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        {running && <JobBar job={running} onCancel={cancel} />}
        {!file && <ChooseFile busy={busy} onChosen={(chosen) => void read(chosen)} />}
        {file && !check && (
          <MappingForm
            key={`${file.id} ${file.reading.headLine}`}
            file={file}
            busy={busy}
            onSheet={(sheet) => void read(path, sheet)}
            onHeadLine={(line) => void chooseHead(file.id, line)}
            onOther={() => setFile(null)}
            onCheck={(reading) => void hold(file.id, reading)}
          />
        )}
        {file && check && (
          <CheckResult
            {...{ file, check, projectId, busy }}
            onBack={() => setCheck(null)}
            onOther={() => {
              setCheck(null)
              setFile(null)
            }}
            onTake={(leaveOut) => void take(file.id, leaveOut)}
            onError={setError}
          />
        )}
      </div>
    </Modal>
  )
}
