import { Button, Modal } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { Household } from '#shared/households/household'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { useFocusBack } from '../../ui/focus-back'
import { localTime } from '../../ui/local-time'
import { notifyDone, notifyError, notifyUndo } from '../../ui/notify'
import { SubjectHistory } from '../../undo/subject-history'
import { type Edits, hasEdits, noEdits, savedEdits } from './household-edits'
import { HouseholdForm } from './household-form'

interface HouseholdDialogProps {
  projectId: string
  /** null = one is entered. */
  id: string | null
  onClose(): void
  /** Leads to what was delivered of it; null = nothing was delivered in the project. */
  onFiles?: (() => void) | null
  /** Reads the list anew, also when the dialog is gone. */
  reload(): Promise<unknown>
}

/** One household: shown, edited field by field, 移出 and back, with its history. */
export function HouseholdDialog({ projectId, id, onClose, onFiles = null, reload }: HouseholdDialogProps) {
  useFocusBack(() => document.querySelector<HTMLElement>(`[data-household-id="${CSS.escape(id ?? '')}"]`))
  const [household, setHousehold] = useState<Household | null>(null)
  const [edits, setEdits] = useState<Edits>(noEdits(id === null))
  const [error, setError] = useState<AppError | null>(null)
  const [asking, setAsking] = useState(false)
  const [inHistory, setInHistory] = useState(false)

  const load = useCallback(async () => {
    if (id === null) return
    const read = await call('household.get', { id })
    if (read.ok) setHousehold(read.value)
    else setError(read.error)
  }, [id])
  useEffect(() => void load(), [load])

  async function save(): Promise<void> {
    const { texts, numbers, further } = savedEdits(edits)
    const saved = household
      ? await call('household.save', { id: household.id, revision: household.revision, texts, numbers, further })
      : await call('household.create', { projectId, texts, numbers })
    setAsking(false)
    if (!saved.ok) return setError(saved.error)
    notifyDone(household ? '已保存，可在这一户的历史中撤销。' : `已登记${saved.value.name}。`)
    onClose()
  }

  async function setRemoved(removed: boolean) {
    if (!household) return
    const done = await call('household.setRemoved', { id: household.id, revision: household.revision, removed })
    if (!done.ok) return setError(done.error)
    onClose()
    const { id, revision } = done.value
    if (removed) notifyUndo(`已移出${household.name}，可在“已移出”中取回。`, () => void takeBack({ id, revision }))
    else notifyDone('已取回户册。')
  }

  async function takeBack(which: { id: string; revision: number }) {
    const done = await call('household.setRemoved', { ...which, removed: false })
    if (!done.ok) notifyError(done.error)
    await reload()
  }

  const edited = hasEdits(edits, id === null)
  const leave = () => (edited ? setAsking(true) : onClose())
  return (
    <Modal
      data-dialog="household"
      opened
      onClose={leave}
      size={820}
      title={id === null ? '新增一户' : (household?.name ?? '户册')}
      closeOnClickOutside={false}
    >
      {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
      {(id === null || household) && (
        <form
          className="dialog-form"
          data-testid="household-form"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <HouseholdForm {...{ household, edits, setEdits }} onError={setError} />
          {household?.origin && (
            <p className="muted">
              {localTime(household.origin.importedAt)} 由“{household.origin.fileName}”第 {household.origin.line} 行导入
            </p>
          )}
          {asking ? (
            <div className="dialog-actions" role="alert">
              <span>改动还没有保存。</span>
              <Button variant="default" onClick={onClose}>
                不保存，关闭
              </Button>
              <Button type="submit">保存</Button>
            </div>
          ) : (
            <div className="dialog-actions">
              {household && (
                <Button variant="subtle" onClick={() => setInHistory(true)}>
                  历史
                </Button>
              )}
              {household && (
                <Button
                  variant="subtle"
                  color={household.removed ? 'steppe' : 'red'}
                  onClick={() => void setRemoved(!household.removed)}
                >
                  {household.removed ? '取回' : '移出'}
                </Button>
              )}
              {onFiles && !edited && (
                <Button variant="subtle" onClick={onFiles}>
                  每户材料
                </Button>
              )}
              <Button variant="default" onClick={leave}>
                关闭
              </Button>
              {!household?.removed && (
                <Button type="submit" disabled={!edited}>
                  保存
                </Button>
              )}
            </div>
          )}
        </form>
      )}
      {inHistory && household && (
        <SubjectHistory
          id={household.id}
          title={household.name}
          reload={load}
          onClose={() => {
            setInHistory(false)
            setEdits(noEdits(false))
          }}
        />
      )}
    </Modal>
  )
}
