import { MakeButton } from './make-button'
import { isMadeOnExport, type PaperMaker, type Standing, whyNotMade } from './paper-makers'

interface PapersToMakeProps {
  makers: PaperMaker[]
  stale: string[]
  standing: Standing
}

const notRemade = ({ onExport }: PaperMaker) =>
  onExport === 'unsigned' ? '合同已经签订，导出时不会重新生成' : '导出时不会重新生成'

/** Papers of the program that are not there or no longer true: made with the export or at once, or why they cannot be made yet. */
export function PapersToMake({ makers, stale, standing }: PapersToMakeProps) {
  if (makers.length === 0) return null
  return (
    <ul className="submit-part submit-papers">
      {makers.map((maker) => {
        const again = stale.includes(maker.kind)
        const barred = whyNotMade(maker, standing)
        const how = barred || (isMadeOnExport(maker, standing) ? '导出时生成' : notRemade(maker))
        return (
          <li key={maker.kind} className="submit-row">
            <span>
              <b>{maker.title}</b>
              {again ? '与现在填写的内容不一致' : '还没有生成'}，{how}
            </span>
            {barred === '' && <MakeButton makers={[maker]} title={maker.title} again={again} />}
          </li>
        )
      })}
    </ul>
  )
}
