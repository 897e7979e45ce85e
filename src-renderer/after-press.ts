let isPressed = false
let waiting: (() => void)[] = []

/**
 * What is drawn because a field was left may move the button the mouse is just going down on, and its click would be lost: while
 * a button of the mouse is down it waits until that comes up, before the click.
 */
export function afterPress(draw: () => void): void {
  if (isPressed) waiting.push(draw)
  else draw()
}

/** Watches the mouse. Answers how to stop. */
export function followPress(): () => void {
  const press = () => {
    isPressed = true
  }
  const release = () => {
    isPressed = false
    const all = waiting
    waiting = []
    for (const draw of all) draw()
  }
  const ends = ['pointerup', 'pointercancel', 'dragend'] as const
  document.addEventListener('pointerdown', press, true)
  for (const end of ends) document.addEventListener(end, release, true)
  window.addEventListener('blur', release)
  return () => {
    document.removeEventListener('pointerdown', press, true)
    for (const end of ends) document.removeEventListener(end, release, true)
    window.removeEventListener('blur', release)
    release()
  }
}
