import { create } from 'zustand'
import type { AppError } from '#shared/errors'
import { call } from './api'
import { dialogInFront } from './dialog-in-front'
import { countFieldsInHand } from './pending-saves'
import { askSystem } from './system-dialog'

/** What Ctrl+P prints: the mark of a paper that is drawn on the screen. */
const paper = '[data-paper]'

/** A part of the screen as it would print, looked at before it does. */
interface Previewed {
  part: HTMLElement
  title: string
  /** Null = still being made. */
  pdf: Uint8Array | null
  error: AppError | null
  /** Told once it is closed. */
  closed(): void
}

export const usePrintPreview = create<{ shown: Previewed | null }>(() => ({ shown: null }))

/**
 * Shows that part of the screen alone (print.css) as the pages it makes; they are printed from there, by the same engine and
 * the same rules. Answers when the clerk has closed them.
 */
export async function printPart(part: HTMLElement, title: string): Promise<void> {
  closePrintPreview()
  countFieldsInHand()
  const closed = new Promise<void>((close) => {
    usePrintPreview.setState({ shown: { part, title, pdf: null, error: null, closed: close } })
  })
  const made = await marked(part, () => call('app.pdfOfPage', null))
  const { shown } = usePrintPreview.getState()
  if (shown?.part === part)
    usePrintPreview.setState({
      shown: { ...shown, ...(made.ok ? { pdf: made.value.bytes } : { error: made.error }) },
    })
  return closed
}

export function closePrintPreview(): void {
  const { shown } = usePrintPreview.getState()
  usePrintPreview.setState({ shown: null })
  shown?.closed()
}

/** Through the system's dialog. False = nothing is looked at. */
export function printPreviewed(): boolean {
  const { shown } = usePrintPreview.getState()
  if (!shown) return false
  const { part } = shown
  void askSystem(async () => {
    part.classList.add('printed')
    window.addEventListener('afterprint', () => part.classList.remove('printed'), { once: true })
    window.print()
  }, undefined)
  return true
}

async function marked<T>(part: HTMLElement, work: () => Promise<T>): Promise<T> {
  part.classList.add('printed')
  try {
    return await work()
  } finally {
    part.classList.remove('printed')
  }
}

const paperInView = () =>
  [...(dialogInFront() ?? document).querySelectorAll<HTMLElement>(paper)].find((one) => one.checkVisibility())

export const hasPaper = (): boolean => paperInView() !== undefined

interface OwnWay {
  print(): Promise<void>
  /** Why it cannot be printed now, as a sentence; null = it can. */
  whyNot(): string | null
}

const ownWays = new WeakMap<HTMLElement, OwnWay>()

/** What stands on the screen otherwise than on paper is printed its own way; answers how to forget it. */
export function printsItself(
  shown: HTMLElement,
  print: () => Promise<void>,
  whyNot: () => string | null = () => null,
): () => void {
  ownWays.set(shown, { print, whyNot })
  return () => void ownWays.delete(shown)
}

/** How a list prints that is more than its rows: a picture with the figures beside it, names that are masked. */
export const ownPrintOf = (list: HTMLElement, title: string): OwnWay | null => {
  const part = list.closest<HTMLElement>('[data-prints]')
  return (part?.dataset.prints === title && ownWays.get(part)) || null
}

/** False when no paper is in view. */
export function printPaper(): boolean {
  const shown = paperInView()
  const own = shown && ownWays.get(shown)
  if (own) void own.print()
  else if (shown) void printPart(shown, shown.closest('[aria-label]')?.getAttribute('aria-label') ?? '文书')
  return shown !== undefined
}
