import { join } from 'node:path'
import { requireResources } from '#main/resources'
import { BackupPlaces } from '#main/services/backups/places'
import { CheckUpReports } from '#main/services/check-up/reports'
import type { AppContext, CountyContext } from '#main/services/context'
import { CountyKeys } from '#main/services/county-key/county-keys'
import { CountySessions } from '#main/services/county-sessions'
import { DeliveryPlaces } from '#main/services/deliveries/places'
import { DraftSeal } from '#main/services/draft-seal'
import { FileInHand } from '#main/services/households/file-in-hand'
import { Jobs } from '#main/services/jobs'
import { LentCopies } from '#main/services/lent-copies'
import { createSampleCounty } from '#main/services/sample/sample-county'
import { UnfinishedExports } from '#main/services/unfinished-exports'
import { dataKinds } from '#shared/office-data/registry'
import { papers, papersById } from '#shared/papers/registry'
import { procedure } from '#shared/procedure/steps'
import { kindsById, recordKinds } from '#shared/records/registry'
import { ok, type Result, unwrap } from '#shared/result'

export const resourcesFolder = join(import.meta.dirname, '../../../resources')

/** A new example county below `folder`, open for the program's own services, which is what its channels reach them by; answers with where it lies. */
export async function inExampleCounty(
  folder: string,
  now: () => Date,
  newId: () => string,
  work: (county: CountyContext) => Promise<void>,
): Promise<string> {
  const app: AppContext = {
    resources: requireResources(resourcesFolder, dataKinds),
    version: '0',
    userDataFolder: folder,
    documentsFolder: folder,
    now,
    newId,
    who: () => '',
    recordKinds: kindsById(recordKinds),
    papers: papersById(papers),
    steps: procedure,
    dataKinds,
    jobs: new Jobs(() => {}),
    unfinished: new UnfinishedExports(folder),
    lent: new LentCopies(folder),
    keys: new CountyKeys(folder, null),
    drafts: new DraftSeal(folder, null),
    fileInHand: new FileInHand(),
    deliveryPlaces: new DeliveryPlaces(folder),
    backupPlaces: new BackupPlaces(folder),
    checkUps: new CheckUpReports(folder),
    program: null,
    emit: () => {},
  }
  const sessions = new CountySessions(app)
  try {
    const made = unwrap(await createSampleCounty(app, sessions))
    unwrap(await sessions.use(async (county): Promise<Result<null>> => ok(await work(county).then(() => null))))
    return made.folder
  } finally {
    await sessions.end()
  }
}
