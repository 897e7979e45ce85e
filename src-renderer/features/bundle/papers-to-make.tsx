import { type PaperMaker, whyNotMade } from './paper-makers'

interface PapersToMakeProps {
  makers: PaperMaker[]
  stale: string[]
  standing: Parameters<typeof whyNotMade>[1]
}

/** What the program makes before it exports, and what it cannot make yet. */
export function PapersToMake({ makers, stale, standing }: PapersToMakeProps) {
  if (makers.length === 0) return null
  return (
    <ul className="submit-part submit-papers">
      {makers.map((maker) => (
        <li key={maker.kind}>
          <b>{maker.title}</b>
          {stale.includes(maker.kind) ? '与现在填写的内容不一致' : '还没有生成'}，
          {whyNotMade(maker, standing) || '导出时生成'}
        </li>
      ))}
    </ul>
  )
}
