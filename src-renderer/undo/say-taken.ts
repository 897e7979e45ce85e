import type { HistoryStep } from '#shared/records/record-entry'
import { hideUndone, notifyRedone, notifyTakenBack } from '../ui/notify'
import { changeName, stepName } from './stored-steps'

/** What 撤销 or 重做 has changed may be out of view: it is named, with the way to have it again. */
export function sayTaken(step: HistoryStep, redo: () => unknown): void {
  if (step.act === 'undo') notifyRedone(`已重做：${stepName(step)}。`)
  else {
    hideUndone()
    notifyTakenBack(`已撤销：${changeName(step)}。`, () => void redo())
  }
}
