import { ok } from '#shared/result'
import { contractSpans } from '#shared/workbench/contract-spans'
import { duesOf } from '#shared/workbench/due-sources'
import type { Workbench } from '#shared/workbench/workbench'
import { calendarFile } from '../../documents/calendar-file'
import { writeFileAtomic } from '../../fs/atomic-write'
import type { CountyContext, Handler } from '../context'
import { untilWritten } from '../until-written'
import { dueFacts } from './due-facts'
import { readMaterials } from './materials'
import { readMoney } from './money'
import { type Office, readOffice } from './office'

/** 工作台, reckoned from one reading, and answered again from it until something is written. */
export const readWorkbench: Handler<'workbench.read', CountyContext> = async (county, { year }) =>
  ok(await untilWritten(county, `workbench ${year}`, async () => workbenchOf(county, await officeOf(county), year)))

const officeOf = (county: CountyContext): Promise<Office> => untilWritten(county, 'office', () => readOffice(county))

async function workbenchOf(county: CountyContext, office: Office, year: number): Promise<Workbench> {
  return {
    dues: duesOf(dueFacts(county, office)),
    materials: await readMaterials(county, office, year),
    money: await readMoney(county, office, year),
    contracts: contractSpans(office.all),
    begun: office.own.length > 0,
  }
}

/** 待办 as an .ics file, for the calendar of a telephone or a mail program. */
export const saveCalendar: Handler<'workbench.saveCalendar', CountyContext> = async (county, { path }) => {
  const office = await officeOf(county)
  const name = `${office.all.profile.regionName}待办`
  return writeFileAtomic(path, calendarFile(name, duesOf(dueFacts(county, office)), county.now()))
}
