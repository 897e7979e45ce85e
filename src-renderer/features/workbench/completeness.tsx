import { useState } from 'react'
import { stageNames } from '#shared/documents/document-version'
import { type ProjectCompleteness, percentThere, type StageCompleteness } from '#shared/workbench/completeness'
import { Pages } from '../../ui/pages'
import { usePainted } from '../../ui/use-painted'
import { goToPlace } from './go-to-place'

/** More than a screen holds: what stands below it is drawn behind the rest. */
const pageSize = 10
const inView = 4

/** 材料完整率: a bar for each stage of each project; a click on it lists exactly what is missing. */
export function Completeness({ projects }: { projects: readonly ProjectCompleteness[] }) {
  const [open, setOpen] = useState('')
  const [page, setPage] = useState(0)
  const drawn = usePainted() ? pageSize : inView
  if (projects.length === 0) return <p className="muted">本年度还没有项目。</p>
  return (
    <>
      <ul className="completeness">
        {projects.slice(page * pageSize, page * pageSize + drawn).map(({ projectId, name, stages }) => (
          <li key={projectId} className="completeness-project">
            <button
              type="button"
              className="opener completeness-name"
              title="打开材料与提交"
              onClick={() => goToPlace({ to: 'step', projectId, step: 'bundle', field: '' })}
            >
              {name}
            </button>
            <div className="completeness-stages">
              {stages.map((stage) => {
                const key = `${projectId} ${stage.stage}`
                const isOpen = open === key
                return <StageBar key={key} stage={stage} open={isOpen} onOpen={() => setOpen(isOpen ? '' : key)} />
              })}
            </div>
            {stages.map(
              (stage) =>
                open === `${projectId} ${stage.stage}` && (
                  <Missing key={stage.stage} stage={stage} projectId={projectId} />
                ),
            )}
          </li>
        ))}
      </ul>
      <Pages page={page} pageSize={pageSize} count={projects.length} unit="个项目" onPage={setPage} />
    </>
  )
}

function StageBar({ stage, open, onOpen }: { stage: StageCompleteness; open: boolean; onOpen(): void }) {
  const percent = percentThere(stage)
  const name = stageNames[stage.stage]
  const text = percent === null ? `${name}：还没有应交的材料` : `${name}：应有${stage.owed}份，已有${stage.there}份`
  return (
    <button
      type="button"
      className="stage-bar"
      aria-expanded={open}
      disabled={stage.missing.length === 0 && !stage.notEntered}
      title={text}
      onClick={onOpen}
    >
      <span>{name}</span>
      <span className="stage-track" aria-hidden="true">
        <i className="stage-fill" style={{ width: `${percent ?? 0}%` }} data-whole={percent === 100 || undefined} />
      </span>
      <span className="figure">{percent === null ? '未到' : `${percent}%`}</span>
    </button>
  )
}

interface MissingProps {
  stage: StageCompleteness
  projectId: string
}

function Missing({ stage: { stage, there, owed, missing, notEntered }, projectId }: MissingProps) {
  const name = stageNames[stage]
  const entries = { to: 'step', projectId, step: 'tracking', field: 'records.platform-entry' } as const
  return (
    <div className="completeness-missing">
      <p className="muted">
        {missing.length === 0
          ? `${name}应有的 ${owed} 份都有了。`
          : `${name}应有 ${owed} 份，已有 ${there} 份，缺 ${missing.length} 份：`}
      </p>
      <ul aria-label="缺少的材料">
        {missing.map(({ title, place }) => (
          <li key={`${title} ${place.to === 'record' ? place.id : ''}`}>
            <button type="button" className="opener" onClick={() => goToPlace(place)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
      {notEntered && (
        <p>
          {`${name}材料还没有录入信息服务平台：`}
          <button type="button" className="opener" onClick={() => goToPlace(entries)}>
            登记平台录入
          </button>
        </p>
      )}
    </div>
  )
}
