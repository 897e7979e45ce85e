import { compareDates } from '../dates'
import { annex } from '../law/citations'
import { obligationsOf } from '../records/obligations'
import type { DueSource } from './due-facts'

/** 履约: the work plan, reports, nodes and rectifications the contractor owes and has not brought (N17, N18, P25, P29). */
export const contractDues: DueSource = ({ projects, today }) =>
  projects.flatMap(({ project: { id: projectId, name: of }, owed, records }) =>
    obligationsOf(owed, records).flatMap(({ key, what, dueOn, doneOn, record, reckoned }) => {
      if (dueOn === null || doneOn !== null) return []
      // Nothing is late by a day nobody agreed on.
      if (reckoned && compareDates(dueOn, today) < 0) return []
      const place = record
        ? { to: 'record' as const, projectId, ...record }
        : { to: 'step' as const, projectId, step: 'tracking', field: '' }
      return [
        {
          key: `${projectId}-${key}`,
          title: what,
          of,
          dueOn,
          basis: annex('四（三）'),
          status: reckoned ? '合同未约定日期，按服务期推算，待核实' : '',
          place,
        },
      ]
    }),
  )
