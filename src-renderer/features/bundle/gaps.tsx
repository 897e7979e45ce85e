import { stageNames } from '#shared/documents/document-version'
import type { StageChecklist } from './checklist'

/** What is missing, one stage unfolded at a time; one click leads to its row. */
export function Gaps({ checklists, folded }: { checklists: StageChecklist[]; folded: boolean }) {
  const withGaps = checklists.filter(({ missing }) => missing.length > 0)
  if (withGaps.length === 0) return null
  return (
    <div className="submit-part submit-gaps">
      {withGaps.map(({ stage, missing }, index) => (
        <details key={stage} name="gaps" open={index === 0 && !folded}>
          <summary>
            {stageNames[stage]}缺 {missing.length} 份
          </summary>
          <ul>
            {missing.map(({ title }) => (
              <li key={title}>
                <button type="button" onClick={() => showRow(title)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  )
}

/** The row on the left, with the focus on its way out: 补 or 生成. */
function showRow(title: string) {
  const row = document.querySelector(`[data-material="${CSS.escape(title)}"]`)
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLElement>('.check-actions button')?.focus()
}
