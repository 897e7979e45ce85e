/** What Ctrl+P prints: the mark of a paper that is drawn on the screen. */
const paper = '[data-paper]'

/** Prints that part of the screen alone, through the system's dialog (print.css). */
export function printPart(part: HTMLElement): void {
  part.classList.add('printed')
  window.addEventListener('afterprint', () => part.classList.remove('printed'), { once: true })
  window.print()
}

const paperInView = () => [...document.querySelectorAll<HTMLElement>(paper)].find((one) => one.checkVisibility())

export const hasPaper = (): boolean => paperInView() !== undefined

/** False when no paper is in view. */
export function printPaper(): boolean {
  const shown = paperInView()
  if (shown) printPart(shown)
  return shown !== undefined
}
