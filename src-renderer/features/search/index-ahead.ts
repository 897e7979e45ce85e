import { call } from '../../api'
import { useAppData } from '../../app-data'

/** The clerk's own first steps go before. */
const beginMs = 2_000
/** Between two pieces: whatever she does meanwhile waits for one at most. */
const pauseMs = 150
/** Since her last key or click: while she is at work, none is made. */
const quietMs = 800

let running: object | null = null
let lastInput = 0

const noteInput = () => {
  lastInput = performance.now()
}

/** Makes the index of the county that is open while nobody asks for anything, so that the first search is as quick as the next. */
export function indexAhead(): () => void {
  const begin = () => {
    const { county } = useAppData.getState()
    if (county === running) return
    running = county
    if (county) setTimeout(next, beginMs, county)
  }
  const next = async (county: object) => {
    if (running !== county) return
    if (performance.now() - lastInput < quietMs) return void setTimeout(next, quietMs, county)
    const found = await call('search.find', { text: '', limit: 1 })
    if (found.ok && found.value.behind > 0) setTimeout(next, pauseMs, county)
  }
  begin()
  const inputs = ['keydown', 'pointerdown'] as const
  for (const input of inputs) window.addEventListener(input, noteInput, { capture: true })
  const stop = useAppData.subscribe(begin)
  return () => {
    for (const input of inputs) window.removeEventListener(input, noteInput, { capture: true })
    stop()
  }
}
