import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DataPin } from '#shared/data-sets/data-pin'
import { officeLimits, ownDay, ownLimit } from '../fixtures/data-sets/own-limits'
import { startInCounty, temporaryFolder } from './county-fixture'

const startOffice = () => startInCounty()
type Office = Awaited<ReturnType<typeof startOffice>>
const limitsFile = (body: Parameters<typeof officeLimits>[0]) => {
  const { scope: _s, by: _b, stopped: _t, number: _n, sha256: _d, ...file } = officeLimits(body)
  const path = join(temporaryFolder(), '办理时限.json')
  writeFileSync(path, JSON.stringify(file))
  return path
}

const training = (office: Office) => office.get('record.create', { kind: 'training', ownerId: '2024', body: null })
const dueOf = async (office: Office, id: string) => (await office.get('record.get', { id })).dueOn

test('[N23] the day of a year that the office enters counts for its trainings, those made before among them, and no longer once it is stopped', async () => {
  const office = await startOffice()
  const { id } = await training(office)
  expect(await dueOf(office, id)).toBe('2024-03-20')
  const path = limitsFile({ days: [ownDay('training-evidence', '2024-04-10')] })
  const { kind, id: set, version } = await office.get('dataSet.import', { path })
  expect(await dueOf(office, id)).toBe('2024-04-10')
  expect(await dueOf(office, (await training(office)).id)).toBe('2024-04-10')
  await office.get('dataSet.setStopped', { kind, id: set, version, stopped: true })
  expect(await dueOf(office, id)).toBe('2024-03-20')
})

test('a project keeps the limits it was made with, and a file that falls short of the law is not taken in', async () => {
  const office = await startOffice()
  const named = { name: '家计调查', year: 2023, catalogCode: 'SW-02' }
  const old = await office.get('project.create', named)
  await office.get('dataSet.import', { path: limitsFile({ limits: [ownLimit('sign', { count: 20 })] }) })
  const made = await office.get('project.create', named)
  const limitsOf = ({ dataPins = [] }: { dataPins?: DataPin[] }) =>
    dataPins.find(({ kind }) => kind === 'time-limits')?.id
  expect([limitsOf(old), limitsOf(made)]).toEqual(['time-limits', 'wltzq'])
  const path = limitsFile({ limits: [ownLimit('tender-documents', { count: 15 })] })
  expect(await office.call('dataSet.import', { path })).toMatchObject({
    ok: false,
    error: { code: 'DATA_SET_INVALID', params: { detail: expect.stringContaining('只能延长，不能缩短') } },
  })
})
