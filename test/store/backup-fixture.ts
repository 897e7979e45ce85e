import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupKind } from '#shared/backup/backup'
import type { RecordKind } from '#shared/records/kind'
import { startInCounty } from './county-fixture'

const hourMs = 60 * 60 * 1000

/** A county with a project, on a clock that the test puts forward. */
export async function officeWithClock(
  start = '2023-03-01T02:00:00Z',
  { recordKinds }: { recordKinds?: readonly RecordKind[] } = {},
) {
  let now = Date.parse(start)
  const office = await startInCounty({ now: () => new Date(now), recordKinds })
  const { id } = await office.get('project.create', { name: '甲项目', year: 2023, catalogCode: 'SW-02' })
  const make = (kind: Exclude<BackupKind, 'before-restore'>) => office.get('backup.make', { kind, jobId: 'b' })
  return {
    ...office,
    projectId: id,
    home: join(office.folder, '备份'),
    make,
    pass: (hours: number) => {
      now += hours * hourMs
    },
    rename: async (name: string) => office.get('project.save', { ...(await office.get('project.get', { id })), name }),
    addFile: async (name: string, content = `内容 ${name}`) => {
      const path = join(office.documentsFolder, name)
      writeFileSync(path, content)
      return office.get('evidence.add', { projectId: id, stage: 'during', title: name, path })
    },
    names: async () => (await office.get('backup.list', null)).map(({ name }) => name),
  }
}

export type Office = Awaited<ReturnType<typeof officeWithClock>>
