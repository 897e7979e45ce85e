import { ActionIcon, Menu, VisuallyHidden } from '@mantine/core'
import { IconArchive, IconArrowBackUp, IconCopy, IconDots, IconHistory, IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import { type Stage, stageNames } from '#shared/documents/document-version'
import { formatYuan } from '#shared/money/yuan'
import { stageReasons } from '#shared/project/stage'
import type { ProjectSummary } from '#shared/project/summary'
import { useNavigation } from '../../navigation'
import { deleteRow } from '../../ui/delete-row'
import { localTime } from '../../ui/local-time'
import { NormMark } from './norm-mark'
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
  return (
    <tr ref={row} className={binned ? 'project-row-binned' : undefined} data-project={project.id} data-row>
      <td className="project-main">
        {binned ? (
          <span className="project-name">{project.name.trim() || '未命名项目'}</span>
        ) : (
          <button type="button" className="project-name" onClick={() => openProject(project.id)}>
            {project.name.trim() || '未命名项目'}
          </button>
        )}
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
        <Menu position="bottom-end" width={190}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray.8" size="lg" aria-label={`${project.name}：更多操作`}>
              <IconDots size={20} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {!binned && (
              <Menu.Item leftSection={<IconCopy size={17} />} onClick={() => void copyToNextCycle(project)}>
                复制为下一周期
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconHistory size={17} />} onClick={() => showHistory(project)}>
              历史
            </Menu.Item>
            {project.status === 'active' && (
              <Menu.Item leftSection={<IconArchive size={17} />} onClick={() => move('archived')}>
                归档
              </Menu.Item>
            )}
            {project.status !== 'active' && (
              <Menu.Item leftSection={<IconArrowBackUp size={17} />} onClick={() => move('active')}>
                恢复到进行中
              </Menu.Item>
            )}
            {!binned && (
              <Menu.Item color="red" leftSection={<IconTrash size={17} />} onClick={() => move('binned')}>
                删除（移入回收站）
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  )
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
