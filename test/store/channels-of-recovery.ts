import type { RecoveryChannels } from '#shared/ipc/recovery-channels'
import type { Standing } from './channel-givens'

/** Of a county that cannot be opened: what comes of it goes into another folder. */
export const ofRecovery: Record<keyof RecoveryChannels, Standing> = {
  'recovery.look': 'reads',
  'recovery.diagnose': 'reads',
  'recovery.restore': 'outside',
  'recovery.salvage': 'outside',
  'recovery.setAside': 'outside',
}
