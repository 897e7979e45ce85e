import { compareDates } from '../dates'
import { notice } from '../law/citations'
import { projectName } from '../project/project-name'
import { obligationsOf } from '../records/obligations'
import type { DueSource } from './due-facts'

const sorts = { node: '合同节点', report: '核查工作报告', rectification: '整改', work: '工作方案备案' } as const
const sortOf = (key: string) => sorts[key.split('-')[0] as keyof typeof sorts]

/** 履约: the work plan, reports, nodes and rectifications the contractor owes and has not brought (N17, N18, P25, P29). */
export const contractDues: DueSource = ({ projects, today }) =>
  projects.flatMap(({ project, owed, records }) =>
    obligationsOf(owed, records).flatMap(({ key, what: title, dueOn, doneOn, record, reckoned }) => {
      if (dueOn === null || doneOn !== null) return []
      // Nothing is late by a day nobody agreed on.
      if (reckoned && compareDates(dueOn, today) < 0) return []
      const { id: projectId } = project
      const place = record
        ? ({ to: 'record', owner: 'project', ownerId: projectId, ...record } as const)
        : key === 'work-plan'
          ? ({ to: 'step', projectId, step: 'work-plan', field: 'records.work-plan' } as const)
          : ({ to: 'step', projectId, step: 'tracking', field: `obligation.${key}` } as const)
      const of = projectName(project)
      const status = reckoned ? '合同未约定日期，按服务期推算，待核实' : ''
      const basis = notice('一（五）')
      return [{ key: `${projectId}-${key}`, sort: sortOf(key), title, of, dueOn, basis, status, place }]
    }),
  )
