import { Button, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type Stage, stageNames } from '#shared/documents/document-version'
import { expectedPapers } from '#shared/documents/expected-papers'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { notifyDone } from '../../ui/notify'

/** What is brought in from elsewhere; the program's own papers are in the list already. */
const namesOf = (stage: Stage): string[] => expectedPapers[stage].flatMap(({ title, made }) => (made ? [] : [title]))

interface EvidenceDialogProps {
  paths: string[]
  stage: Stage
  projectId: string
  onClose(): void
  onAdded(): void
}

interface ChosenFile {
  path: string
  title: string
}

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path

/** What the chosen files are: the titles that stand in the 清单. The files themselves are copied, never moved. */
export function EvidenceDialog({ paths, stage, projectId, onClose, onAdded }: EvidenceDialogProps) {
  const [files, setFiles] = useState<ChosenFile[]>(() =>
    paths.map((path) => ({ path, title: nameOf(path).replace(/\.[^.]+$/, '') })),
  )
  const [error, setError] = useState<AppError | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const untitled = files.some(({ title }) => title.trim() === '')

  /** One after the other; the first that fails stays with those not yet added, for another try. */
  async function add() {
    setError(null)
    for (const [index, { path, title }] of files.entries()) {
      setDone(index)
      const added = await call('evidence.add', { projectId, stage, title: title.trim(), path })
      if (!added.ok) {
        setFiles(files.slice(index))
        setDone(null)
        if (index > 0) onAdded()
        return setError(added.error)
      }
    }
    notifyDone(
      files.length === 1 ? `已添加「${files[0]?.title}」，原文件未动。` : `已添加 ${files.length} 份，原文件未动。`,
    )
    onAdded()
    onClose()
  }

  return (
    <Modal opened onClose={done === null ? onClose : () => {}} title={`添加${stageNames[stage]}材料`} size="lg">
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        <p className="muted">材料名称写入清单，可从常见材料中选，也可自己写。</p>
        {files.map((file, index) => (
          <TextInput
            key={file.path}
            label={files.length === 1 ? '材料名称' : `第 ${index + 1} 份材料名称`}
            description={nameOf(file.path)}
            list="expected-papers"
            data-autofocus={index === 0 || undefined}
            value={file.title}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => {
              const title = event.currentTarget.value
              setFiles(files.map((other) => (other === file ? { ...file, title } : other)))
            }}
          />
        ))}
        <datalist id="expected-papers">
          {namesOf(stage).map((title) => (
            <option key={title} value={title} />
          ))}
        </datalist>
        <div className="dialog-actions">
          {done !== null && <span role="status">{`正在添加 ${done + 1}/${files.length}…`}</span>}
          <Button variant="default" disabled={done !== null} onClick={onClose}>
            取消
          </Button>
          <Button type="submit" loading={done !== null} disabled={untitled}>
            {files.length === 1 ? '添加' : `添加 ${files.length} 份`}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
