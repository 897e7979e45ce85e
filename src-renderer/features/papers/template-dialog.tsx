import { Button, Modal, Radio, TextInput } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { PaperInfo } from '#shared/papers/paper'
import type { TemplateInfo, TemplateInspection } from '#shared/template/inspection'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { notifyDone } from '../../ui/notify'
import { notifyRetry, showInFolder } from './save-paper'

/** 合同范本 and those of the other papers: which one is in use, a copy to edit in WPS or Word, and an own one, looked at before it is taken in. */
export function TemplateDialog({ paper, opened, onClose }: { paper: NamedPaper; opened: boolean; onClose(): void }) {
  return (
    <Modal opened={opened} onClose={onClose} size={760} title={`${paper.title}范本`}>
      {opened && <Templates paper={paper} />}
    </Modal>
  )
}

type NamedPaper = Pick<PaperInfo, 'id' | 'title'>

interface Inspected {
  path: string
  inspection: TemplateInspection
}

function Templates({ paper: { id: paper, title } }: { paper: NamedPaper }) {
  const [templates, setTemplates] = useState<TemplateInfo[]>([])
  const [error, setError] = useState<AppError | null>(null)
  const [inspected, setInspected] = useState<Inspected | null>(null)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const inUse = templates.find((template) => template.inUse)

  const load = useCallback(async () => {
    const result = await call('template.list', { paper })
    if (result.ok) setTemplates(result.value)
    else setError(result.error)
  }, [paper])
  useEffect(() => void load(), [load])

  async function use(id: string) {
    const chosen = await call('template.use', { paper, id })
    if (!chosen.ok) return setError(chosen.error)
    await load()
  }

  async function saveCopy(template: TemplateInfo) {
    const asked = await call('dialog.saveFile', { title: '另存范本', kind: 'docx', fileName: `${template.name}.docx` })
    if (!asked.ok) return setError(asked.error)
    if (asked.value === null) return
    const saved = await call('template.saveCopy', { paper, id: template.id, path: asked.value })
    if (saved.ok) setSavedAt(asked.value)
    else notifyRetry(saved.error, () => void saveCopy(template))
  }

  async function inspect() {
    setError(null)
    setInspected(null)
    const path = await call('dialog.openFile', { title: `选择${title}范本`, kind: 'docx' })
    if (!path.ok) return setError(path.error)
    if (path.value === null) return
    const inspection = await call('template.inspect', { paper, path: path.value })
    if (inspection.ok) setInspected({ path: path.value, inspection: inspection.value })
    else setError(inspection.error)
  }

  async function take(path: string, name: string) {
    const imported = await call('template.import', { paper, path, name })
    if (!imported.ok) return setError(imported.error)
    setInspected(null)
    notifyDone(`已导入范本「${imported.value.name}」。`)
    await use(imported.value.id)
  }

  return (
    <div className="dialog-form">
      {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
      <Radio.Group label={`生成${title}时使用`} value={inUse?.id ?? ''} onChange={(id) => void use(id)}>
        <ul className="paper-list">
          {templates.map((template) => (
            <li key={template.id}>
              <Radio
                value={template.id}
                label={template.isDefault ? `${template.name}（默认建议稿，非官方范本）` : template.name}
              />
              <Button size="compact-sm" variant="light" onClick={() => void saveCopy(template)}>
                另存一份修改
                <span className="visually-hidden">：{template.name}</span>
              </Button>
            </li>
          ))}
        </ul>
      </Radio.Group>
      {savedAt !== null && (
        <p role="status" className="saved-notice">
          <span className="saved-path">范本已保存，可在 WPS 或 Word 中修改后再导入：{savedAt}</span>
          <Button size="compact-sm" variant="light" onClick={() => void showInFolder(savedAt)}>
            在文件夹中显示
          </Button>
        </p>
      )}
      <div>
        <Button variant="default" onClick={() => void inspect()}>
          导入自己的范本（.docx）…
        </Button>
      </div>
      {inspected && <InspectionResult {...inspected} onTake={take} />}
    </div>
  )
}

function InspectionResult(props: Inspected & { onTake(path: string, name: string): Promise<void> }) {
  const { path, inspection, onTake } = props
  const fileName = path.split(/[\\/]/).at(-1) ?? path
  const [name, setName] = useState(fileName.replace(/\.docx$/i, ''))
  const lists = [
    { title: '程序不认识的占位符', entries: inspection.unknown, hints: false },
    { title: '缺少的必备占位符', entries: inspection.missing, hints: false },
    { title: '其他问题', entries: inspection.problems, hints: false },
    { title: '请看一下（不影响使用）', entries: inspection.warnings, hints: true },
  ].filter(({ entries }) => entries.length > 0)
  return (
    <section className="inspection" aria-label="范本检查结果" data-testid="template-inspection">
      <p>
        <strong>{fileName}</strong>：
        {inspection.usable ? (
          <span className="good">
            检查通过，可以使用。{inspection.warnings.length > 0 && '下面几处可能不是本意，请看一下。'}
          </span>
        ) : (
          <span className="bad">不能使用，请在 WPS 或 Word 中改正后重新导入。</span>
        )}
      </p>
      {lists.map(({ title, entries, hints }) => (
        <div key={title}>
          <p className="group-label">
            {title}（{entries.length}）
          </p>
          <ul className={hints ? 'placeholder-list placeholder-hints' : 'placeholder-list'}>
            {entries.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </div>
      ))}
      {inspection.usable && (
        <form
          className="version-save"
          onSubmit={(event) => {
            event.preventDefault()
            void onTake(path, name.trim())
          }}
        >
          <TextInput label="范本名称" value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Button type="submit" disabled={name.trim() === ''}>
            导入并使用
          </Button>
        </form>
      )}
    </section>
  )
}
