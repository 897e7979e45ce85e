import { Button, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  passphraseProblem,
  proposedPassphrase,
  recipientsIn,
  recipientsProblem,
  type SealFor,
} from '#shared/seal/sealing'
import { recoveryCodeBytes } from '#shared/text/recovery-code'
import { FieldNote } from '../../ui/field-note'
import { Segments } from '../../ui/segments'

type Way = 'passphrase' | 'recipients'

export interface SealDraft {
  way: Way
  passphrase: string
  keys: string
}

const freshPassphrase = () => proposedPassphrase(crypto.getRandomValues(new Uint8Array(recoveryCodeBytes)))

export const useSealDraft = () =>
  useState<SealDraft>(() => ({ way: 'passphrase', passphrase: freshPassphrase(), keys: '' }))

/** For whom it is to be sealed; a text is why it cannot be yet. */
export function sealOf({ way, passphrase, keys }: SealDraft): SealFor | string {
  const problem = way === 'passphrase' ? passphraseProblem(passphrase) : recipientsProblem(keys)
  return problem ?? (way === 'passphrase' ? { passphrase } : { recipients: recipientsIn(keys) })
}

interface SealFieldsProps {
  draft: SealDraft
  onChange(draft: SealDraft): void
}

/** 加密: a passphrase that is told by another way, or the public keys of those who may open it. */
export function SealFields({ draft, onChange }: SealFieldsProps) {
  const { way, passphrase, keys } = draft
  const sealed = sealOf(draft)
  const problem = typeof sealed === 'string' ? sealed : null
  return (
    <div className="dialog-form">
      <Segments
        aria-label="加密方式"
        value={way}
        onChange={(chosen) => onChange({ ...draft, way: chosen })}
        data={[
          { value: 'passphrase' as const, label: '用口令' },
          { value: 'recipients' as const, label: '用对方的公钥' },
        ]}
      />
      {way === 'passphrase' ? (
        <>
          <TextInput
            label="口令"
            className="figure"
            value={passphrase}
            error={problem}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ ...draft, passphrase: event.currentTarget.value })}
          />
          <div>
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => onChange({ ...draft, passphrase: freshPassphrase() })}
            >
              换一个口令
            </Button>
          </div>
          <FieldNote tone="warning">
            现在就把口令抄下来：程序不保存口令，忘了口令谁也打不开。口令用电话或当面告诉对方，不和文件放在一起。
          </FieldNote>
        </>
      ) : (
        <>
          <Textarea
            label="公钥"
            placeholder="age1…，几个接收单位的每行一个"
            rows={3}
            value={keys}
            error={keys.trim() === '' ? null : problem}
            spellCheck={false}
            onChange={(event) => onChange({ ...draft, keys: event.currentTarget.value })}
          />
          <FieldNote>
            只有持对应密钥的人打得开，本单位自己也打不开。公钥由对方用 age 软件生成，请当面或打电话核对。
          </FieldNote>
        </>
      )}
    </div>
  )
}
