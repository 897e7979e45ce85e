import type { Contractor } from '../contractor/contractor'
import type { CountyProfile, CountyState, RecentCounty, YearParameters } from '../county/county'
import type { KnownSet } from '../data-sets/data-set'
import type { DataSetInfo, DataSetName, DataSetTaken } from '../data-sets/data-set-info'
import type { FundLedger } from '../funds/fund-ledger'
import type { CountyKeyState } from '../households/county-key-state'
import type { RegisterEntry } from '../records/register-entry'

/** The open county: its folder, its unit and years, its key, its own data, its funds and contractors. */
export interface CountyChannels {
  /** Folders opened before, newest first; those that have vanished are marked. */
  'county.recent': { input: null; output: RecentCounty[] }
  'county.current': { input: null; output: CountyState | null }
  'county.create': { input: { folder: string; profile: CountyProfile; year: YearParameters }; output: CountyState }
  /** Copies the example county into the default data folder and opens it. */
  'county.createSample': { input: null; output: CountyState }
  /** The records of the example's year, into the example that is open; what did not come as far as it should is named. */
  'county.fillSample': { input: { jobId: string }; output: { stuck: { name: string; step: string; detail: string }[] } }
  /** `readOnly`: to be looked at alone, from a disk that takes nothing or while another program has it open. */
  'county.open': { input: { folder: string; readOnly?: boolean | undefined }; output: CountyState }
  'county.close': { input: null; output: null }
  'county.saveProfile': { input: CountyProfile; output: CountyState }
  'county.saveYear': { input: YearParameters; output: CountyState }
  /** Begins a year; one that is there already stays as it is. */
  'county.addYear': { input: YearParameters; output: CountyState }
  /** Proposed folder for a new county of that name, in the user's documents. */
  'county.proposeFolder': { input: { name: string }; output: string }

  /** 资金台账 of a year (N10, N11). */
  'funds.ledger': { input: { year: number }; output: FundLedger }

  'contractor.list': { input: null; output: Contractor[] }
  /** 承接主体名录 with the contracts over all projects. */
  'contractor.register': { input: null; output: RegisterEntry[] }
  'contractor.save': { input: Contractor; output: Contractor }
  'contractor.remove': { input: { id: string }; output: null }

  /** How the county's personal numbers stand on this computer. */
  'countyKey.state': { input: null; output: CountyKeyState }
  /** A new recovery code, to be written down; nothing is stored until it is confirmed. COUNTY_KEY_LOCKED. */
  'countyKey.showCode': { input: null; output: string }
  /** Its last group, typed once. RECOVERY_CODE_MISTYPED. */
  'countyKey.confirmCode': { input: { lastGroup: string }; output: CountyKeyState }
  /** RECOVERY_CODE_WRONG; nothing has changed then. */
  'countyKey.open': { input: { code: string }; output: CountyKeyState }

  /** The program's and the office's, kind by kind. */
  'dataSet.list': { input: null; output: DataSetInfo[] }
  'dataSet.ofOffice': { input: null; output: KnownSet[] }
  /** DATA_SET_INVALID, DATA_SET_RIVAL. */
  'dataSet.import': { input: { path: string }; output: DataSetTaken }
  /** 停用, or back. DATA_SET_RIVAL. */
  'dataSet.setStopped': { input: DataSetName & { stopped: boolean }; output: null }
  /** 改用: how many projects, or records, under way go by another version now. */
  'dataSet.useInProjects': { input: DataSetName; output: { changed: number } }
  'dataSet.saveCopy': { input: DataSetName & { path: string }; output: null }
}
