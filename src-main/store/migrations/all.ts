import type { Migration } from '../migration'
import { county } from './0010-county'
import { projects } from './0020-projects'
import { papers } from './0030-papers'
import { evidenceRemovals } from './0040-evidence-removals'
import { sessionMark } from './0050-session-mark'
import { projectOrigins } from './0060-project-origins'
import { paperSources } from './0070-paper-sources'
import { records } from './0080-records'
import { recordFiles } from './0090-record-files'
import { changesOfAll } from './0100-changes-of-all'
import { sounds } from './0110-sounds'
import { papersOfAll } from './0120-papers-of-all'
import { contractComparisons } from './0140-contract-comparisons'
import { dataSets } from './0150-data-sets'
import { recordOwners } from './0160-record-owners'
import { projectDataSets } from './0180-project-data-sets'
import { fileChecks } from './0200-file-checks'
import { templateVersions } from './0300-template-versions'
import { unusedIndex } from './0320-unused-index'
import { households } from './0330-households'
import { samples } from './0340-samples'
import { signedContracts } from './0360-signed-contracts'
import { deliveries } from './0370-deliveries'
import { sampleBases } from './0380-sample-bases'
import { repeatedFiles } from './0390-repeated-files'
import { search } from './0400-search'
import { accounts } from './0410-accounts'
import { materialPlaces } from './0420-material-places'
import { sealedTelephones } from './0440-sealed-telephones'
import { rowDigests } from './0450-row-digests'

/** In ascending order; a landed migration is never changed, a new one is added behind. */
export const migrations: readonly Migration[] = [
  county,
  projects,
  papers,
  evidenceRemovals,
  sessionMark,
  projectOrigins,
  paperSources,
  records,
  recordFiles,
  changesOfAll,
  sounds,
  papersOfAll,
  contractComparisons,
  dataSets,
  recordOwners,
  projectDataSets,
  fileChecks,
  templateVersions,
  unusedIndex,
  households,
  samples,
  signedContracts,
  deliveries,
  sampleBases,
  repeatedFiles,
  search,
  accounts,
  materialPlaces,
  sealedTelephones,
  rowDigests,
]
