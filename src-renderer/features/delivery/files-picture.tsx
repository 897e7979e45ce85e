import { settledFiles } from '#shared/delivery/household-standing'
import { type FileStanding, fileStandingCodes, fileStandings } from '#shared/households/file-standing'
import type { DeliveredFiles } from '#shared/law/county-year'
import { shareInWords } from '#shared/sampling/verdict'

interface FilesPictureProps {
  files: DeliveredFiles
  onStanding(standing: FileStanding): void
}

/** How complete the files are, as one bar; the same in words below it, each leading to its households in the register. */
export function FilesPicture({ files, onStanding }: FilesPictureProps) {
  const parts = fileStandingCodes.filter((standing) => files[standing] > 0)
  const said = fileStandingCodes.map((standing) => `${fileStandings[standing]} ${files[standing]} 户`).join('，')
  const share = shareInWords(settledFiles(files), files.households)
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
      <ul className="delivery-key">
        {fileStandingCodes.map((standing) => (
          <li key={standing}>
            <button type="button" className="opener" onClick={() => onStanding(standing)}>
              <span className={`delivery-swatch delivery-${standing}`} />
              {fileStandings[standing]} <b className="figure">{files[standing].toLocaleString('en')}</b>
              <span className="visually-hidden">户，在户册里看</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
