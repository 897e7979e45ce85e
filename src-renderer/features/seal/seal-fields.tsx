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
            placeholder="age1 开头的一行，几个接收单位的每行一个"
            rows={3}
            value={keys}
            error={keys.trim() === '' ? null : problem}
            spellCheck={false}
            onChange={(event) => onChange({ ...draft, keys: event.currentTarget.value })}
          />
          <FieldNote>
            公钥是接收单位给的一行字，只能锁、不能开：锁上以后只有接收单位用自己的密钥打得开，本单位也打不开。请当面或打电话核对；对方没有给过公钥的，请用口令。
          </FieldNote>
        </>
      )}
    </div>
  )
}
