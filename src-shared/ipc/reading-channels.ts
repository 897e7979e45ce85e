import type { BackendChannel } from './schemas'

/**
 * What is answered while the county is open to be looked at: all that changes nothing in it, with what goes out of it to another
 * place. Not named = refused, so that a channel somebody adds is closed. What leaves a note in the county (a number that was
 * looked at, a register that was exported) does so in the copy in memory, which is gone with it; the screens say so.
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
  household.notePrint household.notes household.number
  household.readFile household.saveBadRows household.strata
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

export const isAnsweredReadOnly = (channel: BackendChannel): boolean => answered.has(channel)
