import { type Stage, stageNames } from '../documents/document-version'
import { basisText } from '../law/citations'
import { type DueMaterial, type DueStage, dueStateNames } from '../materials/due-material'
import type { DueDeadline } from '../procedure/due-deadlines'
import { escapeHtml } from './html-text'

export interface StageDeadlines {
  stage: Stage
  deadlines: readonly DueDeadline[]
}

/** 应有材料: per stage what is due, whether it is there and in which files; what is missing stands out in words and weight. */
export function renderDue(stages: DueStage[], deadlines: readonly StageDeadlines[] = []): string {
  const tables = stages.map(({ stage, materials }) => {
    const count = (state: DueMaterial['state']) => materials.filter((one) => one.state === state).length
    const later = count('later')
    const sum = `应有 ${materials.length} 种，已有 ${count('there')} 种，缺 ${count('missing')} 种${later > 0 ? `，未到时间 ${later} 种` : ''}`
    return `<h3>${escapeHtml(stageNames[stage])} <small>${sum}</small></h3>
<table class="due">
<thead><tr><th>序号</th><th>材料</th><th>情况</th><th>本材料包中的文件</th></tr></thead>
<tbody>
${materials.map(row).join('\n')}
</tbody>
</table>${renderDeadlines(deadlines.find((one) => one.stage === stage)?.deadlines ?? [])}`
  })
  return `<h2>一、应有材料</h2>
<p class="note">按各阶段常见材料列出，供移交和接收时核对（默认建议，不是法定清单）；确不需要的，请在「本材料包中的文件」栏手写说明。</p>
${tables.join('\n')}`
}

/** 本阶段的时限: what is to be done by when, and by which article. */
function renderDeadlines(deadlines: readonly DueDeadline[]): string {
  if (deadlines.length === 0) return ''
  const lines = deadlines.map(({ step, title, basis, status, dueOn }) => {
    const text = `${step}：${title}${dueOn ? `，${dueOn}` : ''}（${basisText(basis)}${status ? `；${status}` : ''}）`
    return `<li>${escapeHtml(text)}</li>`
  })
  return `\n<p class="note">本阶段的时限</p>\n<ul class="note">\n${lines.join('\n')}\n</ul>`
}

function row({ title, state, files }: DueMaterial, index: number): string {
  const cells = [String(index + 1), title, dueStateNames[state], filesText(files)]
  return `<tr class="${state}">${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`
}

/** Hundreds of photographs would bury the row. */
function filesText(files: string[]): string {
  const shown = files.slice(0, 3).join('；')
  return files.length > 3 ? `${shown} 等 ${files.length} 个` : shown
}
