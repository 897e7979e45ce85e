import type { Act } from '../accounts/role'
import type { BackendChannel } from './schemas'

/**
 * anyone = also before signing in, and while the window is locked; unlocked = also before signing in; self = whoever is signed
 * in, also with a password that is to be changed, and anybody while no county is open; typist = the same, and nobody after a
 * county was left by somebody who had not signed in; keepAccounts = 管理, also refused while accounts are out of use.
 */
export type Right = Act | 'anyone' | 'unlocked' | 'self' | 'typist' | 'keepAccounts'

/**
 * Who may ask what, where a county has accounts. Work for all that is not named here, so that a channel somebody adds is
 * closed to whoever has not signed in.
 */
const named: Partial<Record<BackendChannel, Right>> = {
  'app.info': 'anyone',
  'app.resources': 'anyone',
  // Which counties were worked on here, and where: for the start screen.
  'county.recent': 'self',
  // Without its years before signing in.
  'county.current': 'anyone',
  // Each leaves the county that is open, and its lock with it.
  'county.create': 'unlocked',
  'county.createSample': 'unlocked',
  'county.createFromBundle': 'unlocked',
  'county.open': 'unlocked',
  'county.close': 'unlocked',
  'county.proposeFolder': 'self',
  // Of a county that cannot be opened, so that none is open.
  'recovery.look': 'self',
  'recovery.diagnose': 'self',
  'recovery.restore': 'self',
  'recovery.salvage': 'self',
  'recovery.setAside': 'self',
  // Nothing of what the office keeps is in it, and whoever cannot sign in is in need of it.
  'update.standing': 'anyone',
  'update.started': 'anyone',
  'update.told': 'anyone',
  // Whoever decides about the office's data decides which program opens them.
  'update.look': 'manage',
  'update.begin': 'manage',
  'update.back': 'manage',
  'update.putOff': 'manage',
  'diagnostics.gather': 'anyone',
  'diagnostics.gatherOf': 'anyone',
  'diagnostics.save': 'anyone',
  // A file that was sealed somewhere; a county is made of it where there is none.
  'seal.open': 'self',
  'seal.leave': 'anyone',
  'seal.restore': 'self',
  // A copy of all personal data that leaves.
  'seal.backup': 'manage',
  // What was typed and is in no county yet. Kept also as the window is being locked, and told to nobody meanwhile.
  'draft.list': 'typist',
  'draft.keep': 'anyone',
  'draft.drop': 'anyone',
  'job.cancel': 'anyone',

  'account.state': 'anyone',
  'account.signIn': 'anyone',
  'account.signOut': 'anyone',
  'account.lock': 'anyone',
  'account.resetByCode': 'anyone',
  // Set up by whoever has the county while there are no accounts, resumed by a password of 管理.
  'account.setUp': 'anyone',
  'account.resume': 'anyone',
  'account.changePassword': 'self',
  'account.add': 'keepAccounts',
  'account.edit': 'keepAccounts',
  'account.resetPassword': 'keepAccounts',
  'account.saveRules': 'keepAccounts',
  'account.stop': 'keepAccounts',
  'account.showCode': 'keepAccounts',
  'account.confirmCode': 'keepAccounts',

  // In the county's own folder: who closes a county after signing out leaves it backed up all the same.
  'backup.make': 'anyone',
  // A copy of all personal data elsewhere, and another state in place of this one.
  'backup.setPlace': 'manage',
  'backup.dropPlace': 'manage',
  'backup.confirm': 'manage',
  'backup.restore': 'manage',
  'backup.takeBack': 'manage',
  'backup.takeProject': 'manage',

  // The code in the safe opens nothing any more once there is another.
  'countyKey.showCode': 'manage',
  'countyKey.confirmCode': 'manage',

  'confirmation.decide': 'confirm',

  'template.import': 'manage',
  'template.save': 'manage',
  'dataSet.import': 'manage',
  'dataSet.setStopped': 'manage',
}

export const rightOf = (channel: BackendChannel): Right => named[channel] ?? 'work'
