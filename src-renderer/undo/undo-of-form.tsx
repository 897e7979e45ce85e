import type { Autosaved } from '../ui/use-autosaved'
import { UndoOfSitting } from './undo-of-sitting'

/** 撤销 and 重做 of a form that saves by itself. */
export function UndoOfForm({ form }: { form: Pick<Autosaved<unknown>, 'history' | 'undo' | 'redo'> }) {
  const { past, future } = form.history
  return <UndoOfSitting last={past.at(-1)?.name} next={future.at(-1)?.name} undo={form.undo} redo={form.redo} />
}
