import './update.css'
import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { UpdateLook, UpdateStanding } from '#shared/update/standing'
import { call } from '../../api'
import { startJob } from '../../jobs'
import { flushPendingSaves } from '../../pending-saves'
import { ErrorNotice } from '../../ui/error-notice'
import { useFocusBack } from '../../ui/focus-back'
import { useUpdateDialog } from '../../update-state'
import { JobBar } from '../bundle/job-bar'
import { useJob } from '../bundle/use-job'
import { PreviousVersion } from './previous-version'
import { UpdateFoot } from './update-foot'
import { WhatComes } from './what-comes'

const subject = { kind: 'update', subject: '' } as const

/** 升级程序: a file is chosen and looked at, then all is prepared; the program changes over when its window is closed. */
export function UpdateDialog() {
  useFocusBack()
  const [standing, setStanding] = useState<UpdateStanding | null>(null)
  const [found, setFound] = useState<{ path: string; look: UpdateLook } | null>(null)
  const [ready, setReady] = useState<{ version: string; left: string[] } | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const { running, cancel } = useJob('update')
  useEffect(() => {
    void call('update.standing', null).then((read) => (read.ok ? setStanding(read.value) : setError(read.error)))
  }, [])

  async function choose() {
    setError(null)
    setFound(null)
    const chosen = await call('dialog.openFile', { title: '选择升级文件（.gftupdate）', kind: 'update' })
    if (!chosen.ok) return setError(chosen.error)
    if (chosen.value === null) return
    const path = chosen.value
    const looked = await startJob('update.look', subject, { path })
    if (looked.ok) setFound({ path, look: looked.value })
    else if (looked.error.code !== 'CANCELLED') setError(looked.error)
  }

  async function begin(path: string, { sha256, version }: UpdateLook) {
    setError(null)
    await flushPendingSaves()
    const begun = await startJob('update.begin', subject, { path, sha256 })
    if (begun.ok) setReady({ version, left: begun.value.left })
    else if (begun.error.code !== 'CANCELLED') setError(begun.error)
  }

  async function goBack(version: string) {
    const done = await call('update.back', null)
    if (done.ok) setReady({ version, left: [] })
    else setError(done.error)
  }

  async function close() {
    if (running) return
    if (ready) await call('update.putOff', null)
    useUpdateDialog.setState({ open: false })
  }

  return (
    <Modal
      data-dialog="update"
      opened
      onClose={() => void close()}
      title="升级程序"
      size={640}
      closeOnClickOutside={false}
    >
      <div className="dialog-form">
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        {standing && <p>现在的版本：{standing.version}。程序不联网，升级文件由您用 U 盘或者工作站拿来。</p>}
        {standing?.cannot && <p data-cannot>{standing.cannot}</p>}
        {running && <JobBar job={running} onCancel={cancel} />}
        {found && !ready && <WhatComes look={found.look} />}
        {ready && (
          <p role="status" data-ready>
            已准备好 {ready.version}
            。关闭窗口后自动更换，约一分钟，之后自己打开，请不要关机；新版本打不开旗县的，会自己退回现在的版本。
            {ready.left.length > 0 &&
              `没有备份成：${ready.left.join('、')}（不在原位或者正在别处使用），升级后打开它们时会先另存一份。`}
          </p>
        )}
        {standing?.previous && !found && !ready && !running && (
          <PreviousVersion previous={standing.previous} onGoBack={(version) => void goBack(version)} />
        )}
        {standing && !standing.cannot && !standing.previous && !found && !ready && !running && (
          <p data-no-previous>没有可以退回的上一版：在这台电脑上用升级文件升级过，才留着上一版。</p>
        )}
        <UpdateFoot
          standing={standing}
          isFound={found !== null}
          isReady={ready !== null}
          isRunning={running !== null}
          onClose={() => void close()}
          onChoose={() => void choose()}
          onBegin={() => void (found && begin(found.path, found.look))}
        />
      </div>
    </Modal>
  )
}
