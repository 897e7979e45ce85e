import { expect, test } from 'vitest'
import { GrantedPaths } from '#main/shell/granted-paths'
import { channelSchemas } from '#shared/ipc/schemas'
import { shellSchemas } from '#shared/ipc/shell-schemas'
import { terminalSchemas } from '#shared/ipc/terminal-schemas'

/** What a screen can ask for through the preload's `invoke`; a new way into the backend has to be written down here. */
const reachable = `
  account.add account.changePassword account.confirmCode account.edit account.lock account.resetByCode account.resetPassword account.resume
  account.saveRules account.setUp account.showCode account.signIn account.signOut account.state account.stop
  confirmation.ask confirmation.decide confirmation.list confirmation.state
  app.closeAsked app.closeReady app.colorScheme app.info app.menu app.notify app.pdfOfPage app.resources app.textSize
  backup.compare backup.confirm backup.dropPlace backup.leave backup.list backup.look backup.make backup.plan backup.proposeFolder
  backup.restore backup.setPlace backup.standing backup.takeBack backup.takeProject backup.things
  bin.count bin.list bin.restore
  checkUp.altered checkUp.bringBack checkUp.bringBackRows checkUp.last checkUp.putAside checkUp.run
  diagnostics.gather diagnostics.gatherOf diagnostics.save seal.backup seal.leave seal.open seal.restore
  update.back update.begin update.look update.putOff update.standing update.started update.told
  bundle.export bundle.import bundle.readiness bundle.verify
  budget.restoreVersion budget.saveVersion budget.versions
  contract.comparison contract.importDraft
  paper.generate paper.list paper.preview
  contractor.list contractor.register contractor.remove contractor.save
  county.close county.create county.createSample county.current county.fillSample county.open county.proposeFolder county.recent
  county.addYear county.saveProfile county.saveYear
  countyKey.confirmCode countyKey.open countyKey.showCode countyKey.state
  dataSet.import dataSet.list dataSet.ofOffice dataSet.saveCopy dataSet.setStopped dataSet.useInProjects
  delivery.assign delivery.begin delivery.export delivery.files delivery.folders delivery.goOn delivery.household
  delivery.folder delivery.overview delivery.recheck delivery.relocate delivery.saveReasons delivery.setRemoved
  dialog.openFile dialog.openFiles dialog.openFolder dialog.saveFile dialog.showInFolder
  evidence.add evidence.list evidence.listRemoved evidence.measure evidence.move evidence.moveToRecord evidence.removeAll evidence.rename evidence.replace evidence.setRemoved
  history.list history.putBack history.undo
  household.checkFile household.chooseHead household.dropFile household.import household.notes household.readFile household.saveBadRows
  household.count household.create household.export household.get household.list household.notePrint household.number household.save
  household.setRemoved household.strata
  record.list record.search record.get record.create record.save record.move record.examine record.setRemoved
  recovery.diagnose recovery.look recovery.restore recovery.salvage recovery.setAside
  sampling.basis sampling.draw sampling.export sampling.import sampling.join sampling.list sampling.replace sampling.save
  search.find search.show
  record.addFile record.listFiles record.moveFiles record.moveToProject record.removeFiles record.renameFile record.replaceFile record.setFileRemoved record.around record.ofEarlier record.ofProject
  file.history file.keepPasted file.lend file.open file.read file.readDocx file.saveAs file.sheets file.walk
  stored.check stored.glance stored.heal
  draft.drop draft.keep draft.list
  workbench.read workbench.saveCalendar
  job.cancel job.list
  funds.ledger
  norms.ceiling norms.check
  project.adopt project.agreed project.confirmSigned project.copyNext project.correctSigned project.create project.get project.list project.names project.rescue project.save project.setStatus
  quote.readTable
  template.import template.inspect template.list template.next template.save template.saveCopy
`

test('the channels a screen reaches are exactly these, each with a schema of its input', () => {
  const names = [...Object.keys(channelSchemas), ...Object.keys(shellSchemas)].filter(
    (name) => !Object.hasOwn(terminalSchemas, name),
  )
  expect(names.toSorted()).toEqual(reachable.trim().split(/\s+/).toSorted())
})

test.each(Object.keys(terminalSchemas))('no screen reaches %s, whatever paths it was granted', (channel) => {
  const paths = new GrantedPaths()
  paths.grant('dialog.openFile', '/a')
  paths.grant('dialog.saveFile', '/a')
  paths.grant('dialog.openFolder', '/a')
  expect(paths.allows(channel, { path: '/a', folder: '/a', templatePath: '/a' })).toBe(false)
})

const takesPath = Object.entries({ ...channelSchemas, ...shellSchemas }).filter(
  ([, schema]) => 'shape' in schema && ['path', 'folder'].some((field) => Object.hasOwn(schema.shape as object, field)),
)

test.each(takesPath.map(([name]) => name))('%s takes no path that was not earned', (channel) => {
  expect(new GrantedPaths().allows(channel, { path: '/a', folder: '/a' })).toBe(false)
})

test('of a dropped folder a screen may read what was found in it, and walk nothing that was not dropped', () => {
  const paths = new GrantedPaths()
  paths.grant('dropped', ['/照片'])
  expect(paths.allows('file.walk', { paths: ['/照片'] })).toBe(true)
  expect(paths.allows('file.walk', { paths: ['/照片', '/家'] })).toBe(false)
  paths.grant('file.walk', { files: [{ path: '/照片/1.jpg', folder: '' }], folders: 1, left: [] })
  expect(paths.allows('evidence.add', { path: '/照片/1.jpg' })).toBe(true)
  expect(paths.allows('evidence.add', { path: '/照片/2.jpg' })).toBe(false)
})
