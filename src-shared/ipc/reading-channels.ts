import type { ErrorCode } from '../errors'
import type { BackendChannel } from './schemas'

/**
 * What is answered while the county is open to be looked at: all that changes nothing in it, with what goes out of it to another
 * place. Not named = refused, so that a channel somebody adds is closed.
 */
const named = `
  account.lock account.state account.signIn account.signOut
  app.info app.placeToSave app.resources
  backup.compare backup.leave backup.list backup.look backup.plan backup.proposeFolder backup.standing backup.things
  bin.count bin.list
  budget.reckon budget.versions
  bundle.export bundle.readiness bundle.standing bundle.verify
  checkUp.altered checkUp.last checkUp.run
  confirmation.list confirmation.state
  contract.comparison
  contractor.list contractor.register
  county.close county.create county.createFromBundle county.createSample county.current county.open county.proposeFolder county.recent
  countyKey.open countyKey.state
  dataSet.list dataSet.ofOffice dataSet.saveCopy
  delivery.export delivery.files delivery.folder delivery.folders delivery.household delivery.overview
  diagnostics.gather diagnostics.gatherOf diagnostics.save
  draft.drop draft.keep draft.list
  evidence.list evidence.listRemoved evidence.measure
  file.history file.keepPasted file.lend file.read file.readDocx file.saveAs file.sheets file.walk
  funds.ledger
  history.list
  household.checkFile household.chooseHead household.count household.dropFile household.export household.get household.list
  household.notes household.readFile household.saveBadRows household.strata
  job.cancel job.list
  money.inWords
  norms.ceiling norms.check
  paper.list paper.preview
  project.agreed project.get project.list project.names project.rescue
  projectFile.check projectFile.exportBundle projectFile.makePaper projectFile.read projectFile.sample projectFile.standing
  quote.readTable
  record.around record.get record.list record.listFiles record.ofEarlier record.ofProject record.search
  recovery.diagnose recovery.look recovery.restore recovery.salvage
  seal.backup seal.leave seal.open seal.restore
  sampling.basis sampling.export sampling.list
  search.find search.show
  stored.check stored.glance
  update.look update.standing update.started update.told
  template.inspect template.list template.next template.saveCopy
  workbench.read workbench.saveCalendar
`
const answered = new Set(named.trim().split(/\s+/))

/** Whoever sees whole names and numbers is noted in the county first; in one that takes no note they are not to be had. */
const wholeAlone = new Set<BackendChannel>(['household.number', 'household.notePrint'])
const wholeIfFull = new Set<BackendChannel>(['household.export', 'delivery.export'])

const isForWhole = (channel: BackendChannel, input: unknown): boolean =>
  wholeAlone.has(channel) || (wholeIfFull.has(channel) && (input as { full?: unknown } | null)?.full !== false)

/** Why a county that is open to be looked at does not answer; null = it does. */
export function refusedReadOnly(channel: BackendChannel, input: unknown): ErrorCode | null {
  if (isForWhole(channel, input)) return 'WHOLE_READ_ONLY'
  return answered.has(channel) ? null : 'COUNTY_READ_ONLY'
}
