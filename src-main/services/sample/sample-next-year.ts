import { addDays, type IsoDate } from '#shared/dates'
import type { ProjectFile } from '#shared/project/project-file'
import { readProjectFile } from '#shared/project/project-file-schema'
import { unwrap } from '#shared/result'

/** 53 weeks: days of the week stay, and no step falls into a festival. */
const weeks = 53 * 7

/** The example's project bought again in the year after, by the same steps. */
export function sampleOfNextYear(file: ProjectFile): ProjectFile {
  const { id, year } = file.project
  const next = year + 1
  const text = JSON.stringify(file.project)
    .replaceAll(/20\d\d-\d\d-\d\d/g, (day) => addDays(day as IsoDate, weeks))
    .replaceAll(`${year}年`, `${next}年`)
    .replaceAll(`〔${year}〕`, `〔${next}〕`)
    .replaceAll(`-${year}-`, `-${next}-`)
  const period = { ...file.project.period, startOn: `${next}-03-20`, endOn: `${next + 1}-03-19` }
  const project = { ...JSON.parse(text), id: id.replace(String(year), String(next)), year: next, period }
  const years = file.years.map((one) => ({
    ...one,
    year: next,
    grants: one.grants.map((grant) => ({ ...grant, fiscalYear: year })),
  }))
  return unwrap(readProjectFile({ ...file, years, project }))
}
