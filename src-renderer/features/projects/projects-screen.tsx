import { Checkbox, Select } from '@mantine/core'
import { IconFilePlus, IconSearch, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ProjectSummary } from '#shared/project/summary'
import { ActionButton } from '../../actions/action-button'
import { newProject, projectBin } from '../../actions/county'
import { ListTools } from '../../actions/list-tools'
import { onlyPilots as showOnlyPilots } from '../../actions/pilots'
import { useAppData } from '../../app-data'
import { useCommand } from '../../commands'
import { useNavigation } from '../../navigation'
import { EmptyState } from '../../ui/empty-state'
import { ErrorNotice } from '../../ui/error-notice'
import { ListHead } from '../../ui/list-head'
import { SubjectHistory } from '../../undo/subject-history'
import { UndoOfPlace } from '../../undo/undo-of-place'
import { ImportBundleButton } from '../bundle/import-bundle-button'
import { VerifyBundleButton } from '../bundle/verify-bundle-button'
import { CreateProject } from './create-project'
import { newProjectDraft } from './new-project-draft'
import { PilotMark } from './pilot-mark'
import { ProjectTable } from './project-table'
import { type ProjectStatus, useProjects } from './use-projects'
import { YearSummary } from './year-summary'
import './projects.css'

/** 项目: the year's projects under the year's ceiling. */
export function ProjectsScreen() {
  const { county, info } = useAppData()
  const { year, chooseYear } = useNavigation()
  const { byStatus, years: withProjects, ceiling, error, reload } = useProjects(year)
  const [status, setStatus] = useState<ProjectStatus>('active')
  const [query, setQuery] = useState('')
  const [onlyPilots, setOnlyPilots] = useState(false)
  const [creating, setCreating] = useState(() => newProjectDraft.find() !== null)
  const [historyOf, setHistoryOf] = useState<ProjectSummary | null>(null)

  useCommand(newProject, () => setCreating(true))
  useCommand(projectBin, () => setStatus('binned'))

  const everything = byStatus ? Object.values(byStatus).flat() : []
  const years = [
    ...new Set([
      Number(info?.today.slice(0, 4)),
      year,
      ...withProjects,
      ...(county?.years ?? []).map((parameters) => parameters.year),
    ]),
  ].sort((a, b) => b - a)
  const ofYear = (list: ProjectSummary[] | undefined) => (list ?? []).filter((project) => project.year === year)
  const wanted = query.trim()
  const hasPilots = ofYear(everything).some(({ pilot }) => pilot.project)
  useCommand(
    showOnlyPilots,
    () => setOnlyPilots(!onlyPilots),
    () => (hasPilots ? null : `${year}年没有登记为试点的项目。`),
  )
  const shown = ofYear(byStatus?.[status])
    .filter(({ pilot }) => pilot.project || !onlyPilots || !hasPilots)
    .filter((project) => `${project.name}${project.itemNames.join()}`.includes(wanted))
  const filter = (value: ProjectStatus, name: string) => {
    const count = ofYear(byStatus?.[value]).length
    return { value, label: count > 0 ? `${name} ${count}` : name }
  }
  const create = <ActionButton action={newProject} data-add-row />

  return (
    <div className="page" data-rows>
      <div className="page-head">
        <h1 className="page-title">购买服务项目</h1>
        <Select
          aria-label="预算年度"
          w={120}
          data={years.map((value) => ({ value: String(value), label: `${value} 年` }))}
          value={String(year)}
          onChange={(value) => value && chooseYear(Number(value))}
        />
        {everything.some(({ pilot }) => pilot.county) && <PilotMark of="本旗县" />}
        <div className="page-head-end">
          <UndoOfPlace place="projects" version={byStatus} reload={reload} />
          <VerifyBundleButton />
          <ImportBundleButton />
          {create}
        </div>
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void reload()} />}
      <YearSummary ceiling={ceiling} year={year} projects={ofYear(everything)} />
      <section className="sheet project-sheet">
        <ListHead
          views={{
            label: '项目状态',
            value: status,
            onChange: setStatus,
            data: [filter('active', '进行中'), filter('archived', '已归档'), filter('binned', '回收站')],
          }}
          search={{ label: '搜索项目', placeholder: '按项目名称或购买内容搜索', value: query, onChange: setQuery }}
        >
          {hasPilots && (
            <Checkbox
              label="只看试点"
              checked={onlyPilots}
              onChange={(event) => setOnlyPilots(event.currentTarget.checked)}
            />
          )}
          {shown.length > 0 && <ListTools />}
        </ListHead>
        {shown.length > 0 && <ProjectTable projects={shown} reload={reload} showHistory={setHistoryOf} />}
        {byStatus && shown.length === 0 && (
          <NothingShown
            status={status}
            searching={wanted !== '' || (onlyPilots && hasPilots)}
            year={year}
            action={create}
          />
        )}
      </section>
      {historyOf && (
        <SubjectHistory
          id={historyOf.id}
          title={historyOf.name.trim() || '未命名项目'}
          reload={reload}
          onClose={() => setHistoryOf(null)}
        />
      )}
      <CreateProject opened={creating} onClose={() => setCreating(false)} />
    </div>
  )
}

function NothingShown(props: { status: ProjectStatus; searching: boolean; year: number; action: React.ReactNode }) {
  if (props.searching) return <EmptyState icon={IconSearch} title="没有找到符合的项目" />
  if (props.status === 'binned') {
    return (
      <EmptyState icon={IconTrash} title="回收站是空的">
        删除的项目先放在这里，可以随时恢复。
      </EmptyState>
    )
  }
  if (props.status === 'archived') {
    return (
      <EmptyState icon={IconFilePlus} title="还没有归档的项目">
        全部办结的项目可以归档。归档后不再出现在「进行中」，但核验年度上限和服务期交叉时仍会计入。
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={IconFilePlus} title={`${props.year} 年还没有项目`} action={props.action}>
      新建项目时先选服务清单内的购买内容，程序随后带您逐步填写基本信息、预算、采购、承接主体和合同，并随时对照自治区通知核验。
    </EmptyState>
  )
}
