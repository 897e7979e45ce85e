import { mostItems } from '#shared/most-items'
import { projectSchema } from '#shared/project/project-schema'
import { MOST_SHORT } from '#shared/scalar-schemas'
import { GrowingText } from '../../../ui/growing-text'
import { type Reading, useTypedField } from '../../../ui/use-typed-field'

interface Props {
  areas: string[]
  onChange(areas: string[]): void
}

/** More would say the field over again and push the rest out of sight. */
const MOST_SHOWN = 12

const label = '服务区域（苏木乡镇、街道）'
const most = mostItems(projectSchema, 'areas')
const separators = /[、,，;；\s]+/
const written = (areas: string[]) => areas.join('、')

/** Each name once, in the usual form; what a project cannot hold stays as it was typed. */
function read(text: string): Reading<string> {
  const names = [...new Set(text.split(separators).filter((name) => name !== ''))]
  if (names.length > most)
    return { ok: false, problem: `共 ${names.length} 个，一个项目最多 ${most} 个，请删去多余的。` }
  const long = names.find((name) => name.length > MOST_SHORT)
  if (long) return { ok: false, problem: `“${long.slice(0, 12)}…”超过 ${MOST_SHORT} 个字，请用顿号隔开各个名称。` }
  return { ok: true, value: written(names) || null }
}

/** 苏木乡镇 as one list, typed or pasted with any usual separator; each key is stored, and what was understood stands below. */
export function AreasField({ areas, onChange }: Props) {
  const typed = useTypedField<string>({
    field: 'areas',
    label,
    value: written(areas) || null,
    onChange: (text) => onChange(text === null ? [] : text.split('、')),
    format: (text) => text,
    read,
    unfinished: () => false,
  })
  return (
    <div>
      <GrowingText
        label={label}
        placeholder="如 那吉镇、六合镇、亚东镇，用顿号、空格或换行隔开，可以整列粘贴"
        data-field="areas"
        minRows={1}
        maxRows={6}
        value={typed.text}
        error={typed.problem}
        onChange={(event) => typed.type(event.currentTarget.value)}
        onFocus={typed.begin}
        onBlur={typed.settle}
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
