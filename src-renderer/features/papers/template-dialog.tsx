import { Button, Modal } from '@mantine/core'
import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '#shared/errors'
import type { PaperInfo } from '#shared/papers/paper'
import { defaultTemplateId, type TemplateAbout, type TemplateInfo } from '#shared/template/template-about'
import type { TemplateChoice } from '#shared/template/template-choice'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { notifyDone } from '../../ui/notify'
import { type Inspected, InspectionResult } from './inspection-result'
import { notifyRetry, showInFolder } from './save-paper'
import { TemplatePreview } from './template-preview'
import { TemplateRow } from './template-row'

interface TemplatesProps {
  paper: Pick<PaperInfo, 'id' | 'title' | 'format'>
  ownerId: string
  /** Saves what was typed last: a paper says what is stored. */
  flush?: (() => Promise<unknown>) | undefined
  onMade?: () => void
}

/** 合同范本 and those of the other papers: what the next version is made with, another (改用), a copy to edit in WPS or Office, and an own one, looked at before it is taken in. */
export function TemplateDialog({ opened, onClose, ...props }: TemplatesProps & { opened: boolean; onClose(): void }) {
  return (
    <Modal data-dialog="templates" opened={opened} onClose={onClose} size={860} title={`${props.paper.title}范本`}>
      {opened && <Templates {...props} />}
    </Modal>
  )
}

function Templates({ paper: { id: paper, title, format }, ownerId, flush, onMade }: TemplatesProps) {
  const [templates, setTemplates] = useState<TemplateInfo[]>([])
  const [next, setNext] = useState<TemplateChoice | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [inspected, setInspected] = useState<Inspected | null>(null)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  const [looked, setLooked] = useState<TemplateInfo | null>(null)

  const load = useCallback(async () => {
    const listed = await call('template.list', { paper, ownerId })
    const chosen = await call('template.next', { paper, ownerId })
    if (!listed.ok) return setError(listed.error)
    if (!chosen.ok) return setError(chosen.error)
    setTemplates(listed.value)
    setNext(chosen.value)
  }, [paper, ownerId])
  useEffect(() => void load(), [load])

  async function use(templateId: string) {
    setError(null)
    setLooked(null)
    await flush?.()
    const made = await call('paper.generate', { kind: paper, ownerId, templateId })
    if (!made.ok) return setError(made.error)
    notifyDone(`已用「${made.value.templateName}」生成${title}第 ${made.value.number} 版，原有各版都保留。`)
    onMade?.()
    await load()
  }

  async function saveCopy(template: TemplateInfo) {
    const asked = await call('dialog.saveFile', {
      title: '另存范本',
      kind: format,
      fileName: `${template.name}.${format}`,
    })
    if (!asked.ok) return setError(asked.error)
    if (asked.value === null) return
    const saved = await call('template.saveCopy', { paper, id: template.id, path: asked.value })
    if (saved.ok) setSavedAt(asked.value)
    else notifyRetry(saved.error, () => void saveCopy(template))
  }

  async function inspect() {
    setError(null)
    setInspected(null)
    const path = await call('dialog.openFile', { title: `选择${title}范本`, kind: format })
    if (!path.ok) return setError(path.error)
    if (path.value === null) return
    const inspection = await call('template.inspect', { paper, path: path.value })
    if (inspection.ok) setInspected({ path: path.value, inspection: inspection.value })
    else setError(inspection.error)
  }

  async function take(path: string, { name, ...about }: TemplateAbout) {
    const imported = await call('template.import', { paper, path, name, about })
    if (!imported.ok) return setError(imported.error)
    setInspected(null)
    notifyDone(`已导入范本「${imported.value.name}」。已生成过的仍用原来的范本，要换就点「改用」。`)
    await load()
  }

  async function save(id: string, about: TemplateAbout, removed: boolean) {
    const saved = await call('template.save', { paper, id, about, removed })
    if (!saved.ok) return setError(saved.error)
    await load()
  }

  if (looked) {
    const onUse = () => void use(looked.id)
    return (
      <TemplatePreview
        paper={paper}
        title={title}
        format={format}
        ownerId={ownerId}
        flush={flush}
        template={looked}
        onUse={onUse}
        onBack={() => setLooked(null)}
      />
    )
  }
  return (
    <div className="dialog-form">
      {error && <ErrorNotice error={error} onClose={() => setError(null)} />}
      {next && <p data-testid="template-next">{nextText(next, templates, title)}</p>}
      <ul className="paper-list">
        {templates
          .toSorted((a, b) => Number(a.removed) - Number(b.removed))
          .map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              title={title}
              isDrawn={format === 'xlsx' && template.isDefault}
              isNext={next !== null && 'id' in next && next.id === template.id}
              onUse={() => void use(template.id)}
              onPreview={() => setLooked(template)}
              onSaveCopy={() => void saveCopy(template)}
              onSave={(about, removed) => void save(template.id, about, removed)}
            />
          ))}
      </ul>
      {savedAt !== null && (
        <p role="status" className="saved-notice">
          <span className="saved-path">范本已保存，可在 WPS 或 Office 中修改后再导入：{savedAt}</span>
          <Button size="compact-sm" variant="light" onClick={() => void showInFolder(savedAt)}>
            在文件夹中显示
          </Button>
        </p>
      )}
      <div>
        <Button variant="default" onClick={() => void inspect()}>
          导入自己的范本（.{format}）…
        </Button>
      </div>
      {inspected && (
        <InspectionResult
          key={inspected.path}
          {...inspected}
          before={templates.filter(({ isDefault }) => !isDefault).length}
          onTake={(...taken) => void take(...taken)}
        />
      )}
    </div>
  )
}

/** What the next version is made with, and why. */
function nextText(next: TemplateChoice, templates: readonly TemplateInfo[], title: string): string {
  if ('gone' in next)
    return `上一版${title}用的范本「${next.gone}」已移出，或不在本旗县。请取回或重新导入它，或者改用下面一份。`
  const chosen = templates.find(({ id }) => id === next.id)
  const said = `下一版${title}用「${chosen?.name ?? ''}」`
  if (next.why === 'last') return `${said}：上一版用的也是它。${newerText(chosen, templates)}`
  if (next.why === 'unkept') return `${said}：上一版用的那份默认范本没有留存，或与现在的数据不配套，文字可能不同。`
  return chosen?.isDefault
    ? `${said}：${next.day} 没有启用的本单位范本。`
    : `${said}：按 ${next.day} 已启用的范本，最新的一份。`
}

/** Of a default of before: that the program brings another one by now. */
function newerText(chosen: TemplateInfo | undefined, templates: readonly TemplateInfo[]): string {
  const current = templates.find(({ id }) => id === defaultTemplateId)
  if (!chosen?.isDefault || !current || chosen.id === current.id) return ''
  return `程序现在自带的是「${current.name}」，不会自己换上；要用它就点它旁边的「改用」。`
}
