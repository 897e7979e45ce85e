import './meter.css'
import type { Fen } from '#shared/money/fen'
import { formatYuan } from '#shared/money/yuan'

interface MeterProps {
  /** 已安排. */
  valueFen: Fen
  /** 上限; null = 不可判定. */
  limitFen: Fen | null
  /** The verdict: the exact comparison belongs to the domain, never to the drawn width. */
  within: boolean | null
  label: string
  /** Part of the value that belongs to what is open now; drawn darker. */
  ownFen?: Fen
  compact?: boolean
}

const percent = (part: number, whole: number) => (whole <= 0 ? 0 : Math.min(100, (part / whole) * 100))

/** Planned against a ceiling, drawn; the limit's mark stays visible when the value runs past it. */
export function Meter({ valueFen, limitFen, within, label, ownFen, compact = false }: MeterProps) {
  const tone = within === null ? 'unknown' : within ? 'good' : 'over'
  const whole = Math.max(valueFen, limitFen ?? 0)
  const verdict = within === null ? '不可判定' : within ? '未超上限' : '超过上限'
  const text =
    limitFen === null
      ? `${label}：已安排 ${formatYuan(valueFen)} 元，上限不可判定`
      : `${label}：已安排 ${formatYuan(valueFen)} 元，上限 ${formatYuan(limitFen)} 元，${verdict}`
  return (
    <div className={`meter meter-${tone}${compact ? ' meter-compact' : ''}`} role="img" aria-label={text}>
      <div className="meter-track" aria-hidden="true">
        {limitFen !== null && (
          <div
            className={ownFen === undefined ? 'meter-value meter-whole' : 'meter-value'}
            style={{ width: `${percent(valueFen, whole)}%` }}
          />
        )}
        {limitFen !== null && ownFen !== undefined && (
          <div className="meter-own" style={{ width: `${percent(ownFen, whole)}%` }} />
        )}
        {limitFen !== null && <div className="meter-limit" style={{ left: `${percent(limitFen, whole)}%` }} />}
      </div>
    </div>
  )
}
