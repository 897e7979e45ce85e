import { matters } from '../confirmations/matters'
import { projectName } from '../project/project-name'
import type { DueSource } from './due-facts'
import type { DuePlace } from './due-item'

/** 待复核, and what 复核 has sent back: since the day it was said, so that it stands before what is planned. */
export const confirmationDues: DueSource = ({ confirmations, county }) => {
  const names = new Map(county.projects.map((project) => [project.id, projectName(project)]))
  return confirmations.map(({ matter, verdict, on, who, projectId, record }) => {
    const { title } = matters[matter]
    const place: DuePlace = record
      ? { to: 'record', owner: 'project', ownerId: projectId, ...record }
      : { to: 'step', projectId, step: matter, field: '' }
    return {
      key: `confirmation-${matter}-${record?.id ?? projectId}`,
      sort: '复核',
      title: verdict === 'asked' ? `待复核：${title}` : `复核退回，待修改：${title}`,
      of: names.get(projectId) ?? '',
      dueOn: on,
      basis: null,
      status: `${who}${verdict === 'asked' ? '提请' : '退回'}`,
      place,
    }
  })
}
