import { judged, percentText } from '#shared/sampling/judged'
import type { SampleStanding } from '#shared/sampling/sampled'
import { type AcceptanceRule, sampleVerdicts } from '#shared/sampling/verdict'

/** Where the batch stands between going back and passing: the share of good ones on a line from 80% to 100%. */
export function SamplePicture({ sample, rule }: { sample: SampleStanding; rule: AcceptanceRule }) {
  const found = judged(sample, rule)
  const { good, bad, pending, shareBp, verdict } = found
  const said =
    shareBp === null
      ? '还没有复核结果'
      : `合格率 ${percentText(shareBp)}（${good}/${good + bad}）${pending > 0 ? `，还有 ${pending} 户待复核` : ''}`
  const concluded = verdict ? sampleVerdicts[verdict] : null
  const from = Math.min(8_000, rule.returnBp - 500)
  const place = (bp: number) => `${Math.max(0, Math.min(100, ((bp - from) / (10_000 - from)) * 100))}%`
  return (
    <div className="sample-picture" role="img" aria-label={concluded ? `${said}：${concluded}` : said}>
      <p>
        <b>{said}</b>
        {concluded && <span className={`sample-verdict sample-${verdict}`}>{concluded}</span>}
      </p>
      <div className="sample-line" aria-hidden="true">
        <span className="sample-zone sample-returned" style={{ width: place(rule.returnBp) }}>
          退回、加倍
        </span>
        <span
          className="sample-zone sample-rectify"
          style={{ left: place(rule.returnBp), right: `calc(100% - ${place(rule.passBp)})` }}
        >
          整改后复抽
        </span>
        <span className="sample-zone sample-passed" style={{ left: place(rule.passBp), right: 0 }}>
          通过
        </span>
        {shareBp !== null && <span className="sample-needle" style={{ left: place(shareBp) }} />}
      </div>
      <div className="sample-scale" aria-hidden="true">
        <span style={{ left: 0 }}>{`≤${from / 100}%`}</span>
        <span style={{ left: place(rule.returnBp) }}>{`${rule.returnBp / 100}%`}</span>
        <span style={{ left: place(rule.passBp) }}>{`${rule.passBp / 100}%`}</span>
        <span style={{ right: 0 }}>100%</span>
      </div>
    </div>
  )
}
