import { type FileStanding, fileStandings, settledFiles } from '#shared/delivery/household-standing'
import type { DeliveredFiles } from '#shared/law/county-year'
import { shareText } from '#shared/records/indicators/source'

const order = ['complete', 'reasoned', 'lacking', 'none'] as const satisfies FileStanding[]

/** How complete the files are, as one bar; the same in words beside it. */
export function FilesPicture({ files }: { files: DeliveredFiles }) {
  const parts = order.filter((standing) => files[standing] > 0)
  const said = order.map((standing) => `${fileStandings[standing]} ${files[standing]} 户`).join('，')
  const share = shareText(settledFiles(files), files.households)
  return (
    <div className="delivery-picture">
      <p>
        <b>{`完整率 ${share}`}</b>
        <span className="muted">{`户册 ${files.households.toLocaleString('en')} 户中，材料齐全或者缺的已登记原因`}</span>
      </p>
      <div className="delivery-bar" role="img" aria-label={`完整率 ${share}：${said}`}>
        {parts.map((standing) => (
          <span key={standing} className={`delivery-part delivery-${standing}`} style={{ flexGrow: files[standing] }} />
        ))}
      </div>
      <ul className="delivery-key" aria-hidden="true">
        {order.map((standing) => (
          <li key={standing}>
            <span className={`delivery-swatch delivery-${standing}`} />
            {fileStandings[standing]} <b className="figure">{files[standing].toLocaleString('en')}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
