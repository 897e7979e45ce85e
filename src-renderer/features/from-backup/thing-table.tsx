import { Button, Checkbox } from '@mantine/core'
import { Fragment, useState } from 'react'
import type { BackupRef } from '#shared/backup/backup-list'
import { type FoundPlace, type FoundThing, standingText } from '#shared/backup/found'
import { localTime } from '../../ui/local-time'
import { ThingPlan } from './thing-plan'

interface ThingTableProps {
  backup: BackupRef
  place: FoundPlace
  things: readonly FoundThing[]
  ticked: ReadonlySet<string>
  onTick(ticked: ReadonlySet<string>): void
  keyOf(thing: FoundThing): string
}

/** More are not laid out at once: of a register there may be thousands. */
const shownAtOnce = 200

export function ThingTable({ backup, place, things, ticked, onTick, keyOf }: ThingTableProps) {
  const [open, setOpen] = useState<string | null>(null)
  const [shown, setShown] = useState(shownAtOnce)
  const all = things.length > 0 && things.every((one) => ticked.has(keyOf(one)))
  function tick(thing: FoundThing, on: boolean) {
    const next = new Set(ticked)
    if (on) next.add(keyOf(thing))
    else next.delete(keyOf(thing))
    onTick(next)
  }
  return (
    <div className="from-backup-scroll">
      <table className="plain-table from-backup-things">
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label="全选"
                checked={all}
                onChange={() => onTick(all ? new Set() : new Set(things.map(keyOf)))}
              />
            </th>
            <th scope="col">内容</th>
            <th scope="col">和备份时比</th>
            <th scope="col">备份里最后修改</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {things.slice(0, shown).map((thing) => {
            const key = keyOf(thing)
            return (
              <Fragment key={key}>
                <tr data-thing={thing.sort}>
                  <td>
                    <Checkbox
                      aria-label={`选中：${thing.title}`}
                      checked={ticked.has(key)}
                      onChange={(event) => tick(thing, event.currentTarget.checked)}
                    />
                  </td>
                  <th scope="row">
                    {thing.title} <small className="muted">{thing.of}</small>
                  </th>
                  <td data-standing={thing.standing}>
                    {standingText(thing.standing, thing.sort === 'body' && place.type === 'project')}
                  </td>
                  <td className="figure">{thing.at ? localTime(thing.at) : ''}</td>
                  <td>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-expanded={open === key}
                      onClick={() => setOpen(open === key ? null : key)}
                    >
                      {open === key ? '收起' : '看哪里不同'}
                      <span className="visually-hidden">：{thing.title}</span>
                    </Button>
                  </td>
                </tr>
                {open === key && (
                  <tr>
                    <td />
                    <td colSpan={4}>
                      <ThingPlan backup={backup} place={place} thing={thing} />
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
      {things.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + shownAtOnce)}>
          显示更多（还有 {things.length - shown} 项）
        </Button>
      )}
    </div>
  )
}
