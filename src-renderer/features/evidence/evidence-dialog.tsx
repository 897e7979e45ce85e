import { Button, Modal } from '@mantine/core'
import { useRef, useState } from 'react'
import { type EvidenceFile, type Stage, stageNames } from '#shared/documents/document-version'
import type { DroppedFile } from '#shared/documents/dropped-files'
import { call } from '../../api'
import { useProjectDraft } from '../../project-draft/project-draft'
import { useExpectedPapers } from '../../project-draft/project-rules'
import { useFocusBack } from '../../ui/focus-back'
import { notifyDone } from '../../ui/notify'
import { addEach, tellTrouble } from './add-each'
import { ChosenFileRow, SlotChoice } from './chosen-file-row'
import { isAddable, useChosenFiles } from './chosen-files'
import { chosenProblem, slotOfChosen } from './chosen-slot'

/** Of more files than these the titles stand as text, each a field when it is asked for: a form of hundreds is slow, and nobody fills it in. */
const fieldsAtOnce = 8

interface EvidenceDialogProps {
  chosen: readonly DroppedFile[]
  stage: Stage
  /** What they are, where they were asked for as that paper. */
  title?: string | undefined
  slot?: string | undefined
  projectId: string
  onClose(): void
}

/** What the chosen files are: titles that stand in the 清单, and slots, proposed by their names. The files themselves are copied, never moved. */
export function EvidenceDialog({ chosen, stage, title, slot, projectId, onClose }: EvidenceDialogProps) {
  useFocusBack()
  const inForce = useExpectedPapers(useProjectDraft((state) => state.project))
  // The program's own papers are in the list already.
  const brought = inForce[stage].filter(({ made }) => !made)
  const { files, change, putAll, drop } = useChosenFiles(chosen, title, slot)
  /** How far it is; '' = nothing is being added. */
  const [adding, setAdding] = useState('')
  const stop = useRef<() => void>(null)
  const addable = files.filter(isAddable)
  const many = chosen.length > fieldsAtOnce
  const firstAddable = files.findIndex(isAddable)
  const ready =
    addable.length > 0 &&
    addable.every((file) => file.title.trim() !== '' && file.sizeBytes !== null && !chosenProblem(file, stage, inForce))
  const slots = new Set(addable.map((file) => slotOfChosen(file, stage, inForce)))

  /** One after the other; what is refused stays, with its reason, and what has not been added yet when it is left off. */
  async function add() {
    setAdding('正在添加…')
    await useProjectDraft.getState().toStored()
    const done: string[] = []
    const result = await addEach<EvidenceFile>({
      label: '正在添加',
      paths: addable.map(({ path }) => path),
      shown: { tell: setAdding, stop },
      add: async (path, jobId, stepOf) => {
        const { title: said = '', slot: put } = addable.find((file) => file.path === path) ?? {}
        const added = await call('evidence.add', {
          projectId,
          stage,
          title: said.trim(),
          slot: put,
          path,
          jobId,
          stepOf,
        })
        if (added.ok) done.push(path)
        return added
      },
    })
    setAdding('')
    tellTrouble({ refused: [], same: result.same })
    if (done.length > 0) {
      const what = done.length === 1 ? `「${result.added[0]?.title}」` : ` ${done.length} 份`
      const left = files.length - done.length
      notifyDone(`已添加${what}，原文件未动。${left > 0 ? `另有 ${left} 个没有添加。` : ''}`)
    }
    if (result.refused.length === 0 && !result.cancelled) return onClose()
    drop(done, new Map(result.refused.map(({ path, error }) => [path, error])))
  }

  return (
    <Modal
      data-dialog="evidence"
      opened
      onClose={adding ? () => {} : onClose}
      title={`添加${stageNames[stage]}材料`}
      size="xl"
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !adding) void add()
        }}
      >
        <p className="muted">
          材料名称写入清单，可从常见材料中选，也可自己写；放在哪一栏按名称先定，不对的可以改。
          {many && '名称先按文件名取，点名称可以改。'}
        </p>
        {many && (
          <SlotChoice
            label="全部放在哪一栏"
            stage={stage}
            inForce={inForce}
            value={slots.size === 1 ? ([...slots][0] ?? '') : ''}
            onChange={putAll}
          />
        )}
        <ul className={many ? 'chosen-files chosen-files-many' : 'chosen-files'}>
          {files.map((file, index) => (
            <ChosenFileRow
              key={file.path}
              file={file}
              label={files.length === 1 ? '材料名称' : `第 ${index + 1} 份材料名称`}
              asText={many}
              first={index === firstAddable}
              stage={stage}
              inForce={inForce}
              onChange={change}
            />
          ))}
        </ul>
        <datalist id="expected-papers">
          {brought.map((paper) => (
            <option key={paper.title} value={paper.title} />
          ))}
        </datalist>
        <div className="dialog-actions">
          {adding && <span role="status">{adding}</span>}
          <Button variant="default" onClick={() => (adding ? stop.current?.() : onClose())}>
            {adding ? '停止' : '取消'}
          </Button>
          <Button type="submit" loading={adding !== ''} disabled={!ready}>
            {addable.length > 1 ? `添加 ${addable.length} 份` : '添加'}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
