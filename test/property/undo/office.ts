import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { blankContractor } from '#shared/contractor/blank-contractor'
import type { ProjectSummary } from '#shared/project/summary'
import type { Result } from '#shared/result'
import { areas } from '../../fixtures/households/made-households'
import { pdfOf } from '../../fixtures/pdf-files'
import { countingIds, startInCounty, type TestBackend } from '../../store/county-fixture'
import { prepareRecords } from './prepared-records'

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

export interface Office extends TestBackend {
  folder: string
  pause(): void
  file(end?: string): string
  count(): number
  projects(): Promise<ProjectSummary[]>
}

/** An office at work, behind all days its records bear, with a clock between whose commands lies more than a sitting. */
export async function startOffice(): Promise<Office> {
  let now = Date.parse('2024-04-01T02:00:00Z')
  const backend = await startInCounty({
    now: () => new Date(now),
    newId: countingIds('n'),
    who: () => '王芳',
  })
  for (const name of ['甲项目', '乙项目']) {
    const project = await backend.get('project.create', { name, year: 2023, catalogCode: 'SW-02' })
    const beneficiaries = { ...project.beneficiaries, kinds: ['低保' as const] }
    const period = { ...project.period, startOn: '2023-01-01', endOn: '2023-12-31' } as const
    const measured = (value: string) => ({ ...project.budget, inputs: { hh: { value, source: '台账' } } })
    const first = { ...project, areas, beneficiaries, period, budget: measured('3100') }
    const { revision } = await backend.get('project.save', first)
    // A version there is something to go back to.
    await backend.get('budget.saveVersion', { projectId: project.id, label: '送审' })
    await backend.get('project.save', { ...first, revision, budget: measured('3200') })
  }
  await backend.get('contractor.save', { ...blankContractor, id: 'c', name: '承接主体' })
  let files = 0
  const office = {
    ...backend,
    pause: () => {
      now += 40 * 60_000
    },
    /** A file nobody has seen before, which can be opened. */
    file(end = 'txt') {
      files += 1
      const path = join(backend.documentsFolder, `文件${files}.${end}`)
      writeFileSync(path, end === 'pdf' ? pdfOf(files) : `内容${files}`)
      return path
    },
    count: () => ++files,
    projects: async () =>
      (
        await Promise.all((['active', 'archived'] as const).map((status) => backend.get('project.list', { status })))
      ).flat(),
  }
  await prepareRecords(office)
  return office
}

/** One of the office's commands by chance; null = there is nothing to do it to. */
export type Act = (office: Office, chance: Chance) => Promise<Result<unknown> | null>
