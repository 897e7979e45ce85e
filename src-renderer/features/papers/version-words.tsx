import './papers.css'
import type { DocumentVersion } from '#shared/documents/document-version'
import { madeWithText } from '#shared/template/template-choice'
import { useAppData } from '../../app-data'
import { localTime } from '../../ui/local-time'
import { WholeDates } from '../../ui/whole-dates'

/** Which version of a paper it is, made when and from which template. */
export function VersionWords({ version }: { version: DocumentVersion }) {
  const isFromTemplate = useAppData(
    ({ resources }) =>
      // A list paper without a template was drawn by the program.
      resources?.papers.some((one) => one.id === version.kind && one.replaceable && one.format === 'docx') ?? false,
  )
  return (
    <span>
      第 {version.number} 版
      <span className="muted paper-about">
        <WholeDates>{localTime(version.createdAt)}</WholeDates>　{madeWithText(version, { isFromTemplate })}
        {version.retainUntil && <WholeDates>{`　保存至 ${version.retainUntil}`}</WholeDates>}
      </span>
    </span>
  )
}
