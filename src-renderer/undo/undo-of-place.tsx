import { type RefObject, useEffect, useState } from 'react'
import { type PlaceKind, placeHistory } from '#shared/history/history-ids'
import type { HistoryStep } from '#shared/records/record-entry'
import { flushPendingSaves } from '../pending-saves'
import { notifyDone } from '../ui/notify'
import { changeName, stepName } from './stored-steps'
import { UndoPair } from './undo-pair'
import { useStoredUndo } from './use-stored-undo'

interface UndoOfPlaceProps {
  place: PlaceKind
  /** The project, or the kind of records. */
  of?: string
  /** Another one each time what is listed there is read anew. */
  version: unknown
  reload(): Promise<unknown>
  /** Beside others on a screen: the keys are its own while the focus is in there. */
  within?: RefObject<HTMLElement | null>
  /** Shown while nothing was done there. */
  otherwise?: React.ReactNode
}

/** 撤销 and 重做 of what was done at a place, to whatever lies there; it goes on after a restart. */
export function UndoOfPlace({ place, of, version, reload, within, otherwise }: UndoOfPlaceProps) {
  /** What lies there may be out of sight: it is said. */
  async function reread(step: HistoryStep, done: boolean) {
    await reload()
    if (done) notifyDone(step.act === 'undo' ? `已重做：${stepName(step)}。` : `已撤销：${changeName(step)}。`)
  }
  const behind = { id: placeHistory(place, of), version, saved: true, flush: flushPendingSaves, reread }
  const { last, next, undo, redo } = useStoredUndo(behind, true)
  const hasKeys = useFocusWithin(within)
  if (last === undefined && next === undefined && otherwise) return otherwise
  return <UndoPair last={last} next={next} undo={undo} redo={redo} hasKeys={hasKeys} />
}

/** True without a place. */
function useFocusWithin(place: RefObject<HTMLElement | null> | undefined): boolean {
  const [isWithin, setWithin] = useState(place === undefined)
  useEffect(() => {
    if (place === undefined) return
    const look = () => setWithin(place.current?.contains(document.activeElement) ?? false)
    document.addEventListener('focusin', look)
    return () => document.removeEventListener('focusin', look)
  }, [place])
  return isWithin
}
