import './confirmations.css'
import { Alert, Button, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconClock, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { type ConfirmationView, isConfirmed } from '#shared/confirmations/confirmation'
import { matters } from '#shared/confirmations/matters'
import { saysNoReason } from '#shared/text/filler'
import { askConfirmation, giveConfirmation, returnConfirmation } from '../../actions/accounts'
import { ActionButton } from '../../actions/action-button'
import { nothingSaid, useFootConfirmation } from '../../project-draft/foot-confirmation'
import { localTime } from '../../ui/local-time'
import { type OfMatter, useConfirmation } from './use-confirmation'

/** 复核 of what the screen shows: how it stands, what has changed since, and the three things that can be said. */
export function ConfirmationBar(of: OfMatter) {
  const { view, busy, say } = useConfirmation(of)
  const [writing, setWriting] = useState<'confirmed' | 'returned' | null>(null)
  const { title, papers } = matters[of.matter]
  const said = view && !isConfirmed(view) ? titleOf(title, view) : ''
  const awaited = view && isAwaited(view) ? `待复核：${title}已提请，由${view.who}通过后再办。` : ''
  useEffect(() => {
    useFootConfirmation.setState({ said, awaited, papers })
    return () => useFootConfirmation.setState(nothingSaid)
  }, [said, awaited, papers])
  if (!view) return null
  const done = isConfirmed(view)
  const isWaiting = isAsked(view)
  const { color, icon: Icon } = looks[lookOf(view)]

  async function decide(verdict: 'confirmed' | 'returned', remark: string) {
    const done = verdict === 'confirmed' ? `${title}已复核通过。` : `${title}已退回。`
    if (await say({ verdict, remark }, done)) setWriting(null)
  }
  return (
    <Alert
      color={color}
      variant="light"
      icon={<Icon />}
      title={titleOf(title, view)}
      data-testid="confirmation"
      data-standing={lookOf(view)}
    >
      <Told view={view} />
      {writing === null ? (
        <div className="confirmation-acts">
          <ActionButton
            action={askConfirmation}
            size="compact-sm"
            variant="light"
            loading={busy}
            whyNot={done ? '已经复核通过。' : isWaiting ? '已经提请，等复核。' : null}
            run={() => void say({ verdict: 'asked' }, `${title}已提请复核，工作台上可以看到。`)}
          />
          <ActionButton
            action={giveConfirmation}
            size="compact-sm"
            loading={busy}
            whyNot={done ? '已经复核通过。' : view.mayNot}
            run={() => (view.own ? setWriting('confirmed') : void decide('confirmed', ''))}
          />
          <ActionButton
            action={returnConfirmation}
            size="compact-sm"
            variant="subtle"
            loading={busy}
            whyNot={view.mayNot}
            run={() => setWriting('returned')}
          />
        </div>
      ) : (
        <WithReason
          verdict={writing}
          busy={busy}
          onSay={(remark) => void decide(writing, remark)}
          onCancel={() => setWriting(null)}
        />
      )}
    </Alert>
  )
}

const isAsked = ({ last, changed }: ConfirmationView) => last?.verdict === 'asked' && changed.length === 0

const isAwaited = (view: ConfirmationView) => view.required && !view.past && isAsked(view)

type Look = 'none' | 'without' | 'waiting' | 'confirmed' | 'stale' | 'returned'

const looks = {
  none: { color: 'gray', icon: IconRosetteDiscountCheck },
  without: { color: 'yellow', icon: IconAlertTriangle },
  waiting: { color: 'gray', icon: IconClock },
  confirmed: { color: 'gray', icon: IconCircleCheck },
  stale: { color: 'yellow', icon: IconAlertTriangle },
  returned: { color: 'yellow', icon: IconAlertTriangle },
}

function lookOf(view: ConfirmationView): Look {
  if (!view.last) return view.past ? 'without' : 'none'
  if (view.last.verdict === 'asked') return 'waiting'
  if (view.last.verdict === 'returned') return 'returned'
  return isConfirmed(view) ? 'confirmed' : 'stale'
}

function titleOf(title: string, view: ConfirmationView): string {
  const need = view.past ? '' : view.required ? '，复核通过后才能办下一步' : '（建议复核）'
  const waits = isAwaited(view) ? `，由${view.who}通过后才能办下一步` : need
  const without = view.past === 'imported' ? '（导入）' : '（办理时没有复核）'
  const texts: Record<Look, string> = {
    none: `${title}还没有复核${need}`,
    without: `${title}未经复核${without}，可以补办`,
    waiting: `${title}已提请复核${view.past ? without : waits}`,
    confirmed: `${title}已复核通过`,
    stale: `${title}复核后改动过，要重新复核`,
    returned: `${title}被退回，改好后再提请复核`,
  }
  return texts[lookOf(view)]
}

/** Who said what and when, and what is another since. */
function Told({ view: { last, changed } }: { view: ConfirmationView }) {
  if (!last) return null
  const shown = changed.slice(0, 6)
  return (
    <div className="confirmation-told">
      <p>
        {last.who}　{localTime(last.at)}
        {last.remark !== '' && `　${last.ownWork ? '复核自己办的，理由：' : ''}${last.remark}`}
      </p>
      {shown.length > 0 && (
        <ul>
          {shown.map(({ label, before, after }) => (
            <li key={`${label} ${before} ${after}`}>
              {label}
              {(before || after) && `：${before || '（空）'} → ${after || '（空）'}`}
            </li>
          ))}
          {changed.length > shown.length && <li>另有 {changed.length - shown.length} 处</li>}
        </ul>
      )}
    </div>
  )
}

interface WithReasonProps {
  verdict: 'confirmed' | 'returned'
  busy: boolean
  onSay(remark: string): void
  onCancel(): void
}

function WithReason({ verdict, busy, onSay, onCancel }: WithReasonProps) {
  const [remark, setRemark] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <form
      className="confirmation-reason"
      onSubmit={(event) => {
        event.preventDefault()
        onSay(remark)
      }}
    >
      <Textarea
        label={verdict === 'returned' ? '退回的原因：哪里不对，要怎么改' : '这是自己办的：为什么由自己复核'}
        autosize
        minRows={2}
        maxLength={500}
        value={remark}
        ref={field}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel()
        }}
        onChange={(event) => setRemark(event.currentTarget.value)}
      />
      <div className="confirmation-acts">
        <Button type="submit" size="compact-sm" loading={busy} disabled={saysNoReason(remark)}>
          {verdict === 'returned' ? '退回' : '复核通过'}
        </Button>
        <Button size="compact-sm" variant="subtle" onClick={onCancel}>
          取消
        </Button>
      </div>
    </form>
  )
}
