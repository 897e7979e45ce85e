import type { PaperInfo } from '#shared/papers/paper'
import { recordKinds } from '#shared/records/registry'
import { useAppData } from '../app-data'
import * as accounts from './accounts'
import type { Action } from './action'
import * as backups from './backups'
import * as binActs from './bin'
import * as budget from './budget'
import { checkUp } from './check-up'
import * as contract from './contract'
import {
  archive,
  bin,
  copyToNext,
  importBundle,
  newProject,
  otherCounty,
  projectBin,
  reactivate,
  verifyBundle,
} from './county'
import * as delivery from './delivery'
import { diagnostics } from './diagnostics'
import { find, foot, history, print, redo, redraw, save, undo } from './editing'
import * as files from './files'
import { help, keySheet, palette } from './help'
import * as households from './households'
import { copyList, printList } from './lists'
import { noticesOff, noticesOn, schemes } from './looks'
import {
  addMaterials,
  adopt,
  bringMaterial,
  checkMaterials,
  copyCode,
  exportBundle,
  openStageEntry,
  planTexts,
  showBundle,
} from './materials'
import * as office from './office'
import { actionsOfPapers } from './papers'
import { onlyPilots, projectPilot } from './pilots'
import { back, backToProject, bin as binPlace, places, platformEntries } from './places'
import * as records from './record-acts'
import { actionsOfKind } from './records'
import * as sampling from './sampling'
import { newCounty, openCounty, openSample, restoreSealed } from './start'
import * as project from './steps'
import * as text from './text-size'
import { update } from './update'
import { saveCalendar } from './workbench'

/** All the clerk can do from the keyboard, the menu or the palette. A new action is its object and its row here. */
export const actions: readonly Action[] = [
  newProject,
  importBundle,
  verifyBundle,
  saveCalendar,
  print,
  printList,
  project.printFindings,
  save,
  newCounty,
  openCounty,
  restoreSealed,
  openSample,
  otherCounty,
  checkUp,
  backups.backUpNow,
  backups.showBackups,
  backups.chooseBackupPlace,
  backups.dropBackupPlace,
  backups.restoreBackup,
  backups.takeFromBackup,
  backups.projectFromBackup,
  backups.sealBackup,
  backups.confirmRestored,
  accounts.lock,
  accounts.signOut,
  accounts.changePassword,
  undo,
  redo,
  find,
  copyList,
  history,
  ...places,
  binPlace,
  ...project.steps,
  budget.budgetVersions,
  budget.budgetDocx,
  budget.budgetXlsx,
  budget.mostHouseholds,
  budget.newerTemplate,
  budget.newerCatalog,
  office.takePlan,
  office.addContractor,
  contract.makeContract,
  contract.contractTemplates,
  contract.importDraft,
  contract.compareContracts,
  contract.registerChange,
  contract.correctSigned,
  contract.confirmSigned,
  contract.readQuote,
  contract.quoteFromBudgetLines,
  contract.quoteChecked,
  ...Object.values(households),
  ...Object.values(records),
  ...Object.values(delivery),
  ...Object.values(sampling),
  ...Object.values(addMaterials),
  planTexts,
  openStageEntry,
  checkMaterials,
  exportBundle,
  copyCode,
  showBundle,
  adopt,
  office.fillYear,
  office.copyYear,
  office.importData,
  accounts.setUpAccounts,
  accounts.addAccount,
  accounts.newResetCode,
  accounts.askConfirmation,
  accounts.giveConfirmation,
  accounts.returnConfirmation,
  project.previousStep,
  project.nextStep,
  project.backToStep,
  foot,
  platformEntries,
  back,
  backToProject,
  project.findings,
  redraw,
  ...Object.values(schemes),
  noticesOn,
  noticesOff,
  text.larger,
  text.smaller,
  ...text.sizes.map(({ action }) => action),
  palette,
  help,
  keySheet,
  diagnostics,
  update,
  copyToNext,
  archive,
  reactivate,
  bin,
  projectBin,
  onlyPilots,
  projectPilot,
  office.editContractor,
  office.removeContractor,
  bringMaterial,
  ...Object.values(files),
  ...Object.values(binActs),
  ...recordKinds.flatMap(actionsOfKind),
  project.waive,
  project.confirmFinding,
  project.editReason,
  project.takeBackReason,
  project.takeBackConfirmation,
  office.exportData,
  office.useDataInProjects,
  office.useDataInRecords,
  office.stopData,
  office.resumeData,
  accounts.editAccount,
  accounts.resetPassword,
  accounts.stopAccounts,
  accounts.resumeAccounts,
]

const none: readonly PaperInfo[] = []
let made = { papers: none, actions }

/** With what can be done with each paper the program knows; those come with its data. */
export function allActions(): readonly Action[] {
  const papers = useAppData.getState().resources?.papers ?? none
  if (papers !== made.papers) made = { papers, actions: [...actions, ...actionsOfPapers(papers)] }
  return made.actions
}
