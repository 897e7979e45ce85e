import { ok } from '#shared/result'
import { contractSpans } from '#shared/workbench/contract-spans'
import type { CountyContext, Handler } from '../context'
import { readCountyYear } from '../county-year'

/** 合同时间轴: every service period of the county, with what crosses (P36). */
export const readContracts: Handler<'workbench.contracts', CountyContext> = async (county) =>
  ok(contractSpans(await readCountyYear(county, [])))
