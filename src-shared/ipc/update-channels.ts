import type { UpdateLook, UpdateStanding } from '../update/standing'

/** 升级程序: from a file the clerk has chosen; nothing is ever fetched. */
export interface UpdateChannels {
  'update.standing': { input: null; output: UpdateStanding }
  /** Checked to the last byte. A job. UPDATE_REFUSED says why; CANCELLED. */
  'update.look': { input: { path: string; jobId: string }; output: UpdateLook }
  /**
   * Backs up what can be reached, keeps installer and new version ready, and leaves the rest to the end of the program: the window is
   * to be closed. `sha256`: of what was looked at. A job. UPDATE_REFUSED, DISK_FULL, CANCELLED and all a backup answers.
   */
  'update.begin': {
    input: { path: string; sha256: string; jobId: string }
    /** Counties that could not be backed up, since they are not there, or are in use elsewhere. */
    output: { left: string[] }
  }
  /** 退回上一版, at the end of the program. */
  'update.back': { input: null; output: null }
  /** What was prepared is not to be done when the program ends. */
  'update.putOff': { input: null; output: null }
  /** The first screen is drawn: at the first start of a new version it finds itself healthy, or goes back. */
  'update.started': { input: null; output: null }
  /** The news were read. */
  'update.told': { input: null; output: null }
}
