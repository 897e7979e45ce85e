import type { ClipboardEvent } from 'react'
import { pastedBlock } from '#shared/text/pasted-block'
import { handsOff } from '../hands-off'
import { asOneStep, oneStepInWork } from '../one-step'
import { type Filled, filledWords } from './filled-words'
import { goesWithUndo, notifyDone, notifyMind } from './notify'
import { showProgress } from './notify-progress'
import { cellsFrom, type Field, rowsFrom } from './rows-of-fields'
import { pressForRows } from './rows-wanted'
import { typeInto } from './type-into'

/** Drawn at a time: so long nothing on the screen answers. */
const ROWS_AT_ONCE = 100

/** What is typed within the event that is being answered. */
let batch: (() => void) | null = null

/**
 * A range pasted into a field goes into it, the fields beside it and the rows below; rows that are wanting are added, as many
 * as the list may hold. For `onPaste` of what holds the rows. Each field reads its cell as if it had been typed: what cannot
 * be read is marked there, and the rest counts.
 */
export function fillCells(event: ClipboardEvent<HTMLElement>): void {
  if (batch) {
    event.preventDefault()
    batch()
    return
  }
  const from = event.target
  if (!(from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement || from instanceof HTMLSelectElement))
    return
  const text = event.clipboardData.getData('text/plain')
  // Lines that are pasted into a long text are its lines.
  if (from instanceof HTMLTextAreaElement && !text.includes('\t')) return
  const cells = pastedBlock(text)
  if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return
  event.preventDefault()
  if (oneStepInWork()) notifyMind('这一次没有粘贴', '上一次粘贴还没有填完。请等它填完，再粘贴一次。')
  else void asOneStep('粘贴', () => fill(event.currentTarget, from, cells))
}

/**
 * A list to choose from is no place where the browser pastes: what is pasted while it has the focus is led to it. Answers how
 * to stop.
 */
export function followPastedCells(): () => void {
  const lead = (event: globalThis.ClipboardEvent) => {
    const choice = document.activeElement
    if (!event.isTrusted || !(choice instanceof HTMLSelectElement) || choice.contains(event.target as Node)) return
    const { clipboardData } = event
    if (!choice.dispatchEvent(new window.ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData })))
      event.preventDefault()
  }
  document.addEventListener('paste', lead, true)
  return () => document.removeEventListener('paste', lead, true)
}

/**
 * A long range is told as it goes on; where it is left off, what has been typed stays, and is taken back as one step. Until
 * then nobody types, pastes or takes back beside it, and the screen is not left.
 */
async function fill(list: HTMLElement, from: Field, cells: string[][]): Promise<void> {
  let [isLeft, isRefused] = [false, false]
  const progress = showProgress('正在粘贴', () => {
    isLeft = true
  })
  const letIn = handsOff('[data-testid="progress-notice"]', () => {
    isRefused = true
    progress.show()
  })
  let outcome: Outcome
  try {
    outcome = await type(list, from, cells, (row) => {
      progress.tell(`${row} / ${cells.length} 行`, row / cells.length)
      return !isLeft
    })
  } finally {
    letIn()
    progress.end()
  }
  say(outcome, list.isConnected, isRefused)
}

type Outcome = Omit<Filled, 'bad' | 'unfit'> & { fields: Field[]; unfit: string[] }

/** Hears each row that is to be typed next; false = the rest is left. */
type GoesOn = (row: number) => boolean

async function type(list: HTMLElement, from: Field, cells: string[][], goesOn: GoesOn): Promise<Outcome> {
  const before = rowsFrom(list, from).length
  const done: Outcome = { asked: cells.length, rows: 0, added: 0, fields: [], beside: 0, unfit: [], most: null }
  while (done.rows < cells.length && list.isConnected && goesOn(done.rows)) {
    const rows = await withMore(list, from, Math.min(cells.length, done.rows + ROWS_AT_ONCE))
    const until = Math.min(rows.length, cells.length, done.rows + ROWS_AT_ONCE)
    if (until === done.rows || !list.isConnected) break
    done.added = rows.length - before
    drawnOnce(list, () => {
      for (const row of rows.slice(done.rows, until)) typeRow(done, cellsFrom(row, from, rows[0]), cells)
    })
    await nextTask()
  }
  // The field in hand hides what is half a figure while it is typed; a pasted cell is whole.
  from.blur()
  from.focus()
  await nextTask()
  const adding = addingTo(list, from)
  return { ...done, most: adding?.disabled ? Number(adding.dataset.most) : null }
}

/** Into the fields of the row that is next. */
function typeRow(done: Outcome, fields: (Field | null)[], cells: string[][]): void {
  const texts = cells[done.rows] ?? []
  done.rows += 1
  for (const [column, text] of texts.entries()) {
    const field = fields[column]
    if (text === '') continue
    const problem = field ? typeInto(field, text) : null
    if (!field) done.beside += 1
    else if (problem === null) done.fields.push(field)
    else done.unfit.push(`第 ${done.rows} 行“${text.slice(0, 20)}”${problem}`)
  }
}

/** What is typed in one event is drawn once, at its end: each by itself would have the whole list drawn anew for every cell. */
function drawnOnce(list: HTMLElement, typeAll: () => void): void {
  batch = () => {
    batch = null
    typeAll()
  }
  try {
    list.dispatchEvent(new window.ClipboardEvent('paste', { bubbles: true, cancelable: true }))
  } finally {
    batch = null
  }
}

/** The button that adds a row: of the sort of the row the range begins in, where a list has several. */
function addingTo(list: HTMLElement, from: Field): HTMLButtonElement | null {
  const sort = from.closest<HTMLElement>('[data-sort]')?.dataset.sort
  const whole = list.closest('[data-rows]')
  const own = sort ? whole?.querySelector<HTMLButtonElement>(`button[data-add-row="${sort}"]`) : null
  return own ?? whole?.querySelector<HTMLButtonElement>('button[data-add-row]') ?? null
}

async function withMore(list: HTMLElement, from: Field, wanted: number): Promise<Element[]> {
  const rows = rowsFrom(list, from)
  const button = addingTo(list, from)
  if (rows.length >= wanted || !button || button.disabled) return rows
  pressForRows(button, wanted - rows.length)
  await nextTask()
  await nextTask()
  return rowsFrom(list, from)
}

function say({ fields, ...done }: Outcome, isThere: boolean, isRefused: boolean): void {
  if (!isThere) {
    const what = `只填到第 ${done.rows} 行，要填的有 ${done.asked} 行。`
    goesWithUndo(notifyMind('粘贴中断了', `${what}请回到那里核对，或按 Ctrl+Z 撤销后再粘贴。`))
    return
  }
  const bad = fields.filter((field) => field.getAttribute('aria-invalid') === 'true').length
  const words = filledWords({ ...done, bad })
  goesWithUndo(notifyDone(`${words.done}${isRefused ? '粘贴时的其他操作没有执行，请再做一次。' : ''}`))
  for (const { title, text } of words.minds) goesWithUndo(notifyMind(title, text))
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve))
