import { VisuallyHidden } from '@mantine/core'
import { useRef } from 'react'
import { type Stage, stageNames } from '#shared/documents/document-version'
import { formatYuan } from '#shared/money/yuan'
import { stageReasons } from '#shared/project/stage'
import type { ProjectSummary } from '#shared/project/summary'
import type { Action } from '../../actions/action'
import { ActionItem } from '../../actions/action-button'
import { projectFromBackup } from '../../actions/backups'
import { archive, bin, copyToNext, reactivate } from '../../actions/county'
import { history } from '../../actions/editing'
import { type Row, useCommand } from '../../commands'
import { askFromBackup } from '../../from-backup-asked'
import { useNavigation } from '../../navigation'
import { deleteRow } from '../../ui/delete-row'
import { localTime } from '../../ui/local-time'
import { NormMark } from '../../ui/norm-mark'
import { RowMenu } from '../../ui/row-menu'
import { PilotMark } from './pilot-mark'
import { copyToNextCycle, moveProject } from './project-actions'
import type { ProjectStatus } from './use-projects'
import '../../ui/list-table.css'

interface Props {
  projects: ProjectSummary[]
  reload(): Promise<void>
  showHistory(project: ProjectSummary): void
}

/** One row per project; the whole row opens it. */
export function ProjectTable({ projects, ...rest }: Props) {
  return (
    <table className="list-table project-table">
      <thead>
        <tr>
          <th>项目</th>
          <th>阶段</th>
          <th className="project-amount">预算总额（元）</th>
          <th>规范核验</th>
          <th>最近修改</th>
          <th>
            <VisuallyHidden>操作</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} {...rest} />
        ))}
      </tbody>
    </table>
  )
}

function ProjectRow({ project, reload, showHistory }: Omit<Props, 'projects'> & { project: ProjectSummary }) {
  const openProject = useNavigation((state) => state.openProject)
  const binned = project.status === 'binned'
  const row = useRef<HTMLTableRowElement>(null)
  const move = (to: ProjectStatus) => row.current && deleteRow(row.current, () => void moveProject(project, to, reload))
  const offered = [
    ...(binned ? [] : [{ action: copyToNext, run: () => void copyToNextCycle(project) }]),
    { action: history, run: () => showHistory(project) },
    {
      action: projectFromBackup,
      run: () => void askFromBackup({ place: { type: 'project', id: project.id } }),
    },
    project.status === 'active'
      ? { action: archive, run: () => move('archived') }
      : { action: reactivate, run: () => move('active') },
    ...(binned ? [] : [{ action: bin, run: () => move('binned') }]),
  ]
  const runOf = (wanted: Action) => offered.find(({ action }) => action === wanted)?.run
  const inRow = { name: project.name.trim() || '未命名项目', control: row }
  useRowCommand(copyToNext, runOf(copyToNext), inRow)
  useRowCommand(history, runOf(history), inRow)
  useRowCommand(projectFromBackup, runOf(projectFromBackup), inRow)
  useRowCommand(archive, runOf(archive), inRow)
  useRowCommand(reactivate, runOf(reactivate), inRow)
  useRowCommand(bin, runOf(bin), inRow)
  return (
    <tr ref={row} className={binned ? 'project-row-binned' : undefined} data-project={project.id} data-row>
      <td className="project-main">
        {binned ? (
          <span className="project-name">{project.name.trim() || '未命名项目'}</span>
        ) : (
          <button type="button" className="project-name opener row-opener" onClick={() => openProject(project.id)}>
            {project.name.trim() || '未命名项目'}
          </button>
        )}
        {project.pilot.project && <PilotMark />}
        <span className="project-items">{project.itemNames.join('、') || '未选购买内容'}</span>
        {project.origin && (
          <span className="project-origin">
            来自{project.origin.bureauName}
            {!project.origin.adopted && '，未计入本旗县'}
          </span>
        )}
      </td>
      <td>
        <StageDots stage={project.stage} />
      </td>
      <td className="project-amount">
        <span className="figure">{project.totalFen === null ? '未测算' : formatYuan(project.totalFen)}</span>
      </td>
      <td>
        <NormMark
          errors={project.errors}
          unfilled={project.unfilled}
          warnings={project.warnings}
          measured={project.totalFen !== null}
        />
      </td>
      <td className="project-date figure">{localTime(project.updatedAt)}</td>
      <td className="project-menu">
        <RowMenu label={`${project.name}：更多操作`} width={190}>
          {offered.map(({ action, run }) => (
            <ActionItem key={action.id} action={action} takesAway={action === bin} run={run} />
          ))}
        </RowMenu>
      </td>
    </tr>
  )
}

/** The closed menu of a row draws nothing: the row answers for the palette. */
function useRowCommand(action: Action, run: (() => unknown) | undefined, row: Row): void {
  useCommand(run ? action : null, () => run?.(), undefined, row)
}

function StageDots({ stage }: { stage: Stage }) {
  const stages = Object.keys(stageNames) as Stage[]
  const at = stages.indexOf(stage)
  return (
    <span className="stage-dots" title={stageReasons[stage]}>
      <span aria-hidden="true">
        {stages.map((name, index) => (
          <i key={name} data-reached={index <= at || undefined} />
        ))}
      </span>
      {stageNames[stage]}
    </span>
  )
}
