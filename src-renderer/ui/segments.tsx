import './segments.css'
import { useId } from 'react'

interface SegmentsProps<Value extends string> {
  'aria-label': string
  value: Value
  data: readonly { value: string; label: string }[]
  onChange(value: NoInfer<Value>): void
  /** `small` inside a sheet's own head. */
  size?: 'small'
}

/** One of a few, all in view. The library's own measures itself when it is drawn: every screen was laid out twice. */
export function Segments<Value extends string>({ value, data, onChange, size, ...named }: SegmentsProps<Value>) {
  const group = useId()
  return (
    <div className="segments" role="radiogroup" data-size={size} {...named}>
      {data.map((one) => (
        <label key={one.value} className="segment">
          <input
            type="radio"
            name={group}
            value={one.value}
            checked={one.value === value}
            onChange={() => onChange(one.value as Value)}
          />
          {one.label}
        </label>
      ))}
    </div>
  )
}
