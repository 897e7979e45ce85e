import type { TemplateInspection } from '#shared/template/inspection'
import { proposedAbout, type TemplateAbout } from '#shared/template/template-about'
import { useAppData } from '../../app-data'
import { TemplateAboutForm } from './template-about-form'

export interface Inspected {
  path: string
  inspection: TemplateInspection
}

/** What a look at a .docx or .xlsx has found; one that can be used is taken in with what the office says of it. `before`: own ones there are. */
export function InspectionResult(
  props: Inspected & { before: number; onTake(path: string, about: TemplateAbout): void },
) {
  const { path, inspection, before, onTake } = props
  const today = useAppData((state) => state.info?.today ?? '')
  const fileName = path.split(/[\\/]/).at(-1) ?? path
  const lists = [
    { title: '程序不认识的占位符', entries: inspection.unknown, hints: false },
    { title: '缺少的必备占位符', entries: inspection.missing, hints: false },
    { title: '其他问题', entries: inspection.problems, hints: false },
    { title: '请看一下（不影响使用）', entries: inspection.warnings, hints: true },
  ].filter(({ entries }) => entries.length > 0)
  return (
    <section className="inspection" aria-label="范本检查结果" data-testid="template-inspection">
      <p>
        <strong>{fileName}</strong>：
        {inspection.usable ? (
          <span className="good">
            检查通过，可以使用。{inspection.warnings.length > 0 && '下面几处可能不是本意，请看一下。'}
          </span>
        ) : (
          <span className="bad">不能使用，请在 WPS 或 Office 中改正后重新导入。</span>
        )}
      </p>
      {lists.map(({ title, entries, hints }) => (
        <div key={title}>
          <p className="group-label">
            {title}（{entries.length}）
          </p>
          <ul className={hints ? 'placeholder-list placeholder-hints' : 'placeholder-list'}>
            {entries.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </div>
      ))}
      {inspection.usable && (
        <TemplateAboutForm
          initial={{ name: fileName.replace(/\.(?:docx|xlsx)$/i, '').slice(0, 100), ...proposedAbout(today, before) }}
          done="导入"
          onDone={(about) => onTake(path, about)}
        />
      )}
    </section>
  )
}
