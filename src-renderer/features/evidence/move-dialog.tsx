import './chosen-files.css'
import { Button, Checkbox, Modal, NativeSelect } from '@mantine/core'
import { useEffect, useState } from 'react'
import { errorLine } from '#shared/errors'
import type { Result } from '#shared/result'
import { useFocusBack } from '../../ui/focus-back'

export interface MoveTargets {
  /** Slots by their stage or record; `value` names one. */
  groups: { group: string; items: { value: string; label: string }[] }[]
  /** Where the file lies now. */
  now: string
  /** What lies in the same slot, it itself among them. */
  beside: readonly { id: string; name: string }[]
  move(ids: string[], to: { value: string; label: string }): Promise<Result<unknown>>
  /** Places that are asked for once the dialog is open. */
  more?(): Promise<MoveTargets['groups']>
}

interface MoveDialogProps {
  file: { id: string; fileName: string }
  targets: MoveTargets
  /** Which of those beside it go along to begin with; itself alone unless told. */
  chosen?: string[]
  onClose(): void
}

/** Where a file belongs, and which of those beside it go along: one step, undone as one. */
export function MoveDialog({ file, targets, chosen, onClose }: MoveDialogProps) {
  useFocusBack()
  const { now, beside, move, more } = targets
  const [groups, setGroups] = useState(targets.groups)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once
  useEffect(() => {
    void more?.().then((others) => setGroups([...targets.groups, ...others]))
  }, [])
  const [to, setTo] = useState(now)
  const [ids, setIds] = useState(chosen ?? [file.id])
  const [problem, setProblem] = useState('')
  async function save() {
    const target = groups.flatMap(({ items }) => items).find(({ value }) => value === to)
    if (!target) return
    const done = await move(ids, target)
    if (done.ok) onClose()
    else setProblem(errorLine(done.error))
  }
  return (
    <Modal data-dialog="material-move" opened onClose={onClose} title="移到别的栏">
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <NativeSelect
          label="移到哪一栏"
          data-autofocus
          value={to}
          error={problem || undefined}
          onChange={(event) => {
            setTo(event.currentTarget.value)
            setProblem('')
          }}
          data={now === '' ? [{ value: '', label: '请选择' }, ...groups] : groups}
        />
        {beside.length > 1 ? (
          <div className="move-files">
            <Checkbox
              label={`全部 ${beside.length} 份`}
              checked={ids.length === beside.length}
              indeterminate={ids.length > 0 && ids.length < beside.length}
              onChange={(event) => setIds(event.currentTarget.checked ? beside.map(({ id }) => id) : [])}
            />
            <Checkbox.Group aria-label="移哪几份" value={ids} onChange={setIds}>
              {beside.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} mt="xs" />
              ))}
            </Checkbox.Group>
          </div>
        ) : (
          <p className="muted">{file.fileName}</p>
        )}
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            取消
          </Button>
          <Button type="submit" disabled={to === now || to === '' || ids.length === 0}>
            {ids.length > 1 ? `移动 ${ids.length} 份` : '移动'}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
