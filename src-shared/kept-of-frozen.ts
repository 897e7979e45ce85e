/**
 * `make`, asked once as long as it is asked the same: of an object that is frozen, and so says the same for ever (as what the
 * store has read does), with the same data beside it. What is still being typed is made anew each time.
 */
export function keptOfFrozen<Of extends object, By extends readonly unknown[], T>(make: (of: Of, ...by: By) => T) {
  const kept = new WeakMap<Of, { by: By; value: T }>()
  return (of: Of, ...by: By): T => {
    const before = kept.get(of)
    if (before?.by.every((one, at) => one === by[at])) return before.value
    const value = make(of, ...by)
    if (Object.isFrozen(of)) kept.set(of, { by, value })
    return value
  }
}
