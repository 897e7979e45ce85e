import { useState } from 'react'
import { stageNames } from '#shared/documents/document-version'
import { type ProjectCompleteness, percentThere, type StageCompleteness } from '#shared/workbench/completeness'
import { goToPlace } from './go-to-place'

/** 材料完整率: a bar for each stage of each project; a click on it lists exactly what is missing. */
export function Completeness({ projects }: { projects: readonly ProjectCompleteness[] }) {
  const [open, setOpen] = useState('')
  if (projects.length === 0) return <p className="muted">本年度还没有项目。</p>
  return (
    <ul className="completeness">
      {projects.map(({ projectId, name, stages }) => (
        <li key={projectId} className="completeness-project">
          <b className="completeness-name">{name.trim() || '未命名项目'}</b>
          <div className="completeness-stages">
            {stages.map((stage) => {
              const key = `${projectId} ${stage.stage}`
              return (
                <StageBar key={key} stage={stage} open={open === key} onOpen={() => setOpen(open === key ? '' : key)} />
              )
            })}
          </div>
          {stages.map((stage) => open === `${projectId} ${stage.stage}` && <Missing key={stage.stage} stage={stage} />)}
        </li>
      ))}
    </ul>
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
      disabled={stage.missing.length === 0}
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

function Missing({ stage: { missing } }: { stage: StageCompleteness }) {
  return (
    <ul className="completeness-missing" aria-label="缺少的材料">
      {missing.map(({ title, place }) => (
        <li key={title}>
          <button type="button" className="opener" onClick={() => goToPlace(place)}>
            {title}
          </button>
        </li>
      ))}
    </ul>
  )
}
