import { enteredState, type PlatformEntry, platformEntry } from '../platform-entry'
import type { IndicatorSource } from './source'

/** What was uploaded in time of all that was to be, over the entries that are done; nothing where none is. */
export const enteredInTime: IndicatorSource = ({ related }) => {
  const entries = related
    .filter(({ kind, state }) => kind === platformEntry.id && state === enteredState)
    .map(({ body }) => body as PlatformEntry)
  if (entries.length === 0) return null
  const sum = (name: 'onTime' | 'expected', of: readonly PlatformEntry[]) =>
    of.reduce((total, entry) => total + BigInt(entry[name] ?? 0), 0n)
  const units = [...new Set(entries.map(({ unit }) => unit.trim()))]
  const told = units.map((unit) => {
    const own = entries.filter((entry) => entry.unit.trim() === unit)
    return `${sum('onTime', own)}/${sum('expected', own)}${unit}`
  })
  return {
    figure: { part: sum('onTime', entries), whole: sum('expected', entries) },
    source: `平台录入登记${entries.length}份：按时上传${told.join('，')}`,
  }
}
