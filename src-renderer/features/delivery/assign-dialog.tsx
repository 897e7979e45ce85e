import { Button, Modal, Radio, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { DeliveredFile, ProblemFolder } from '#shared/delivery/delivery'
import { folderProblems } from '#shared/delivery/match-folders'
import type { AppError } from '#shared/errors'
import { wholeRegister } from '#shared/households/household'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { useFocusBack } from '../../ui/focus-back'
import { DeliveredFileLine } from './delivered-file-line'

interface AssignDialogProps {
  projectId: string
  folder: ProblemFolder
  onDone(): void
  onClose(): void
}

/** 指定户: whose a folder is, of those it may mean or whom the register finds. */
export function AssignDialog({ projectId, folder, onDone, onClose }: AssignDialogProps) {
  useFocusBack()
  const [text, setText] = useState('')
  const [choices, setChoices] = useState(folder.candidates)
  const [chosen, setChosen] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [files, setFiles] = useState<DeliveredFile[]>([])
  const asked = useRef(0)
  useEffect(() => {
    void call('delivery.folder', { number: folder.number }).then((read) =>
      read.ok ? setFiles(read.value) : setError(read.error),
    )
  }, [folder.number])

  /** A household that is no longer shown is no longer chosen. */
  function offer(rows: ProblemFolder['candidates']) {
    setChoices(rows)
    setChosen((now) => (rows.some(({ id }) => id === now) ? now : null))
  }
  async function search(typed: string) {
    setText(typed)
    const mine = ++asked.current
    if (typed.trim() === '') return offer(folder.candidates)
    const filter = { ...wholeRegister(projectId), text: typed }
    const page = await call('household.list', { filter, after: null, limit: 10 })
    // Something else was typed meanwhile.
    if (mine !== asked.current) return
    if (page.ok) offer(page.value.rows)
    else setError(page.error)
  }
  async function assign(householdId: string) {
    const done = await call('delivery.assign', { number: folder.number, householdId })
    if (!done.ok) return setError(done.error)
    onDone()
    onClose()
  }
  return (
    <Modal
      data-dialog="delivery-assign"
      opened
      onClose={onClose}
      size={720}
      title={`指定户：${folder.path}`}
      closeOnClickOutside={false}
    >
      <form
        className="dialog-form"
        data-testid="assign-folder"
        onSubmit={(event) => {
          event.preventDefault()
          if (chosen !== null) void assign(chosen)
        }}
      >
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        <p className="muted">{folderProblems[folder.problem]}。核实后选是哪一户，可在户册的历史中撤销。</p>
        <div className="delivery-files">
          {files.map((file) => (
            <DeliveredFileLine key={file.number} file={file} />
          ))}
        </div>
        <TextInput
          label="查找"
          placeholder="姓名、拼音、户编码"
          data-autofocus
          value={text}
          onChange={(event) => void search(event.currentTarget.value)}
        />
        <Radio.Group label="哪一户" value={chosen} onChange={setChosen}>
          <div className="delivery-modes">
            {choices.map(({ id, code, name }) => (
              <Radio key={id} value={id} label={`${code} ${name}`} />
            ))}
            {choices.length === 0 && <p className="muted">户册里没有找到。</p>}
          </div>
        </Radio.Group>
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            关闭
          </Button>
          <Button type="submit" disabled={chosen === null}>
            就是这一户
          </Button>
        </div>
      </form>
    </Modal>
  )
}
