import type { DocumentVersion } from '#shared/documents/document-version'
import type { PaperMaker } from './paper-makers'

interface PapersToMakeProps {
  makers: PaperMaker[]
  stale: DocumentVersion['kind'][]
  /** No problem is open: everything can be made. */
  passes: boolean
}

/** What the program makes before it exports, and what it cannot make yet. */
export function PapersToMake({ makers, stale, passes }: PapersToMakeProps) {
  if (makers.length === 0) return null
  return (
    <ul className="submit-part submit-papers">
      {makers.map(({ kind, title, needsPass }) => {
        const state = stale.includes(kind) ? '与现在填写的内容不一致' : '还没有生成'
        return (
          <li key={kind}>
            <b>{title}</b>
            {state}，{needsPass && !passes ? '问题处理完才能生成' : '导出时生成'}
          </li>
        )
      })}
    </ul>
  )
}
