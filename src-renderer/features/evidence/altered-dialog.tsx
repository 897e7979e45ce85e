import './chosen-files.css'
import { Button, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { JobInfo } from '#shared/jobs'
import { alteredWords } from '#shared/materials/altered-file'
import { sizeText } from '#shared/text/size-text'
import { call } from '../../api'
import { useAppData } from '../../app-data'
import { useJobs } from '../../jobs'
import { newId } from '../../new-id'
import { localTime } from '../../ui/local-time'
import { notifyDone, notifyError, notifyMind } from '../../ui/notify'
import { readAltered, showAltered, useAltered } from '../papers/altered-state'

/** The county has been open for a moment: nothing waits for it. */
const afterMs = 4000

/** Looks once per opened county, by size and time, whether stored files are what was filed; tells what is not. */
export function AlteredFiles() {
  const folder = useAppData((state) => state.county?.folder)
  const { open } = useAltered()
  useEffect(() => {
    useAltered.setState({ found: [], files: [], open: false })
    if (folder === undefined) return
    let wanted = true
    const later = setTimeout(async () => {
      const altered = await readAltered()
      if (!wanted || altered.length === 0) return
      const names = altered.slice(0, 3).map(({ title, place }) => `「${title}」（${place}）`)
      const more = altered.length > 3 ? `等 ${altered.length} 份` : ''
      notifyMind(
        '有材料在旗县文件夹里被改动或删除过',
        `${names.join('、')}${more}与登记时不一致。其他材料不受影响。用原来的文件可以找回。`,
        { button: '查看、找回', act: () => showAltered(altered) },
      )
    }, afterMs)
    return () => {
      wanted = false
      clearTimeout(later)
    }
  }, [folder])
  return open && <AlteredDialog />
}

const partDone = (job: JobInfo | undefined) =>
  job && job.totalBytes > 0 ? ` ${Math.round((job.doneBytes / job.totalBytes) * 100)}%` : ''

const close = () => useAltered.setState({ open: false })

/** Which files, what is known of each, and 找回 by the original or by a bundle that holds it. */
function AlteredDialog() {
  const files = useAltered((state) => state.files)
  const [healing, setHealing] = useState('')
  const done = useJobs(({ running }) => partDone(running.find(({ jobId }) => jobId === healing)))
  async function heal() {
    const chosen = await call('dialog.openFile', { title: '选择原来的文件，或里面有它的材料包', kind: 'any' })
    if (!chosen.ok) return notifyError(chosen.error)
    if (chosen.value === null) return
    const wanted = [...new Set(files.map(({ sha256 }) => sha256))]
    const path = chosen.value
    const jobId = newId()
    setHealing(jobId)
    const healed = await call('stored.heal', { path, wanted, jobId })
    setHealing('')
    if (!healed.ok) return notifyError(healed.error)
    // What the last 核对 found is not so any more.
    useJobs.setState(({ ended }) => ({ ended: ended.filter(({ kind }) => kind !== 'check') }))
    const left = files.filter(({ sha256 }) => !healed.value.includes(sha256))
    notifyDone(
      `已找回 ${healed.value.length} 份，与登记时完全一致。${left.length > 0 ? `还有 ${left.length} 份。` : ''}`,
    )
    void readAltered()
    if (left.length > 0) showAltered(left)
    else useAltered.setState({ files: [], open: false })
  }
  return (
    <Modal
      data-dialog="altered-files"
      opened
      onClose={close}
      title={`与登记时不一致的材料（${files.length} 份）`}
      size="xl"
    >
      <p>
        这些文件是在本程序之外被改动或删除的。登记、经过和其他材料不受影响；不一致的文件不能预览、打开和导出，也不会被当成原件。
      </p>
      <ul className="altered-files" data-testid="altered-files">
        {files.map(({ of, id, title, fileName, place, how, sha256, sizeBytes, filedAt }) => (
          <li key={`${of} ${id}`}>
            <b>{title}</b>
            {title !== fileName && `　${fileName}`}　<strong className="bad">{alteredWords[how]}</strong>
            <p className="muted">
              {place}，{localTime(filedAt)} 登记，{sizeText(sizeBytes)}
            </p>
            <p className="muted figure">登记时的校验值（SHA-256）：{sha256}</p>
          </li>
        ))}
      </ul>
      <p>
        找回：选原来的那份文件，或者以前导出、里面有它的材料包（.zip）；内容与登记时的校验值一致才放回。旗县文件夹有备份的，也可以从备份的
        evidence 文件夹里选名称与校验值相同的那一份。都没有的，请用“替换”补一份新的，原来的登记照样留着。
      </p>
      <div className="dialog-actions">
        {healing && <span role="status">正在找回{done}…</span>}
        <Button variant="default" onClick={() => (healing ? void call('job.cancel', { jobId: healing }) : close())}>
          {healing ? '停止' : '关闭'}
        </Button>
        <Button data-autofocus loading={healing !== ''} onClick={() => void heal()}>
          找回…
        </Button>
      </div>
    </Modal>
  )
}
