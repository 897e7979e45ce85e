import { findField } from '../field-focus'
import { hideUndone, notifyRedone, notifyTakenBack } from '../ui/notify'
import { placeInView } from '../ui/once-elsewhere'

interface Way {
  /** The step that goes, or comes again. */
  step: { name: string; field?: string } | undefined
  act(): void
  /** Has what went again; null = it is what comes again. */
  redo: (() => void) | null
}

/** A step of this sitting goes or comes again: it is named, unless what it was done with stands before the clerk. */
export async function takeInSitting({ step, act, redo }: Way): Promise<void> {
  const before = placeInView()
  const seen = isSeen(step?.field ?? '')
  act()
  if (redo) hideUndone()
  if (!step || ((await seen) && placeInView() === before)) return
  if (redo) notifyTakenBack(`已撤销：${step.name}。`, redo)
  else notifyRedone(`已重做：${step.name}。`)
}

/** The field itself, or all of what holds it. */
function isSeen(field: string): Promise<boolean> {
  const found = field === '' ? null : findField(field)
  if (!found) return Promise.resolve(false)
  const enough = found.dataset.field === field ? 0.5 : 0.99
  return new Promise((answer) => {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect()
      answer((entry?.intersectionRatio ?? 0) >= enough)
    })
    observer.observe(found)
  })
}
