import { tmpdir } from 'node:os'
import fc from 'fast-check'
import { type BackendChannel, channelSchemas } from '#shared/ipc/schemas'
import { terminalSchemas } from '#shared/ipc/terminal-schemas'
import { projectRoot } from '../../../src-main/launch/paths.mjs'
import { hostileValue } from '../../fixtures/hostile/values'
import { altered } from './altered'
import { bySchema, type Known } from './by-schema'
import { type Furnished, openCopy } from './furnished-county'
import { plantOutside } from './outside'
import { layOutPlaces, pathFields } from './places'
import { faultsOfAnswer } from './plain-answer'
import { touchedPaths } from './touched-paths'

export interface Attack {
  /** Inputs that the schema and the granted paths let through. */
  deep: number
  faults: string[]
}

/**
 * Asks some channels of a county of their own with so many hostile inputs each, as a screen in strange hands could, and looks
 * at what comes of it.
 */
export async function attack(
  furnished: Furnished,
  channels: readonly BackendChannel[],
  { seed, count }: { seed: number; count: number },
): Promise<Attack> {
  const withAccounts = channels.every((one) => /^(account|confirmation)\.(?!setUp)/.test(one))
  const { backend, home, folder, again, real } = await openCopy(furnished, `h${seed}`, withAccounts)
  const outside = plantOutside()
  const places = layOutPlaces(home, folder, furnished, outside)
  const found: Attack = { deep: 0, faults: [] }
  const note = (faults: string[], asked: unknown) => {
    for (const fault of faults) found.faults.push(`${fault} (seed ${seed})\n    ${shown(asked)}`)
  }

  const touched = await touchedPaths(async () => {
    for (const channel of channels) {
      const isTerminal = Object.hasOwn(terminalSchemas, channel)
      const picked = places.granted.filter((path) => isTerminal || places.allows(channel, path))
      const known: Known = (field) =>
        pathFields.includes(field)
          ? [...picked, ...picked, ...(isTerminal ? [] : places.foreign)]
          : [...(real[field] ?? []), ...(furnished.known.get(field) ?? [])]
      const asked = (furnished.inputs.get(channel) ?? []).map((input) => inPlace(input, picked))
      for (const input of inputsOf(channel, asked, known, { seed, count, isTerminal })) {
        if (!isTerminal && !places.paths.allows(channel, input)) continue
        const answer = await backend.invoke(channel, input).catch((error: Error) => `thrown: ${error.stack}`)
        if ((answer as { error?: { code: string } }).error?.code !== 'INPUT_INVALID') found.deep += 1
        note([...faultsOfAnswer(answer), ...outside.faults(answer), ...pollution()], [channel, input])
        await again()
      }
    }
    for (const [asked, input] of readsAfter)
      note(faultsOfAnswer(await backend.invoke(asked, input)), `${asked} afterwards`)
    await backend.close()
  })
  const allowed = [...places.own, projectRoot]
  const isOwn = (path: string) =>
    allowed.some((root) => path === root || path.startsWith(`${root}/`)) || ofProgram.test(path.slice(tmpdir().length))
  const strayed = [...touched].filter((path) => !isOwn(path))
  note(
    strayed.map((path) => `touches ${path}`),
    channels,
  )
  note(outside.changes(), channels)
  return found
}

function inputsOf(
  channel: BackendChannel,
  asked: unknown[],
  known: Known,
  { seed, count, isTerminal }: { seed: number; count: number; isTerminal: boolean },
): unknown[] {
  const shaped = bySchema(channelSchemas[channel], known)
  const real = asked.length > 0 ? fc.oneof(fc.constantFrom(...asked), shaped) : shaped
  // What the command line is given comes from whoever sits there: its paths lie where he says.
  const any = isTerminal ? real : fc.oneof({ weight: 5, arbitrary: real.chain(altered) }, hostileValue)
  const all = fc.oneof({ weight: 2, arbitrary: shaped }, { weight: 1, arbitrary: real }, { weight: 3, arbitrary: any })
  return fc.sample(all, { seed, numRuns: count }).map(sent)
}

/** With a path that is picked in this county, for that of the one it was asked of. */
function inPlace(input: unknown, picked: readonly string[]): unknown {
  if (typeof input !== 'object' || input === null || picked.length === 0) return input
  const there = Object.entries(input).map(([field, value]) => {
    if (!pathFields.includes(field) || value === null) return [field, value]
    return [field, field === 'paths' ? [picked[0]] : picked[field.length % picked.length]]
  })
  return Object.fromEntries(there)
}

/** As it comes over the wire between the processes, which carries no functions and no classes. */
function sent(input: unknown): unknown {
  try {
    return structuredClone(input)
  } catch {
    return '不能传送'
  }
}

/** Folders the program makes for itself among the system's temporary ones. */
const ofProgram = /^\/goufutong-(?!test-)/

/** What every screen asks of the county: nothing that was taken in may stand in its way. */
const readsAfter: [string, unknown][] = [
  ['project.list', { status: 'active' }],
  ['workbench.read', { year: 2023 }],
  ['search.find', { text: '家计', limit: 20 }],
  ['bin.list', { sort: null, text: '', limit: 500 }],
  ['norms.check', { projectId: 'sample-2023-jiadiao' }],
  ['evidence.list', { projectId: 'sample-2023-jiadiao' }],
  ['contractor.register', null],
  ['dataSet.list', null],
  ['draft.list', null],
]

function pollution(): string[] {
  const found = [...Object.keys(Object.prototype), ...Object.keys(Array.prototype)]
  for (const name of found) delete (Object.prototype as Record<string, unknown>)[name]
  return found.length > 0 || 'polluted' in {} ? [`prototypes polluted: ${found}`] : []
}

const shown = (input: unknown) =>
  (JSON.stringify(input, (_key, value) => (typeof value === 'bigint' ? `${value}n` : value)) ?? String(input)).slice(
    0,
    600,
  )
