import type { ClipboardEvent } from 'react'
import { pastedBlock } from '#shared/text/pasted-block'
import { handsOff } from '../hands-off'
import { asOneStep, oneStepInWork } from '../one-step'
import { pressForRows } from './new-rows'
import { notifyDone, notifyMind, notifyMindHere } from './notify'
import { showProgress } from './notify-progress'
import { cellsFrom, type Field, rowsFrom } from './rows-of-fields'
import { typeInto } from './type-into'

const MOST_ROWS = 500
/** Rows that are wanting come as they are filled: where it is left off, few stay empty. */
const ROWS_AT_ONCE = 20

/**
 * A range pasted into a field goes into it, the fields beside it and the rows below; rows that are wanting are added. For
 * `onPaste` of what holds the rows. Each field reads its cell as if it had been typed: what cannot be read is marked there,
 * and the rest counts.
 */
export function fillCells(event: ClipboardEvent<HTMLElement>): void {
  const from = event.target
  if (!(from instanceof HTMLInputElement || from instanceof HTMLTextAreaElement || from instanceof HTMLSelectElement))
    return
  const text = event.clipboardData.getData('text/plain')
  // Lines that are pasted into a long text are its lines.
  if (from instanceof HTMLTextAreaElement && !text.includes('\t')) return
  const cells = pastedBlock(text).slice(0, MOST_ROWS)
  if (cells.length < 2 && (cells[0]?.length ?? 0) < 2) return
  event.preventDefault()
  if (oneStepInWork()) notifyMindHere('这一次没有粘贴', '上一次粘贴还没有填完。请等它填完，再粘贴一次。')
  else void asOneStep('粘贴', () => fill(event.currentTarget, from, cells))
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
  say(outcome, isRefused)
}

/** Hears each row that is to be typed; false = the rest is left. */
type GoesOn = (row: number) => boolean

async function type(list: HTMLElement, from: Field, all: string[][], goesOn: GoesOn): Promise<Outcome> {
  let rows = rowsFrom(list, from)
  const before = rows.length
  let cells = all
  const filled: Field[] = []
  const unfit: string[] = []
  for (const [at, texts] of all.entries()) {
    if (list.isConnected && at >= rows.length)
      rows = await withMore(list, from, Math.min(all.length, at + ROWS_AT_ONCE))
    if (!list.isConnected || at >= rows.length || !goesOn(at)) {
      cells = all.slice(0, at)
      break
    }
    const fields = rows[at] ? cellsFrom(rows[at], from, rows[0]) : []
    for (const [column, text] of texts.entries()) {
      const field = fields[column]
      if (!field || text === '') continue
      // A row of a form is changed from what the form was when it was drawn last: each waits for the one before.
      await nextTask()
      if (typeInto(field, text)) filled.push(field)
      else unfit.push(`第 ${at + 1} 行“${text.slice(0, 20)}”`)
    }
  }
  await nextTask()
  // The field in hand hides what is half a figure while it is typed; a pasted cell is whole.
  from.blur()
  from.focus()
  await nextTask()
  const isThere = list.isConnected
  return {
    isThere,
    rows: Math.min(rows.length, cells.length),
    added: rows.length - before,
    asked: all.length,
    filled,
    unfit,
  }
}

/** By the button that adds one, as long as it adds any; all at once where it can (`newRows`). */
async function withMore(list: HTMLElement, from: Field, wanted: number): Promise<Element[]> {
  const adding = list.closest('[data-rows]')?.querySelector<HTMLElement>('[data-add-row]')
  const button = adding instanceof HTMLButtonElement ? adding : adding?.querySelector('button')
  let rows = rowsFrom(list, from)
  while (rows.length < wanted && button && !button.disabled) {
    pressForRows(button, wanted - rows.length)
    await nextTask()
    await nextTask()
    const now = rowsFrom(list, from)
    if (now.length === rows.length) break
    rows = now
  }
  return rows
}

interface Outcome {
  /** False = the list has gone from the screen meanwhile. */
  isThere: boolean
  rows: number
  added: number
  asked: number
  filled: Field[]
  /** No option of theirs, in words. */
  unfit: string[]
}

function say({ isThere, rows, added, asked, filled, unfit }: Outcome, isRefused: boolean): void {
  if (!isThere) {
    const what = `只填到第 ${rows} 行，要填的有 ${asked} 行。`
    notifyMind('粘贴中断了', `${what}请回到那里核对，或按 Ctrl+Z 撤销后再粘贴。`)
    return
  }
  const bad = filled.filter((field) => field.getAttribute('aria-invalid') === 'true').length
  const said = [
    `已填入 ${rows} 行${added > 0 ? `（新增 ${added} 行）` : ''}`,
    ...(bad > 0 ? [`其中 ${bad} 处有问题，已标红`] : []),
    ...(asked > rows ? [`多出的 ${asked - rows} 行没有填入`] : []),
    ...(isRefused ? ['粘贴时的其他操作没有执行，请再做一次'] : []),
  ]
  notifyDone(`${said.join('；')}。`)
  if (unfit.length === 0) return
  const more = unfit.length > 5 ? `等 ${unfit.length} 处` : ''
  notifyMindHere('有的内容不在选项中，没有填入', `${unfit.slice(0, 5).join('、')}${more}。其余已填入，请在表中选择。`)
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve))
