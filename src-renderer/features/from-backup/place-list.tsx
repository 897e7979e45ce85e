import { Checkbox, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { type FoundPlace, type PlaceRef, standingText } from '#shared/backup/found'

interface PlaceListProps {
  places: readonly FoundPlace[]
  chosen: PlaceRef | null
  onChoose(place: PlaceRef): void
}

const groups: readonly [type: PlaceRef['type'], title: string][] = [
  ['project', '项目'],
  ['contractor', '承接主体'],
  ['year', '年度'],
  ['county', '本单位'],
]

/** 甲项目　3 处不同 */
const textOf = ({ standing, differs, type }: FoundPlace) =>
  standing === 'changed' ? `${differs} 处不同` : standingText(standing, type === 'project')

/** Places of the backup, those first that are not as they were. */
export function PlaceList({ places, chosen, onChoose }: PlaceListProps) {
  const differing = places.filter(({ standing }) => standing !== 'same')
  const [onlyDiffering, setOnlyDiffering] = useState(differing.length > 0 && chosen === null)
  const [text, setText] = useState('')
  const shown = (onlyDiffering ? differing : places).filter(({ name }) => name.includes(text.trim()))
  const list = useRef<HTMLElement>(null)
  useEffect(() => list.current?.querySelector<HTMLElement>('[aria-current=true], li button')?.focus(), [])
  return (
    <nav ref={list} className="from-backup-places" aria-label="备份里的项目和其他内容">
      <TextInput
        aria-label="在备份里查找"
        placeholder="按名称查找"
        size="xs"
        leftSection={<IconSearch size={15} aria-hidden="true" />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Checkbox
        size="xs"
        label={`只看和现在不同的（${differing.length}）`}
        checked={onlyDiffering}
        onChange={(event) => setOnlyDiffering(event.currentTarget.checked)}
      />
      <div className="from-backup-scroll">
        {groups.map(([type, title]) => {
          const ofType = shown.filter((one) => one.type === type)
          return (
            ofType.length > 0 && (
              <section key={type} aria-label={title}>
                <h3>{title}</h3>
                <ul>
                  {ofType.map((place) => (
                    <li key={place.id}>
                      <button
                        type="button"
                        aria-current={chosen?.type === type && chosen.id === place.id}
                        onClick={() => onChoose({ type, id: place.id })}
                      >
                        <span>
                          {place.name.trim() || '未命名'}
                          {place.year !== null && <small>（{place.year}）</small>}
                        </span>
                        <small data-standing={place.standing}>{textOf(place)}</small>
                      </button>
                    </li>
                  ))}
                </ul>
              </section>
            )
          )
        })}
        {shown.length === 0 && <p className="muted">没有符合的。</p>}
      </div>
    </nav>
  )
}
