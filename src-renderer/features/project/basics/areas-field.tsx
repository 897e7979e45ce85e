import { useState } from 'react'
import { GrowingText } from '../../../ui/growing-text'

interface Props {
  areas: string[]
  onChange(areas: string[]): void
}

/** More would say the field over again and push the rest out of sight. */
const MOST_SHOWN = 12

const separators = /[、,，;；\s]+/
const read = (text: string) => [...new Set(text.split(separators).filter((name) => name !== ''))]
const same = (a: string[], b: string[]) => a.length === b.length && a.every((name, at) => name === b[at])

/** 苏木乡镇 as one list, typed or pasted with any usual separator; each key is stored, and what was understood stands below. */
export function AreasField({ areas, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  // An undo changes the list below the typed text: then the list wins.
  const text = typed !== null && same(read(typed), areas) ? typed : areas.join('、')
  return (
    <div>
      <GrowingText
        label="服务区域（苏木乡镇、街道）"
        placeholder="如 那吉镇、六合镇、亚东镇，用顿号、空格或换行隔开，可以整列粘贴"
        data-field="areas"
        minRows={1}
        maxRows={6}
        value={text}
        onChange={(event) => {
          const next = event.currentTarget.value
          setTyped(next)
          onChange(read(next))
        }}
        onBlur={() => setTyped(null)}
      />
      {areas.length > 0 && (
        <ul className="area-list" aria-label="已识别的服务区域">
          <li className="area-count">共 {areas.length} 个</li>
          {areas.length <= MOST_SHOWN &&
            areas.map((name) => (
              <li key={name} className="area">
                {name}
              </li>
            ))}
        </ul>
      )}
    </div>
  )
}
