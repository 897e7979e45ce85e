import './diagnostics.css'
import { Button, Checkbox, Loader, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Diagnostics } from '#shared/diagnostics/diagnostics'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { useDiagnostics } from '../../help-state'
import { ErrorNotice } from '../../ui/error-notice'
import { useFocusBack } from '../../ui/focus-back'
import { focusOnce } from '../../ui/focus-once'
import { notifySaved } from '../papers/save-paper'

const close = () => useDiagnostics.setState({ asked: null })

/** 诊断信息包: all that it holds, to be read and left out part by part, before it is saved for whoever helps. */
export function DiagnosticsDialog({ folder }: { folder: string | null }) {
  useFocusBack()
  const [gathered, setGathered] = useState<Diagnostics | null>(null)
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const [error, setError] = useState<AppError | null>(null)
  useEffect(() => {
    const asked = folder === null ? call('diagnostics.gather', null) : call('diagnostics.gatherOf', { folder })
    void asked.then((done) => (done.ok ? setGathered(done.value) : setError(done.error)))
  }, [folder])
  const parts = gathered?.parts ?? []
  const chosen = parts.map(({ id }) => id).filter((id) => !leftOut.includes(id))

  async function save({ id, at }: Diagnostics) {
    setError(null)
    const fileName = `购服通诊断信息包 ${at.slice(0, 10)}.zip`
    const asked = await call('dialog.saveFile', { title: '保存诊断信息包', kind: 'diagnostics', fileName })
    if (!asked.ok) return setError(asked.error)
    if (asked.value === null) return
    const saved = await call('diagnostics.save', { id, parts: chosen, path: asked.value })
    if (!saved.ok) return setError(saved.error)
    notifySaved('诊断信息包已保存', asked.value)
    close()
  }

  return (
    <Modal data-dialog="diagnostics" opened onClose={close} title="诊断信息包" size={860} closeOnClickOutside={false}>
      <div className="dialog-form">
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        <p>
          给帮忙查问题的人看。里面只有下面这些字，没有姓名、号码、电话、金额、单位和文件的名称。不想给的取消勾选；保存后由您自己转交，程序不会发送。
        </p>
        {!gathered && !error && <Loader size="sm" aria-label="正在整理" />}
        {parts.map(({ id, title, about, text }) => (
          <section key={id} className="diagnostics-part" data-part={id} aria-label={title}>
            <Checkbox
              label={title}
              description={about}
              checked={chosen.includes(id)}
              onChange={() => setLeftOut(leftOut.includes(id) ? leftOut.filter((one) => one !== id) : [...leftOut, id])}
            />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keyboard too */}
            <div role="document" tabIndex={0} data-left-out={!chosen.includes(id)} aria-label={`${title}的内容`}>
              {text}
            </div>
          </section>
        ))}
        <div className="dialog-actions">
          <Button variant="default" onClick={close}>
            关闭
          </Button>
          <Button
            ref={gathered ? focusOnce : undefined}
            disabled={chosen.length === 0}
            onClick={() => gathered && void save(gathered)}
          >
            保存…
          </Button>
        </div>
      </div>
    </Modal>
  )
}
