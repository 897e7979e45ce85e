/** A window of the system is open: it lies over this one, and there is one at a time. */
let isOpen = false
/** One was asked for since the mouse was pressed first, or a key. */
let wasAsked = false
/** The second press of a double click, behind one that has asked already. */
let isSecond = false

/**
 * What `ask` answers, or `left`, as when the clerk leaves it, where the same command has just asked: a double click saves,
 * prints and adds once.
 */
export async function askSystem<T>(ask: () => Promise<T>, left: T): Promise<T> {
  if (isOpen || isSecond) return left
  wasAsked = true
  isOpen = true
  try {
    return await ask()
  } finally {
    isOpen = false
  }
}

/** Watches for double clicks. Answers how to stop. */
export function followDoubleClicks(): () => void {
  const begin = () => {
    wasAsked = false
    isSecond = false
  }
  const click = ({ detail }: MouseEvent) => {
    if (detail > 1) isSecond = wasAsked
    else begin()
  }
  document.addEventListener('click', click, true)
  document.addEventListener('keyup', begin, true)
  return () => {
    document.removeEventListener('click', click, true)
    document.removeEventListener('keyup', begin, true)
  }
}
