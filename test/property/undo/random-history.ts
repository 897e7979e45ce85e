import { expect } from 'vitest'
import type { Stamp } from '#shared/records/record-entry'
import type { Result } from '#shared/result'
import { type CountyContent, contentOf, historyOf } from '../../store/county-content'
import { chanceOf, type Office } from './office'
import { projectActs } from './project-acts'
import { registerActs } from './register-acts'

const acts = Object.entries({ ...projectActs, ...registerActs })

export interface Chosen {
  act: number
  seed: number
}
export const actNames = acts.map(([name]) => name)
export const actCount = acts.length

/** How often each command was given, taken back, refused, or lasts by its nature or by law, by name. */
export interface Tally {
  taken: Map<string, number>
  refused: Map<string, number>
  lasting: Map<string, number>
  chains: number
  longest: number
}
export const newTally = (): Tally => ({
  taken: new Map(),
  refused: new Map(),
  lasting: new Map(),
  chains: 0,
  longest: 0,
})
const count = (of: Map<string, number>, name: string) => of.set(name, (of.get(name) ?? 0) + 1)

/** Why a command may stay for good: papers and states that hold by law, what was looked at, what it says itself. */
const mayLast =
  /^(?:UNDO_NONE|RECORD_FROZEN|RECORD_STEP_REFUSED|PAPER_RETAINED|ARCHIVE_HOLDS|CONTRACT_SIGNED|RECORD_HELD)$/

interface Taken {
  stamp: Stamp
  before: CountyContent
  after: CountyContent
}

/**
 * Gives the commands one after the other. After each, its undo is the very content before it and its redo the content after
 * it, word for word; at the end all are taken back to the start and done again; and no entry of the history is ever lost.
 */
export async function runHistory(office: Office, chosen: readonly Chosen[], tally = newTally()): Promise<void> {
  const { folder } = office
  let stack: Taken[] = []
  let told = historyOf(folder)
  const nothingLost = () => {
    const now = historyOf(folder)
    const fresh = now.slice(told.length)
    const kept = JSON.stringify(now.slice(0, told.length)) === JSON.stringify(told)
    if (!kept) expect(now.slice(0, told.length), 'no entry is lost').toEqual(told)
    told = now
    return fresh
  }
  const isNow = (content: CountyContent, why: string) => {
    const now = contentOf(folder)
    if (JSON.stringify(now) !== JSON.stringify(content)) expect(now, why).toEqual(content)
  }
  const undo = async (stamp: Stamp) => {
    office.pause()
    const done = await office.call('history.undo', stamp)
    nothingLost()
    return done
  }
  for (const { act, seed } of chosen) {
    office.pause()
    const before = contentOf(folder)
    const { name, result } = await given(office, act, seed)
    const fresh = nothingLost()
    const row = fresh.at(-1)
    if (!result?.ok || !row) {
      if (result) count(tally.refused, name)
      isNow(before, `${name} has done nothing`)
      continue
    }
    const stamp = { device: String(row.device), counter: Number(row.counter) }
    const after = contentOf(folder)
    // What a budget said is kept as a version of its own before another takes its place, and versions are never taken back.
    const others = fresh.filter(({ counter }) => counter !== stamp.counter)
    expect(
      others.filter(({ command }) => command !== 'saveBudget'),
      `${name} is one command`,
    ).toEqual([])
    if (others.length > 0) {
      stack = []
      before.budget_versions = after.budget_versions ?? []
    }
    const undone = await undo(stamp)
    if (!undone.ok) {
      expect(undone.error.code, `${name}: ${JSON.stringify(undone.error)}`).toMatch(mayLast)
      isNow(after, `${name} stays as it is`)
      count(tally.lasting, name)
      stack = []
      continue
    }
    isNow(before, `${name} taken back`)
    const redone = await undo(undone.value)
    expect(redone, `${name} done again`).toMatchObject({ ok: true })
    isNow(after, `${name} done again`)
    count(tally.taken, name)
    stack.push({ stamp, before, after })
  }
  await backAndForth(stack, undo, isNow)
  tally.chains += 1
  tally.longest = Math.max(tally.longest, stack.length)
}

/** The command that was chosen, or the next that there is something to give to. */
async function given(
  office: Office,
  act: number,
  seed: number,
): Promise<{ name: string; result: Result<unknown> | null }> {
  for (let at = act; at < act + acts.length; at += 1) {
    const [name, give] = acts[at % acts.length]!
    const result = await give(office, chanceOf(seed))
    if (result) return { name, result }
  }
  return { name: 'none', result: null }
}

async function backAndForth(
  stack: readonly Taken[],
  undo: (stamp: Stamp) => Promise<{ ok: boolean; value?: Stamp; error?: { code: string } }>,
  isNow: (content: CountyContent, why: string) => void,
): Promise<void> {
  const undone: { stamp: Stamp; after: CountyContent }[] = []
  for (const { stamp, before, after } of stack.toReversed()) {
    const back = await undo(stamp)
    // Records are kept, those of a contractor with it: its entry stays, though they were taken back before.
    if (back.error?.code === 'CONTRACTOR_HAS_RECORDS') break
    expect(back, 'back to the start').toMatchObject({ ok: true })
    isNow(before, 'back to the start')
    undone.push({ stamp: back.value as Stamp, after })
  }
  for (const { stamp, after } of undone.toReversed()) {
    expect(await undo(stamp), 'forth to the end').toMatchObject({ ok: true })
    isNow(after, 'forth to the end')
  }
}
