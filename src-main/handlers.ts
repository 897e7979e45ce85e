import type { Channels } from '#shared/ipc/channels'
import type { BackendChannel } from '#shared/ipc/schemas'
import { infoOf } from '#shared/papers/paper'
import type { ScreenResources } from '#shared/papers/screen-resources'
import { ok, type Result } from '#shared/result'
import * as accounts from './services/accounts/accounts'
import * as codes from './services/accounts/codes'
import * as signIn from './services/accounts/sign-in'
import * as accountState from './services/accounts/state'
import { readAgreed } from './services/agreements'
import { backupHandlers } from './services/backups/backup-handlers'
import { moveToProject } from './services/between-project-and-record'
import { readBin } from './services/bin/list'
import { countInBin, restoreFromBin } from './services/bin/restore'
import * as budgets from './services/budgets'
import * as bundles from './services/bundles'
import { checkUpHandlers } from './services/check-up/check-up-handlers'
import * as confirmations from './services/confirmations/confirmations'
import { type AppContext, type CountyContext, type Handler, todayOf } from './services/context'
import * as comparisons from './services/contract-compare'
import * as contractors from './services/contractors'
import { addYear, countyHandlers, saveProfile, saveYear } from './services/counties'
import * as countyKey from './services/county-key/county-key'
import type { CountySessions } from './services/county-sessions'
import * as dataSets from './services/data-sets'
import * as deliveryEdits from './services/deliveries/edits'
import { exportMissing } from './services/deliveries/export'
import * as deliveryLists from './services/deliveries/lists'
import { recheck } from './services/deliveries/recheck'
import * as deliveries from './services/deliveries/take'
import { diagnosticsHandlers } from './services/diagnostics/diagnostics-handlers'
import * as drafts from './services/drafts'
import * as examine from './services/examine'
import * as standing from './services/export-standing'
import { fileHandlers } from './services/file-handlers'
import * as funds from './services/funds'
import * as history from './services/history'
import * as householdCheck from './services/households/check-file'
import * as householdEdits from './services/households/edits'
import * as householdFilesOut from './services/households/files-out'
import * as householdImport from './services/households/import-file'
import * as householdLists from './services/households/lists'
import { lookAtNumber } from './services/households/look'
import * as householdFile from './services/households/read-file'
import * as norms from './services/norms'
import { findPlaceToSave, sparingOwnFiles } from './services/own-files'
import * as papers from './services/papers'
import * as projectFiles from './services/project-files'
import { listNames, listSummaries } from './services/project-list'
import * as projects from './services/projects'
import * as quotes from './services/quotes'
import * as reckoning from './services/reckoning'
import * as recordAround from './services/record-around'
import * as recordFilePlaces from './services/record-file-places'
import * as recordFiles from './services/record-files'
import * as records from './services/records'
import { recoveryHandlers } from './services/recovery/recovery-handlers'
import { rescueProject } from './services/rescue'
import { createSampleCounty, fillSample, readSample } from './services/sample/sample-county'
import { countBasis, draw } from './services/sampling/draw'
import * as sampleResults from './services/sampling/results'
import * as sampleSheets from './services/sampling/sheets'
import { join as joinObligatory } from './services/sampling/unlisted'
import { sealHandlers } from './services/seal/seal-handlers'
import { sealing } from './services/seal/sealing'
import * as search from './services/search/find'
import { removeRecordFiles } from './services/several-files'
import { confirmSigned, correctSigned } from './services/signed-contracts'
import { nextTemplateOf } from './services/template-choice'
import * as templates from './services/templates'
import { updateHandlers } from './services/update/update-handlers'
import { readWorkbench, saveCalendar } from './services/workbench/read'

type Handlers = { [K in BackendChannel]: (input: Channels[K]['input']) => Promise<Result<Channels[K]['output']>> }

/** Which service answers which channel. */
export function handlersOf(app: AppContext, sessions: CountySessions): Handlers {
  const inApp =
    <K extends BackendChannel>(handler: Handler<K, AppContext>) =>
    (input: Channels[K]['input']) =>
      handler(app, input)
  const inCounty =
    <K extends BackendChannel>(handler: Handler<K, CountyContext>) =>
    (input: Channels[K]['input']) =>
      sessions.use((county) => handler(county, input))
  const counties = countyHandlers(app, sessions)

  return {
    'app.info': async () =>
      ok({
        version: app.version,
        electron: process.versions.electron ?? '',
        today: todayOf(app),
        userDataFolder: app.userDataFolder,
      }),
    'app.resources': async () => ok(publicResources(app)),

    'app.placeToSave': inApp(findPlaceToSave),
    'county.createFromBundle': counties.createFromBundle,
    'money.inWords': inApp(reckoning.amountInWords),
    'budget.reckon': (input) =>
      sessions.folder() === null
        ? reckoning.reckon(app, input)
        : sessions.use((county) => reckoning.reckon(county, input)),
    'bundle.standing': inCounty(standing.standingOfProject),
    'projectFile.sample': inApp(readSample),
    'projectFile.read': inApp(projectFiles.readFile),
    'projectFile.standing': inApp(standing.standingOfFile),
    'projectFile.check': inApp(projectFiles.checkFile),
    'projectFile.makePaper': inApp(projectFiles.makePaperOfFile),
    'projectFile.exportBundle': inApp(projectFiles.exportFile),

    ...recoveryHandlers(app, sessions.recent),
    ...checkUpHandlers(inCounty),
    ...diagnosticsHandlers(app, sessions),
    ...sealHandlers(app, inCounty),
    ...updateHandlers(app, sessions),
    'county.recent': counties.recent,
    'county.current': counties.current,
    'county.create': counties.create,
    'county.createSample': () => createSampleCounty(app, sessions),
    'county.fillSample': inCounty(fillSample),
    'county.open': counties.open,
    'county.close': counties.close,
    'county.saveProfile': inCounty(saveProfile),
    'county.saveYear': inCounty(saveYear),
    'county.addYear': inCounty(addYear),
    'county.proposeFolder': counties.proposeFolder,

    'project.list': inCounty(listSummaries),
    'project.names': inCounty(listNames),
    'project.create': inCounty(projects.createProject),
    'project.get': inCounty(projects.getProject),
    'project.save': inCounty(projects.saveProject),
    'project.rescue': inApp(rescueProject),
    'project.copyNext': inCounty(projects.copyNext),
    'project.agreed': inCounty(readAgreed),
    'project.correctSigned': inCounty(correctSigned),
    'project.confirmSigned': inCounty(confirmSigned),
    'project.adopt': inCounty(projects.adoptProject),
    'project.setStatus': inCounty(projects.setStatus),

    'budget.versions': inCounty(budgets.listVersions),
    'budget.saveVersion': inCounty(budgets.saveVersion),
    'budget.restoreVersion': inCounty(budgets.restoreVersion),

    'norms.check': inCounty(norms.checkNorms),
    'norms.ceiling': inCounty(norms.readCeiling),

    'funds.ledger': inCounty(funds.readLedger),

    'account.state': inCounty(accountState.readState),
    'account.showCode': inCounty(codes.showCode),
    'account.confirmCode': inCounty(codes.confirmCode),
    'account.setUp': inCounty(accounts.setUp),
    'account.signIn': inCounty(signIn.signIn),
    'account.signOut': inCounty(signIn.signOut),
    'account.lock': inCounty(signIn.lock),
    'account.resetByCode': inCounty(signIn.resetByCode),
    'account.resume': inCounty(signIn.resume),
    'account.changePassword': inCounty(accounts.changePassword),
    'account.add': inCounty(accounts.addAccount),
    'account.edit': inCounty(accounts.editAccount),
    'account.resetPassword': inCounty(accounts.resetPassword),
    'account.saveRules': inCounty(accounts.saveRules),
    'account.stop': inCounty(accounts.stopAccounts),
    'confirmation.state': inCounty(confirmations.readState),
    'confirmation.list': inCounty(confirmations.listAll),
    'confirmation.ask': inCounty(confirmations.ask),
    'confirmation.decide': inCounty(confirmations.decide),

    'workbench.read': inCounty(readWorkbench),
    'workbench.saveCalendar': inCounty(saveCalendar),
    'search.find': inCounty(search.find),
    'search.show': inCounty(search.show),

    'contractor.list': inCounty(contractors.listRegister),
    'contractor.register': inCounty(contractors.listEntries),
    'contractor.save': inCounty(contractors.saveContractor),
    'contractor.remove': inCounty(contractors.removeContractor),

    'record.list': inCounty(records.listPage),
    'record.search': inCounty(records.search),
    'record.get': inCounty(records.getRecord),
    'record.ofProject': inCounty(recordAround.readOfProject),
    'record.ofEarlier': inCounty(recordAround.readOfEarlier),
    'record.around': inCounty(recordAround.readAround),
    'record.create': inCounty(records.createRecord),
    'record.save': inCounty(records.saveRecord),
    'record.move': inCounty(records.moveRecord),
    'record.examine': inCounty(examine.examineRecord),
    'record.setRemoved': inCounty(records.setRemoved),
    'record.listFiles': inCounty(recordFiles.listFiles),
    'record.addFile': inCounty(recordFiles.addFile),
    'record.renameFile': inCounty(recordFilePlaces.renameFile),
    'record.moveFiles': inCounty(recordFilePlaces.moveFiles),
    'record.moveToProject': inCounty(moveToProject),
    'record.removeFiles': inCounty(removeRecordFiles),
    'record.replaceFile': inCounty(recordFiles.replaceFile),
    'record.setFileRemoved': inCounty(recordFiles.setRemoved),
    'history.list': inCounty(history.listHistory),
    'history.undo': inCounty(history.undo),
    'history.putBack': inCounty(history.putBack),

    'bin.list': inCounty(readBin),
    'bin.count': inCounty(countInBin),
    'bin.restore': inCounty(restoreFromBin),

    'contract.importDraft': inCounty(comparisons.importDraft),
    'contract.comparison': inCounty(comparisons.comparison),
    'paper.list': inCounty(papers.listVersions),
    'paper.preview': inCounty(papers.previewPaper),
    'paper.generate': inCounty(papers.generatePaper),

    'quote.readTable': inCounty(quotes.readQuoteTable),

    'countyKey.state': inCounty(countyKey.readState),
    'countyKey.showCode': inCounty(countyKey.showCode),
    'countyKey.confirmCode': inCounty(countyKey.confirmCode),
    'countyKey.open': inCounty(countyKey.openByCode),

    'household.readFile': inCounty(householdFile.readFile),
    'household.chooseHead': inCounty(householdFile.chooseHead),
    'household.dropFile': inCounty(householdFile.dropFile),
    'household.checkFile': inCounty(householdCheck.checkFile),
    'household.notes': inCounty(householdCheck.readNotes),
    'household.saveBadRows': inCounty(sparingOwnFiles(householdFilesOut.saveBadRows)),
    'household.import': inCounty(householdImport.importFile),
    'household.list': inCounty(householdLists.listPage),
    'household.count': inCounty(householdLists.count),
    'household.strata': inCounty(householdLists.countStrata),
    'household.get': inCounty(householdEdits.getHousehold),
    'household.create': inCounty(householdEdits.createHousehold),
    'household.save': inCounty(householdEdits.saveHousehold),
    'household.setRemoved': inCounty(householdEdits.setRemoved),
    'household.number': inCounty(lookAtNumber),
    'delivery.begin': inCounty(deliveries.beginDelivery),
    'delivery.goOn': inCounty(deliveries.goOn),
    'delivery.relocate': inCounty(deliveries.relocate),
    'delivery.recheck': inCounty(recheck),
    'delivery.overview': inCounty(deliveryLists.overview),
    'delivery.folders': inCounty(deliveryLists.folders),
    'delivery.files': inCounty(deliveryLists.files),
    'delivery.folder': inCounty(deliveryLists.folder),
    'delivery.household': inCounty(deliveryLists.household),
    'delivery.assign': inCounty(deliveryEdits.assign),
    'delivery.setRemoved': inCounty(deliveryEdits.setRemoved),
    'delivery.saveReasons': inCounty(deliveryEdits.saveReasons),
    'delivery.export': inCounty(sparingOwnFiles(sealing(exportMissing))),
    'sampling.basis': inCounty(countBasis),
    'sampling.draw': inCounty(draw),
    'sampling.list': inCounty(sampleResults.listPage),
    'sampling.save': inCounty(sampleResults.saveVisit),
    'sampling.replace': inCounty(sampleResults.replace),
    'sampling.join': inCounty(joinObligatory),
    'sampling.export': inCounty(sparingOwnFiles(sealing(sampleSheets.exportSheet))),
    'sampling.import': inCounty(sampleSheets.importSheet),
    'household.notePrint': inCounty(householdFilesOut.notePrint),
    'household.export': inCounty(sparingOwnFiles(sealing(householdFilesOut.exportFile))),

    'template.list': inCounty(templates.listTemplateInfos),
    'template.inspect': inApp(templates.inspectFile),
    'template.import': inCounty(templates.importTemplate),
    'template.next': inCounty(nextTemplateOf),
    'template.save': inCounty(templates.saveTemplate),
    'template.saveCopy': inCounty(sparingOwnFiles(templates.saveTemplateCopy)),

    'dataSet.list': inCounty(dataSets.listInfos),
    'dataSet.ofOffice': inCounty(dataSets.officeSets),
    'dataSet.import': inCounty(dataSets.importSet),
    'dataSet.setStopped': inCounty(dataSets.setStopped),
    'dataSet.useInProjects': inCounty(dataSets.useInProjects),
    'dataSet.saveCopy': inCounty(sparingOwnFiles(dataSets.saveCopy)),

    ...fileHandlers(inApp, inCounty),

    'bundle.readiness': inCounty(bundles.readiness),
    'bundle.export': inCounty(sparingOwnFiles(bundles.exportProject)),
    'bundle.verify': inApp(bundles.verify),
    'bundle.import': inCounty(bundles.importProject),
    ...backupHandlers(inCounty),

    'draft.list': inApp(drafts.listDrafts),
    'draft.keep': inApp(drafts.keepDraft),
    'draft.drop': inApp(drafts.dropDraft),

    'job.cancel': async ({ jobId }) => {
      app.jobs.cancel(jobId)
      return ok(null)
    },
    'job.list': async () => ok(app.jobs.list()),
  }
}

/** What the screens know; they name no file of the machine. */
function publicResources({ resources, papers: known }: AppContext): ScreenResources {
  const { folder: _folder, ownFiles: _files, ...data } = resources
  return { ...data, papers: [...known.values()].map(infoOf) }
}
