import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChannelName, Channels } from '#shared/ipc/channels'
import { type Result, unwrap } from '#shared/result'
import { areas } from '../../fixtures/households/made-households'
import { countingIds, startInCounty } from '../../store/county-fixture'

/** Of a list, or below a number; the same for the same history. */
export interface Chance {
  below(count: number): number
  of<T>(all: readonly T[]): T | undefined
}

/** mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0
  const below = (count: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count
  }
  return { below, of: (all) => (all.length === 0 ? undefined : all[below(all.length)]) }
}

export type Office = Awaited<ReturnType<typeof startOffice>>

/** An office at work, with a clock between whose commands lies more than a sitting. */
export async function startOffice() {
  let now = Date.parse('2023-03-01T02:00:00Z')
  const backend = await startInCounty({
    now: () => new Date(now),
    newId: countingIds('n'),
    who: () => '王芳',
  })
  for (const name of ['甲项目', '乙项目']) {
    const project = await backend.get('project.create', { name, year: 2023, catalogCode: 'SW-02' })
    const beneficiaries = { ...project.beneficiaries, kinds: ['低保' as const] }
    const period = { ...project.period, startOn: '2023-04-01', endOn: '2023-12-31' } as const
    const inputs = { hh: { value: '3200', source: '台账' } }
    await backend.get('project.save', {
      ...project,
      areas,
      beneficiaries,
      period,
      budget: { ...project.budget, inputs },
    })
  }
  let files = 0
  return {
    ...backend,
    pause: () => {
      now += 40 * 60_000
    },
    /** A file nobody has seen before. */
    file(end = 'txt') {
      files += 1
      const path = join(backend.documentsFolder, `文件${files}.${end}`)
      writeFileSync(path, `内容${files}`)
      return path
    },
    count: () => ++files,
    projects: async () =>
      (
        await Promise.all((['active', 'archived'] as const).map((status) => backend.get('project.list', { status })))
      ).flat(),
  }
}

/** One of the office's commands by chance; null = there is nothing to do it to. */
export type Act = (office: Office, chance: Chance) => Promise<Result<unknown> | null>

/** The command with what is found to give it; null = nothing is. */
export async function ask<K extends ChannelName>(
  office: Office,
  channel: K,
  input: Channels[K]['input'] | null | undefined,
): Promise<Result<unknown> | null> {
  return input === null || input === undefined ? null : office.call(channel, input)
}

export { unwrap }
