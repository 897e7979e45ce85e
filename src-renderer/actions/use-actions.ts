import { useEffect } from 'react'
import { call, onEvent } from '../api'
import { dialogInFront } from '../dialog-in-front'
import { isCovered } from '../lock-cover'
import { oneStepInWork } from '../one-step'
import type { Action } from './action'
import { keyOf } from './keys'

/** Keys and menu of the whole window; `ready`: the first screen stands, and the actions may be loaded. A dialog has the keyboard for itself. */
export function useActions(ready: boolean): void {
  useEffect(() => {
    if (!ready) return
    let stop: (() => void) | null = null
    let wanted = true
    void Promise.all([import('./registry'), import('./menu')]).then(([{ actions }, { menuOf }]) => {
      if (!wanted) return
      void call('app.menu', { groups: menuOf(actions) })
      stop = follow(actions)
    })
    return () => {
      wanted = false
      stop?.()
    }
  }, [ready])
}

function follow(actions: readonly Action[]): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return
    const key = keyOf(event)
    const action = actions.find(({ keys = [] }) => keys.includes(key))
    if (!action) return
    if (isBarred(action)) {
      if (!action.ownsKey) return
      event.preventDefault()
      return say(behindDialog(action))
    }
    if (action.run() !== false) return event.preventDefault()
    if (!action.ownsKey) return
    event.preventDefault()
    say(action.blocked())
  }
  document.documentElement.addEventListener('keydown', pressed)
  const stopMenu = onEvent('menu', ({ id }) => {
    const action = isCovered() ? undefined : actions.find((one) => one.id === id)
    if (action) runOrSay(action)
  })
  return () => {
    document.documentElement.removeEventListener('keydown', pressed)
    stopMenu()
  }
}

const isBarred = ({ inDialogs }: Action) => !inDialogs && dialogInFront() !== null
const behindDialog = ({ name }: Action) => `先收起前面的窗口（按 Esc），再用「${name}」。`

/** From the menu, which offers everything everywhere: what cannot be done says why. */
function runOrSay(action: Action): void {
  const step = oneStepInWork()
  const why = step
    ? `正在${step.name}。等填完，再用「${action.name}」。`
    : isBarred(action)
      ? behindDialog(action)
      : action.blocked()
  if (why === null) action.run()
  else say(why)
}

/** Notices come with the component library, after the first paint. */
function say(message: string | null): void {
  if (message) void import('../ui/notify').then(({ notifyDone }) => notifyDone(message))
}
