import type { Channels } from '#shared/ipc/channels'
import type { BackendChannel } from '#shared/ipc/schemas'
import type { Result } from '#shared/result'
import { moveToRecord } from './between-project-and-record'
import type { AppContext, CountyContext, Handler } from './context'
import { walkDropped } from './dropped-files'
import * as evidence from './evidence'
import { readFileHistory } from './file-history'
import * as materialPlaces from './material-places'
import { sparingOwnFiles } from './own-files'
import { keepPasted } from './pasted-picture'
import { removeEvidence } from './several-files'
import { checkStored, glanceAtStored } from './stored-check'
import * as storedFiles from './stored-files'
import { healStored } from './stored-healing'

type In<C> = <K extends BackendChannel>(
  handler: Handler<K, C>,
) => (input: Channels[K]['input']) => Promise<Result<Channels[K]['output']>>

/** Evidence, and whatever is stored. */
export const fileHandlers = (inApp: In<AppContext>, inCounty: In<CountyContext>) => ({
  'evidence.list': inCounty(evidence.listFiles),
  'evidence.add': inCounty(evidence.addFile),
  'evidence.rename': inCounty(materialPlaces.renameEvidence),
  'evidence.move': inCounty(materialPlaces.moveEvidenceTo),
  'evidence.moveToRecord': inCounty(moveToRecord),
  'evidence.removeAll': inCounty(removeEvidence),
  'evidence.measure': inApp(evidence.measureFile),
  'evidence.listRemoved': inCounty(evidence.listRemoved),
  'evidence.replace': inCounty(evidence.replaceFile),
  'evidence.setRemoved': inCounty(evidence.setRemoved),
  'file.read': inCounty(storedFiles.readFile),
  'file.saveAs': inCounty(sparingOwnFiles(storedFiles.saveFileAs)),
  'file.lend': inCounty(storedFiles.lendFile),
  'file.history': inCounty(readFileHistory),
  'file.walk': inCounty(walkDropped),
  'file.keepPasted': inApp(keepPasted),
  'file.readDocx': inCounty(storedFiles.readDocx),
  'file.sheets': inCounty(storedFiles.readSheets),
  'stored.glance': inCounty(glanceAtStored),
  'stored.check': inCounty(checkStored),
  'stored.heal': inCounty(healStored),
})
