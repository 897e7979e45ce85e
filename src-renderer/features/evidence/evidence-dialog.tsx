import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Stage, stageNames } from '#shared/documents/document-version'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { notifyDone } from '../../ui/notify'
import { expectedPapers } from './expected-papers'

interface EvidenceDialogProps {
  path: string
  stage: Stage
  projectId: string
  onClose(): void
  onAdded(): void
  /** 保存并继续添加: the next file of the same stage. */
  onNext(): void
}

/** What the chosen file is: the title that stands in the 清单. The file itself is copied, never moved. */
export function EvidenceDialog({ path, stage, projectId, onClose, onAdded, onNext }: EvidenceDialogProps) {
  const fileName = path.split(/[\\/]/).at(-1) ?? path
  const [title, setTitle] = useState(fileName.replace(/\.[^.]+$/, ''))
  const [error, setError] = useState<AppError | null>(null)
  const [working, setWorking] = useState(false)

  async function add(more: boolean) {
    setWorking(true)
    const added = await call('evidence.add', { projectId, stage, title: title.trim(), path })
    setWorking(false)
    if (!added.ok) return setError(added.error)
    notifyDone(`已添加「${added.value.title}」，原文件未动。`)
    onAdded()
    onClose()
    if (more) onNext()
  }

  return (
    <Modal opened onClose={onClose} title={`添加${stageNames[stage]}材料`} size="lg">
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          void add(false)
        }}
      >
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        <p className="material-name">{path}</p>
        <TextInput
          label="材料名称"
          description="可从常见材料中选，也可自己写"
          list="expected-papers"
          data-autofocus
          value={title}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <datalist id="expected-papers">
          {expectedPapers[stage].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
          <Button variant="light" loading={working} disabled={title.trim() === ''} onClick={() => void add(true)}>
            添加后再选一份
          </Button>
          <Button type="submit" loading={working} disabled={title.trim() === ''}>
            添加
          </Button>
        </div>
      </form>
    </Modal>
  )
}
