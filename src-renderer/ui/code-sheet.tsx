import './code-sheet.css'
import { useAppData } from '../app-data'

interface CodeSheetProps {
  title: string
  code: string
  /** What it is for, a sentence. */
  use: string
  ref: React.Ref<HTMLDivElement>
}

/** A code that is kept on paper, as it is shown and printed. */
export function CodeSheet({ title, code, use, ref }: CodeSheetProps) {
  const bureau = useAppData((state) => state.county?.profile.bureauName ?? '')
  const today = useAppData((state) => state.info?.today ?? '')
  return (
    <div className="code-sheet" ref={ref}>
      <h3>{title}</h3>
      <p>
        {bureau}　{today}
      </p>
      <p className="code-sheet-code figure" data-testid="recovery-code">
        {code}
      </p>
      <p>用途：{use}　保管人：________　交接日期：________</p>
    </div>
  )
}
