import type { ClipboardEvent } from 'react'
import { pastedBlock } from '#shared/text/pasted-block'
import { asOneStep } from '../one-step'
import { notifyDone, notifyMindHere } from './notify'
import { showProgress } from './notify-progress'
import { cellsFrom, type Field, rowsFrom } from './rows-of-fields'
import { typeInto } from './type-into'

/** So many rows are added at once. */
const MOST_ROWS = 500

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
  void asOneStep('粘贴', () => fill(event.currentTarget, from, cells))
}

/** A long range is told as it goes on; where it is left off, what has been typed stays, and is taken back as one step. */
async function fill(list: HTMLElement, from: Field, cells: string[][]): Promise<void> {
  let isLeft = false
  const progress = showProgress('正在粘贴', () => {
    isLeft = true
  })
  try {
    await type(list, from, cells, (work, row) => {
      progress.tell(`${work} ${row} / ${cells.length} 行`, (row / cells.length + (work === '填入' ? 1 : 0)) / 2)
      return !isLeft
    })
  } finally {
    progress.end()
  }
}

/** Hears each row that was added and that is to be typed; false = the rest is left. */
type GoesOn = (work: '加行' | '填入', row: number) => boolean

async function type(list: HTMLElement, from: Field, all: string[][], goesOn: GoesOn): Promise<void> {
  const before = rowsFrom(list, from).length
  let cells = all
  await addRows(list, from, cells.length, goesOn)
  const rows = rowsFrom(list, from)
  const filled: Field[] = []
  const unfit: string[] = []
  for (const [at, texts] of cells.entries()) {
    if (!goesOn('填入', at)) {
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
  say({ rows: Math.min(rows.length, cells.length), added: rows.length - before, asked: all.length, filled, unfit })
}

/** By the button that adds one, as the clerk would, as long as it adds any. */
async function addRows(list: HTMLElement, from: Field, wanted: number, goesOn: GoesOn): Promise<void> {
  const adding = list.closest('[data-rows]')?.querySelector<HTMLElement>('[data-add-row]')
  const button = adding instanceof HTMLButtonElement ? adding : adding?.querySelector('button')
  for (let count = rowsFrom(list, from).length; count < wanted && button && !button.disabled; ) {
    button.click()
    await nextTask()
    await nextTask()
    const now = rowsFrom(list, from).length
    if (now === count || !goesOn('加行', now)) return
    count = now
  }
}

interface Outcome {
  rows: number
  added: number
  asked: number
  filled: Field[]
  /** No option of theirs, in words. */
  unfit: string[]
}

function say({ rows, added, asked, filled, unfit }: Outcome): void {
  const bad = filled.filter((field) => field.getAttribute('aria-invalid') === 'true').length
  const said = [
    `已填入 ${rows} 行${added > 0 ? `（新增 ${added} 行）` : ''}`,
    ...(bad > 0 ? [`其中 ${bad} 处有问题，已标红`] : []),
    ...(asked > rows ? [`多出的 ${asked - rows} 行没有填入`] : []),
  ]
  notifyDone(`${said.join('；')}。`)
  if (unfit.length === 0) return
  const more = unfit.length > 5 ? `等 ${unfit.length} 处` : ''
  notifyMindHere('有的内容不在选项中，没有填入', `${unfit.slice(0, 5).join('、')}${more}。其余已填入，请在表中选择。`)
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve))
