import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { dataStatusNames } from '#shared/data-sets/data-set'
import type { TemplateAbout, TemplateInfo } from '#shared/template/template-about'
import { TemplateAboutForm } from './template-about-form'

interface TemplateRowProps {
  template: TemplateInfo
  /** 合同. */
  title: string
  isNext: boolean
  /** By the program, from no file: what is saved of it is a beginning with placeholders. */
  isDrawn: boolean
  onUse(): void
  onPreview(): void
  onSaveCopy(): void
  onSave(about: TemplateAbout, removed: boolean): void
}

/** One template: what the office says of it, and what can be done with it. */
export function TemplateRow({
  template,
  title,
  isNext,
  isDrawn,
  onUse,
  onPreview,
  onSaveCopy,
  onSave,
}: TemplateRowProps) {
  const [open, setOpen] = useState<'use' | 'edit' | null>(null)
  const { name, version, source, isDefault, removed } = template
  const { enabledFrom } = template
  const about = { name, version, source, status: template.status as TemplateAbout['status'], enabledFrom }
  const press = (text: string, run: () => void) => (
    <Button size="compact-sm" variant="light" onClick={run}>
      {text}
      <span className="visually-hidden">：{name}</span>
    </Button>
  )
  return (
    <li className="template-row" data-template={name}>
      <span>
        <span className={removed ? 'muted' : undefined}>{isDefault ? name : `${name}（${version}）`}</span>
        {isNext && <strong className="good">　下一版用它</strong>}
        <span className="muted paper-about">{aboutText(template)}</span>
      </span>
      <span className="material-actions">
        {!isNext && !removed && press('改用…', () => setOpen('use'))}
        {press(isDrawn ? '导出范本' : isDefault ? '另存一份修改' : '另存', onSaveCopy)}
        {!isDefault && !removed && press('修改信息', () => setOpen('edit'))}
        {!isDefault && press(removed ? '取回' : '移出', () => onSave(about, !removed))}
      </span>
      {open === 'use' && (
        <Below>
          <p>
            用「{name}」另编一版{title}，原有各版都保留；以后这里的{title}都用它。要换回来，再改用原来那一份。
          </p>
          <span className="material-actions">
            <Button size="compact-sm" variant="default" onClick={() => setOpen(null)}>
              不改用
            </Button>
            <Button size="compact-sm" variant="light" onClick={onPreview}>
              先看样子
            </Button>
            <Button
              size="compact-sm"
              onClick={() => {
                setOpen(null)
                onUse()
              }}
            >
              改用并生成新版
            </Button>
          </span>
        </Below>
      )}
      {open === 'edit' && (
        <Below>
          <p className="muted">只改说明，不改范本文件；已生成的各版不变。</p>
          <TemplateAboutForm
            initial={about}
            done="保存"
            onCancel={() => setOpen(null)}
            onDone={(changed) => {
              setOpen(null)
              onSave(changed, false)
            }}
          />
        </Below>
      )}
    </li>
  )
}

const Below = ({ children }: { children: ReactNode }) => <div className="template-below">{children}</div>

function aboutText({ isDefault, removed, status, source, enabledFrom }: TemplateInfo): string {
  if (isDefault) return `${dataStatusNames[status]}，非官方范本；${source}`
  const enabled = enabledFrom === null ? '改用时才用' : `${enabledFrom} 起启用`
  return [removed ? '已移出' : dataStatusNames[status], `来源：${source}`, enabled].join('；')
}
