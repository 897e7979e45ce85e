import type { BackupChannels } from '#shared/ipc/backup-channels'
import { sampleId } from '../documents/papers/project-records'
import { project, type Sample, type Standing, undone } from './channel-givens'

/** A backup of the example; then its project says something else. */
async function alteredSince(office: Sample) {
  const { made } = await office.get('backup.make', { kind: 'manual', jobId: 'b' })
  await office.get('project.save', { ...(await project(office)), name: '改坏了' })
  return { name: made!.name, from: 'home', jobId: 't' } as const
}

/** Backups lie beside the county, and nothing of it is another after them; what is taken back from one is a step as any other. */
export const ofBackups: Record<keyof BackupChannels, Standing> = {
  'backup.standing': 'reads',
  'backup.list': 'reads',
  'backup.make': 'outside',
  'backup.setPlace': 'outside',
  'backup.dropPlace': 'outside',
  'backup.confirm': 'outside',
  'backup.compare': 'reads',
  'backup.proposeFolder': 'reads',
  'backup.restore': 'outside',
  'backup.look': 'reads',
  'backup.things': 'reads',
  'backup.plan': 'reads',
  'backup.takeBack': undone(alteredSince, ({ get }, backup) => {
    const place = { type: 'project', id: sampleId } as const
    return get('backup.takeBack', { ...backup, place, things: [{ sort: 'body', id: sampleId }] })
  }),
  'backup.takeProject': undone(alteredSince, ({ get }, backup) =>
    get('backup.takeProject', { ...backup, id: sampleId }),
  ),
  'backup.leave': 'outside',
}
