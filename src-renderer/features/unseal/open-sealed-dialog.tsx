import './unseal.css'
import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import { identityIn, type OpenBy } from '#shared/seal/sealing'
import { startJob } from '../../jobs'
import { ErrorNotice } from '../../ui/error-notice'
import { Segments } from '../../ui/segments'
import { JobBar } from '../bundle/job-bar'
import { useJob } from '../bundle/use-job'
import { useAskedSeal } from '../seal/opened-path'

/** 打开加密文件: asks for what opens the file that was picked, wherever that was. */
export function OpenSealedDialog() {
  const asked = useAskedSeal((state) => state.asked)
  return asked ? <Asking key={asked.path} path={asked.path} answer={asked.answer} /> : null
}

function Asking({ path, answer }: { path: string; answer(copy: string | null): void }) {
  const [way, setWay] = useState<'passphrase' | 'identity'>('passphrase')
  const [text, setText] = useState('')
  const [error, setError] = useState<AppError | null>(null)
  const { running, cancel } = useJob('unseal')
  const identity = identityIn(text)
  const by = openBy()

  function openBy(): OpenBy | null {
    if (way === 'identity') return identity === null ? null : { identity }
    return text === '' ? null : { passphrase: text }
  }

  async function open() {
    if (!by) return
    setError(null)
    const opened = await startJob('seal.open', { kind: 'unseal', subject: '' }, { path, by })
    if (opened.ok) answer(opened.value)
    else if (opened.error.code !== 'CANCELLED') setError(opened.error)
  }

  return (
    <Modal
      data-dialog="open-sealed"
      opened
      onClose={() => (running ? cancel() : answer(null))}
      title="打开加密文件"
      size={560}
      closeOnClickOutside={false}
    >
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <p className="sealed-path">{path}</p>
        {error && <ErrorNotice error={error} />}
        <Segments
          aria-label="用什么打开"
          value={way}
          onChange={(chosen) => {
            setWay(chosen)
            setText('')
            setError(null)
          }}
          data={[
            { value: 'passphrase' as const, label: '用口令' },
            { value: 'identity' as const, label: '用密钥' },
          ]}
        />
        {way === 'passphrase' ? (
          <TextInput
            label="口令"
            description="由加密的人另行告知。程序给的口令不分大小写，横线可以不输；自己定的要一字不差。"
            value={text}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
            onChange={(event) => setText(event.currentTarget.value)}
          />
        ) : (
          <Textarea
            label="密钥"
            description="只在本单位给过对方公钥时用：粘贴密钥文件里 AGE-SECRET-KEY- 开头的一行，程序不保存。"
            rows={3}
            value={text}
            spellCheck={false}
            error={text.trim() === '' || identity ? null : '没有找到 AGE-SECRET-KEY- 开头的一行'}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
        {running ? (
          <JobBar job={running} onCancel={cancel} />
        ) : (
          <div className="dialog-actions">
            <Button variant="default" onClick={() => answer(null)}>
              取消
            </Button>
            <Button type="submit" disabled={by === null}>
              打开
            </Button>
          </div>
        )}
      </form>
    </Modal>
  )
}
