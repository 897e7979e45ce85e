import './chosen-rows.css'
import { useState } from 'react'
import type { Result } from '#shared/result'
import { ActionButton } from '../../actions/action-button'
import { clearChosenRows, moveChosen, removeChosen } from '../../actions/files'
import { notifyDone, notifyError } from '../../ui/notify'
import { clearChosen, useChosenRows } from './chosen-rows'
import { MoveDialog, type MoveTargets } from './move-dialog'

interface ChosenBarProps {
  scope: string
  /** All that could be chosen there. */
  files: readonly { id: string; name: string; fileName: string }[]
  /** Of one of them. */
  targets(id: string): MoveTargets | undefined
  remove(ids: string[]): Promise<Result<unknown>>
}

/** What is done with all chosen files of a part of the screen, as one step each. */
export function ChosenBar({ scope, files, targets, remove }: ChosenBarProps) {
  const ids = useChosenRows((state) => (state.scope === scope ? state.ids : null))
  const [moving, setMoving] = useState(false)
  const chosen = ids ? files.filter(({ id }) => ids.has(id)) : []
  const [first] = chosen
  if (!first) return null
  const places = chosen.map(({ id }) => targets(id))
  const [place] = places
  const now = places.every((one) => one?.now === place?.now) ? place?.now : ''

  async function removeAll() {
    const removed = await remove(chosen.map(({ id }) => id))
    if (!removed.ok) return notifyError(removed.error)
    clearChosen()
    notifyDone(`已移出 ${chosen.length} 份，可按 Ctrl+Z 撤销。`)
  }
  return (
    <section className="chosen-bar" data-testid="chosen-bar" aria-label="选中的文件">
      <strong role="status">已选 {chosen.length} 份</strong>
      <span className="muted">按住 Ctrl 或 Shift 点，可选多份；也可以直接拖到别的栏</span>
      <span className="chosen-acts">
        {place && <ActionButton action={moveChosen} size="compact-sm" variant="light" run={() => setMoving(true)} />}
        <ActionButton action={removeChosen} size="compact-sm" variant="light" run={() => void removeAll()} />
        <ActionButton action={clearChosenRows} size="compact-sm" variant="subtle" run={clearChosen} />
      </span>
      {moving && place && (
        <MoveDialog
          file={first}
          chosen={chosen.map(({ id }) => id)}
          targets={{ ...place, now: now ?? '', beside: chosen, move: moveAll(place) }}
          onClose={() => setMoving(false)}
        />
      )}
    </section>
  )
}

/** What has been moved is chosen no more. */
const moveAll =
  ({ move }: MoveTargets): MoveTargets['move'] =>
  async (ids, to) => {
    const moved = await move(ids, to)
    if (moved.ok) clearChosen()
    return moved
  }
