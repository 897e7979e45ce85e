import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { type Stage, stageNames } from '#shared/documents/document-version'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useExpectedPapers } from '../../project-draft/project-rules'
import { ErrorNotice } from '../../ui/error-notice'
import { useFocusBack } from '../../ui/focus-back'
import { notifyDone } from '../../ui/notify'
import { ChosenFileRow } from './chosen-file-row'
import { isAddable, useChosenFiles } from './chosen-files'

/** Of more files than these the titles stand as text, each a field when it is asked for: a form of hundreds is slow, and nobody fills it in. */
const fieldsAtOnce = 8

interface EvidenceDialogProps {
  paths: string[]
  stage: Stage
  /** What they are, where they were asked for as that paper. */
  title?: string | undefined
  projectId: string
  onClose(): void
}

/** What the chosen files are: the titles that stand in the 清单. The files themselves are copied, never moved. */
export function EvidenceDialog({ paths, stage, title, projectId, onClose }: EvidenceDialogProps) {
  useFocusBack()
  const expected = useExpectedPapers(useProjectDraft((state) => state.project))
  // The program's own papers are in the list already.
  const brought = expected[stage].filter(({ made }) => !made)
  const { files, change, drop } = useChosenFiles(paths, title)
  const [error, setError] = useState<AppError | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const addable = files.filter(isAddable)
  const refused = files.length - addable.length
  const many = paths.length > fieldsAtOnce
  const firstAddable = files.findIndex(isAddable)
  const ready = addable.length > 0 && addable.every((file) => file.title.trim() !== '' && file.sizeBytes !== null)

  /** One after the other; the first that fails stays with those not yet added, for another try. */
  async function add() {
    setError(null)
    const added: string[] = []
    for (const [index, { path, title: said }] of addable.entries()) {
      setDone(index)
      const result = await call('evidence.add', { projectId, stage, title: said.trim(), path })
      if (!result.ok) {
        drop(added)
        setDone(null)
        return setError(result.error)
      }
      added.push(path)
    }
    const what = addable.length === 1 ? `「${addable[0]?.title}」` : ` ${addable.length} 份`
    notifyDone(`已添加${what}，原文件未动。${refused > 0 ? `另有 ${refused} 个没有添加。` : ''}`)
    onClose()
  }

  return (
    <Modal opened onClose={done === null ? onClose : () => {}} title={`添加${stageNames[stage]}材料`} size="lg">
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) void add()
        }}
      >
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        <p className="muted">
          材料名称写入清单，可从常见材料中选，也可自己写。{many && '名称先按文件名取，点名称可以改。'}
        </p>
        <ul className={many ? 'chosen-files chosen-files-many' : 'chosen-files'}>
          {files.map((file, index) => (
            <ChosenFileRow
              key={file.path}
              file={file}
              label={files.length === 1 ? '材料名称' : `第 ${index + 1} 份材料名称`}
              asText={many}
              first={index === firstAddable}
              onTitle={change}
            />
          ))}
        </ul>
        <datalist id="expected-papers">
          {brought.map((paper) => (
            <option key={paper.title} value={paper.title} />
          ))}
        </datalist>
        <div className="dialog-actions">
          {done !== null && <span role="status">{`正在添加 ${done + 1}/${addable.length}…`}</span>}
          <Button variant="default" disabled={done !== null} onClick={onClose}>
            取消
          </Button>
          <Button type="submit" loading={done !== null} disabled={!ready}>
            {addable.length > 1 ? `添加 ${addable.length} 份` : '添加'}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
