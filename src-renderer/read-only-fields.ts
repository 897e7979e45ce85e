/** What is typed to look for something, or in a window over the page, changes nothing by itself. */
const free = '[data-find], [role=search], [role=dialog], input[type=search]'

/** While nothing can be saved nothing is typed into the fields of a page; `refused` hears of each try. Answers how to end it. */
export function keepHandsOffFields(refused: () => void): () => void {
  const keepOff = (event: Event) => {
    if (!(event.target instanceof Element) || event.target.closest(free)) return
    if (!event.target.closest('main')) return
    event.preventDefault()
    event.stopImmediatePropagation()
    refused()
  }
  window.addEventListener('beforeinput', keepOff, true)
  return () => window.removeEventListener('beforeinput', keepOff, true)
}
