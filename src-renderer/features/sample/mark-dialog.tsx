import { Button, Checkbox, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AppError } from '#shared/errors'
import { type Household, wholeRegister } from '#shared/households/household'
import { codeKey } from '#shared/households/keys'
import { type ObligatoryReason, obligatoryReasons, reasonCodes } from '#shared/households/marks'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { FieldNote } from '../../ui/field-note'
import { useFocusBack } from '../../ui/focus-back'
import { notifyDone } from '../../ui/notify'

/** 必查 of one household, found by its code: it is visited whatever is drawn. */
export function MarkDialog({ projectId, onClose }: { projectId: string; onClose(): void }) {
  useFocusBack()
  const [code, setCode] = useState('')
  const [household, setHousehold] = useState<Household | null>(null)
  const [marks, setMarks] = useState<ObligatoryReason[]>([])
  const [missing, setMissing] = useState(false)
  const [error, setError] = useState<AppError | null>(null)

  async function find() {
    const filter = { ...wholeRegister(projectId), text: code }
    const page = await call('household.list', { filter, after: null, limit: 50 })
    if (!page.ok) return setError(page.error)
    const row = page.value.rows.find((one) => codeKey(one.code) === codeKey(code))
    const read = row ? await call('household.get', { id: row.id }) : null
    if (read && !read.ok) return setError(read.error)
    setMissing(!read)
    setHousehold(read?.value ?? null)
    setMarks(read?.value.marks ?? [])
  }
  async function save() {
    if (!household) return
    const saved = await call('household.save', { id: household.id, revision: household.revision, marks })
    if (!saved.ok) return setError(saved.error)
    notifyDone(
      `${household.name}：${marks.length > 0 ? '已登记为必查户' : '不再是必查户'}。重新抽取、或者补入名单后生效。`,
    )
    onClose()
  }
  return (
    <Modal data-dialog="sample-mark" opened onClose={onClose} size={560} title="登记必查户" closeOnClickOutside={false}>
      <form
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault()
          void (household ? save() : find())
        }}
      >
        {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
        <FieldNote>花名册里有“备案近亲属”“被举报”“结论异常”“拒绝录音”列、填“是”的户，不用另外登记。</FieldNote>
        <TextInput
          label="户编码"
          data-autofocus
          value={code}
          error={missing && '户册里没有这个户编码'}
          onChange={(event) => {
            setCode(event.currentTarget.value)
            setHousehold(null)
            setMissing(false)
          }}
        />
        {household && (
          <fieldset className="record-checks">
            <legend>{`${household.name}（${household.area}，${household.type}）必查的原因`}</legend>
            {reasonCodes.map((reason) => (
              <Checkbox
                key={reason}
                label={obligatoryReasons[reason]}
                checked={marks.includes(reason)}
                onChange={(event) =>
                  setMarks(
                    reasonCodes.filter((one) => (one === reason ? event.currentTarget.checked : marks.includes(one))),
                  )
                }
              />
            ))}
          </fieldset>
        )}
        <div className="dialog-actions">
          <Button variant="default" onClick={onClose}>
            关闭
          </Button>
          <Button type="submit" disabled={code.trim() === ''}>
            {household ? '保存' : '查找'}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
