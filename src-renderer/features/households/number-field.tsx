import { Button, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { Household, HouseholdNumber } from '#shared/households/household'
import { call } from '../../api'
import { useWhyMasked } from '../../ui/why-masked'

/** So long a number that was asked for stands on the screen. */
const shownMs = 15_000

interface NumberFieldProps {
  /** null = a household that is being entered. */
  household: Household | null
  of: HouseholdNumber | `further/${string}`
  title: string
  masked: string
  /** What was typed anew; null = nothing: what is kept stays. */
  typed: string | null
  onType(text: string | null): void
  onError(error: AppError): void
}

/** A number, masked; 查看 shows it for a moment, and that is noted. It is changed by typing it anew. */
export function NumberField({ household, of, title, masked, typed, onType, onError }: NumberFieldProps) {
  const [shown, setShown] = useState<string | null>(null)
  const whyMasked = useWhyMasked()
  useEffect(() => {
    if (shown === null) return
    const timer = setTimeout(() => setShown(null), shownMs)
    return () => clearTimeout(timer)
  }, [shown])

  if (typed !== null) {
    return (
      <TextInput
        label={household ? `新的${title}` : title}
        description={household ? '留空保存就是去掉这个号码。' : undefined}
        value={typed}
        autoComplete="off"
        rightSectionWidth={72}
        rightSection={
          household && (
            <Button size="compact-xs" variant="subtle" onClick={() => onType(null)}>
              不改
            </Button>
          )
        }
        onChange={(event) => onType(event.currentTarget.value)}
      />
    )
  }

  async function look() {
    if (!household) return
    const number = await call('household.number', { id: household.id, of })
    if (number.ok) setShown(number.value)
    else onError(number.error)
  }
  return (
    <div className="household-number" data-number={of}>
      <span className="household-label">{title}</span>
      <span className="figure">{shown ?? (masked || '没有登记')}</span>
      {masked !== '' && shown === null && (
        <Button
          size="compact-xs"
          variant="light"
          title={whyMasked ?? '看一下完整号码；谁在何时查看会记入户册的历史。'}
          onClick={() => void look()}
        >
          查看<span className="visually-hidden">：{title}</span>
        </Button>
      )}
      {household && !household.removed && (
        <Button size="compact-xs" variant="subtle" onClick={() => onType('')}>
          {masked === '' ? '填写' : '更改'}
          <span className="visually-hidden">：{title}</span>
        </Button>
      )}
      {shown !== null && <span className="muted">片刻后自动遮盖</span>}
    </div>
  )
}
