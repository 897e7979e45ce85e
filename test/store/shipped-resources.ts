import { resolve } from 'node:path'
import { OnDemand } from '#main/on-demand'
import { type Resources, requireResources } from '#main/resources'
import { dataKinds } from '#shared/office-data/registry'

const folder = resolve(import.meta.dirname, '../../resources')
const shipped = new OnDemand(() => frozen(requireResources(folder, dataKinds)))

/** The program's own data, read once for all tests of a process; nobody can change it for the next. */
export const shippedResources = (): Resources => shipped.get()

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
  return value
}
