import type { BackupChannels } from '#shared/ipc/backup-channels'
import type { Standing } from './channel-givens'

/** Backups lie beside the county, and nothing of it is another after them. */
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
}
