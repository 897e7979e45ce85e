const ofTheHand = ['keydown', 'beforeinput', 'paste', 'cut', 'drop', 'mousedown', 'click', 'dblclick', 'contextmenu']
const modifiers = ['Control', 'Shift', 'Alt', 'Meta', 'CapsLock']

/**
 * While the program types by itself nothing is typed, pasted, taken back or left beside it: keys and clicks count only within
 * `except`, and `refused` hears of each that did not. Answers how to let them in again.
 */
export function handsOff(except: string, refused: () => void): () => void {
  const keepOff = (event: Event) => {
    // What the program sends itself is not of the hand.
    if (!event.isTrusted) return
    if (event.target instanceof Element && event.target.closest(except)) return
    if (event instanceof KeyboardEvent && modifiers.includes(event.key)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    // A key that is held down, and what a click begins and ends with, is refused once.
    if (!(event instanceof KeyboardEvent && event.repeat) && event.type !== 'mousedown') refused()
  }
  for (const kind of ofTheHand) window.addEventListener(kind, keepOff, true)
  return () => {
    for (const kind of ofTheHand) window.removeEventListener(kind, keepOff, true)
  }
}
