import { addDays, compareDates } from '../dates'
import { procurementLaw } from '../law/citations'
import { keptUntil } from '../law/retention'
import { ownProjects } from '../project/own-projects'
import { projectName } from '../project/project-name'
import { archive } from '../records/archive'
import type { DueSource } from './due-facts'

/** Fifteen years ahead it is no work of this year. */
const aheadDays = 366

/** 保存期满: the day after which papers may be appraised; nothing is removed by itself (Procurement Law art. 42, P34). */
export const retentionDues: DueSource = ({ today, county }) =>
  ownProjects(county).flatMap((project) => {
    const dueOn = keptUntil(county, project)
    if (dueOn === null || compareDates(addDays(today, aheadDays), dueOn) < 0) return []
    return [
      {
        key: `retention-${project.id}`,
        sort: '保存期满',
        title: '采购文件保存期满，可以组织鉴定',
        of: projectName(project),
        dueOn,
        basis: procurementLaw('第四十二条'),
        status: '从履约、验收、结算中最晚的一日起算；“采购结束”法律没有定义',
        place: { to: 'step' as const, projectId: project.id, step: 'archive', field: `records.${archive.id}` },
      },
    ]
  })
