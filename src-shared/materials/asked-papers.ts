import {
  annex,
  type Basis,
  notice,
  personalInformationLaw,
  procurementLaw,
  procurementRegulation,
} from '../law/citations'
import { procurementPaperIds } from './retained-papers'

const kept = procurementLaw('第四十二条')

/** Papers a norm asks for, with its article: no list of an office's takes them out. */
export const askedPapers: ReadonlyMap<string, Basis> = new Map([
  ...procurementPaperIds.map((id): [string, Basis] => [id, kept]),
  ['annual-plan', annex('一（一）')],
  ['budget', annex('一（一）')],
  ['ceiling-table', notice('一（三）')],
  ['targets', annex('一（一）')],
  ['implementation-plan', annex('四（一）1')],
  ['privacy-assessment', personalInformationLaw('第五十五条、第五十六条')],
  ['contract', notice('一（四）')],
  ['signed-contract', annex('一（三）')],
  ['contract-notice', procurementRegulation('第五十条')],
  ['filing-receipt', procurementLaw('第四十七条')],
  ['work-plan', notice('一（五）')],
  ['survey-reports', annex('四（一）1')],
  ['service-plan', annex('四（一）2')],
  ['service-records', annex('四（一）2')],
  ['supervisor-records', annex('四（一）2')],
  ['inspections', annex('二（二）')],
  ['acceptance', annex('二（二）')],
  ['acceptance-ledger', annex('二（二）')],
  ['vouchers', annex('一（四）')],
  ['scores', notice('一（六）')],
  ['evaluation-report', annex('三（一）')],
])
