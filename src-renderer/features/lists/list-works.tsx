import { Button, Modal } from '@mantine/core'
import { Fragment, useEffect, useState } from 'react'
import { useAppData } from '../../app-data'
import { clipboardTexts } from '../../lists/clipboard-texts'
import {
  type ListAct,
  type ListWork,
  listActNames as names,
  setListWork,
  useListWork,
  whyNotList,
  workOn,
} from '../../lists/list-work'
import { type ListInView, readList } from '../../lists/lists-in-view'
import { MOST_PRINTED } from '../../lists/most-printed'
import { copyTexts } from '../../lists/to-clipboard'
import { useNavigation } from '../../navigation'
import { useProjectDraft } from '../../project-draft/project-draft'
import { FieldNote } from '../../ui/field-note'
import { goesWithScreen, notifyDone, notifyError, notifyMind } from '../../ui/notify'
import { aboveDialogs } from './above-dialogs'
import { PrintedList } from './printed-list'
import { useLate } from './use-late'

const count = (rows: number) => rows.toLocaleString('en')
const close = () => setListWork(null)

/** 打印列表 and 复制表格, for whichever list of the screen. */
export function ListWorks() {
  const work = useListWork((state) => state.work)
  switch (work?.step) {
    case 'choose':
      return <ChooseList {...work} />
    case 'refuse':
      return <Refusal {...work} />
    case 'read':
      return <ReadList {...work} />
    case 'print':
      return <PrintList {...work} />
    case 'copy':
      return <CopyList {...work} />
    default:
      return null
  }
}

function Refusal({ title, why }: Extract<ListWork, { step: 'refuse' }>) {
  useEffect(() => {
    close()
    notifyMind(`没有打印「${title}」`, why)
  }, [title, why])
  return null
}

function ChooseList({ act, lists }: Extract<ListWork, { step: 'choose' }>) {
  return (
    <Modal
      data-dialog="which-list"
      opened
      onClose={close}
      title={`${names[act]}哪一张表`}
      size={480}
      zIndex={aboveDialogs}
    >
      <div className="dialog-form">
        {lists.map((list, at) => {
          const why = whyNotList(act, list)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two tables may have one name
            <Fragment key={at}>
              <Button variant="default" disabled={why !== null} onClick={() => workOn(act, list)}>
                {list.title}
              </Button>
              {why && <FieldNote>{why}</FieldNote>}
            </Fragment>
          )
        })}
      </div>
    </Modal>
  )
}

function ReadList({ act, list }: { act: ListAct; list: ListInView }) {
  const [rows, setRows] = useState(0)
  /** Rows made ready for the clipboard; null = they are still being read. */
  const [made, setMade] = useState<number | null>(null)
  const isSlow = useLate()
  useEffect(() => {
    const stopper = new AbortController()
    void readList(list, setRows, stopper.signal).then(async (read) => {
      if (stopper.signal.aborted) return
      if (!read.ok) {
        close()
        return notifyError(read.error)
      }
      const table = read.value
      if (act === 'print' && table.rows.length > MOST_PRINTED) {
        close()
        const many = `有 ${count(table.rows.length)} 行，一次最多打印 ${count(MOST_PRINTED)} 行。`
        return notifyMind('列表太长，没有打印', `${many}请先筛选，或者复制到 WPS 表格中打印。`)
      }
      if (act === 'print') return setListWork({ step: 'print', table, filter: list.filter })
      setMade(0)
      const texts = await clipboardTexts(table, setMade, stopper.signal)
      if (texts) setListWork({ step: 'copy', table, texts })
    })
    return () => stopper.abort()
  }, [act, list])
  return (
    <Modal
      data-dialog="list-progress"
      opened={isSlow}
      onClose={close}
      title={`${names[act]}：${list.title}`}
      size={420}
      zIndex={aboveDialogs}
    >
      <div className="dialog-form">
        <p role="status">
          {made === null ? `正在读出整张表，已读 ${count(rows)} 行…` : `正在放到剪贴板，已备好 ${count(made)} 行…`}
        </p>
        <div className="dialog-actions">
          <Button variant="default" onClick={close}>
            取消
          </Button>
        </div>
      </div>
    </Modal>
  )
}

function PrintList({ table, filter }: Extract<ListWork, { step: 'print' }>) {
  const county = useAppData((state) => state.county?.profile.bureauName ?? '')
  const today = useAppData((state) => state.info?.today ?? '')
  const inProject = useNavigation(({ screen }) => screen === 'project')
  const project = useProjectDraft((state) => state.project?.name)
  const about = [county, inProject && project, today, filter, `${count(table.rows.length)} 行`]
    .filter(Boolean)
    .join('　')
  return <PrintedList list={table} about={about} onClose={close} />
}

function CopyList({ table, texts }: Extract<ListWork, { step: 'copy' }>) {
  const [asks, setAsks] = useState(false)
  const copy = () => {
    if (!copyTexts(texts)) return setAsks(true)
    close()
    goesWithScreen(notifyDone(`已复制「${table.title}」${count(table.rows.length)} 行，可以粘贴到 WPS 表格。`))
  }
  useEffect(copy, [table, texts])
  return (
    <Modal
      data-dialog="list-copy"
      opened={asks}
      onClose={close}
      title={`复制：${table.title}`}
      size={420}
      zIndex={aboveDialogs}
    >
      <div className="dialog-form">
        <p>{`整张表 ${count(table.rows.length)} 行已经读出。`}</p>
        <div className="dialog-actions">
          <Button data-autofocus onClick={copy}>
            复制
          </Button>
        </div>
      </div>
    </Modal>
  )
}
