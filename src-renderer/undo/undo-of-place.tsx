import { type PlaceKind, placeHistory } from '#shared/history/history-ids'
import { flushPendingSaves } from '../pending-saves'
import { UndoPair } from './undo-pair'
import { useStoredUndo } from './use-stored-undo'

interface UndoOfPlaceProps {
  place: PlaceKind
  /** The project, or the kind of records. */
  of?: string
  /** Another one each time what is listed there is read anew. */
  version: unknown
  reload(): Promise<unknown>
  /** Shown while nothing was done there. */
  otherwise?: React.ReactNode
}

/** 撤销 and 重做 of what was done at a place, to whatever lies there; it goes on after a restart. */
export function UndoOfPlace({ place, of, ...shown }: UndoOfPlaceProps) {
  return <UndoOfList {...shown} history={placeHistory(place, of)} />
}

interface UndoOfListProps extends Omit<UndoOfPlaceProps, 'place' | 'of'> {
  /** Of what lies in the list. */
  history: string
}

/** The same of a list with a history of its own. */
export function UndoOfList({ history, version, reload, otherwise }: UndoOfListProps) {
  const behind = { id: history, version, saved: true, flush: flushPendingSaves, reread: reload }
  const stored = useStoredUndo(behind, true)
  if (stored.last === undefined && stored.next === undefined && otherwise) return otherwise
  return <UndoPair {...stored} />
}
