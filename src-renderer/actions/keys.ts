const signs: Record<string, string> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' }

/** Ctrl+Shift+Z: as actions name their keys. Ctrl is also the command key. */
export function keyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = signs[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key)
  const held = [(event.ctrlKey || event.metaKey) && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift'].filter(
    Boolean,
  )
  return [...held, key].join('+')
}
