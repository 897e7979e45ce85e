import type { Autosaved } from '../ui/use-autosaved'
import { UndoOfSitting } from './undo-of-sitting'

interface UndoOfFormProps {
  form: Pick<Autosaved<unknown>, 'history' | 'historyNow' | 'undo' | 'redo' | 'saveState' | 'flush'>
  /** Whose history goes on behind the sitting. */
  id: string
  /** Begins the form anew from what is stored. */
  reload(): Promise<unknown>
}

/** 撤销 and 重做 of a form that saves by itself. */
export function UndoOfForm({ form, id, reload }: UndoOfFormProps) {
  const { past, future } = form.history
  return (
    <UndoOfSitting
      last={past.at(-1)?.name}
      next={future.at(-1)?.name}
      historyNow={form.historyNow}
      undo={form.undo}
      redo={form.redo}
      behind={{ id, saved: form.saveState === 'saved', flush: form.flush, reread: reload }}
    />
  )
}
