import { Button } from '@mantine/core'
import { useCallback } from 'react'
import type { PaperInfo } from '#shared/papers/paper'
import type { TemplateInfo } from '#shared/template/template-about'
import { call } from '../../api'
import { previewOfFormat } from '../preview/preview-of-format'

interface TemplatePreviewProps {
  /** Kind of the paper. */
  paper: string
  /** 合同. */
  title: string
  format: PaperInfo['format']
  ownerId: string
  flush: (() => Promise<unknown>) | undefined
  template: Pick<TemplateInfo, 'id' | 'name'>
  onUse(): void
  onBack(): void
}

/** The next version as another template would make it; nothing is made before the clerk says so. */
export function TemplatePreview({
  paper,
  title,
  format,
  ownerId,
  flush,
  template,
  onUse,
  onBack,
}: TemplatePreviewProps) {
  const { id: templateId, name } = template
  const Preview = previewOfFormat[format]
  const load = useCallback(async () => {
    await flush?.()
    return call('paper.preview', { kind: paper, ownerId, templateId })
  }, [paper, ownerId, flush, templateId])
  return (
    <div className="dialog-form">
      <p>
        下面是用「{name}」做成的{title}的样子，还没有生成，也没有改用。
      </p>
      <Preview label={`用「${name}」做成的${title}`} testId="template-preview" load={load} />
      <div className="dialog-actions">
        <Button variant="default" onClick={onBack}>
          返回
        </Button>
        <Button onClick={onUse}>改用并生成新版</Button>
      </div>
    </div>
  )
}
