import type { DiagnosticsChannels } from '#shared/ipc/diagnostics-channels'
import type { UpdateChannels } from '#shared/ipc/update-channels'
import type { Standing } from './channel-givens'

/** Of the program and the computer: nothing of it is in the county. */
export const ofProgram: Record<keyof (UpdateChannels & DiagnosticsChannels), Standing> = {
  'update.standing': 'reads',
  'update.look': 'reads',
  'update.begin': 'outside',
  'update.back': 'outside',
  'update.putOff': 'outside',
  'update.started': 'outside',
  'update.told': 'outside',
  'diagnostics.gather': 'reads',
  'diagnostics.gatherOf': 'reads',
  'diagnostics.save': 'outside',
}
