import { Alert, Button } from '@mantine/core'
import { IconCircleCheck, IconCircleX, IconFileSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { BundleProblem, BundleVerdict } from '#shared/bundle/bundle'
import type { AppError } from '#shared/errors'
import { call } from '../../api'
import { ErrorNotice } from '../../ui/error-notice'
import { ContentCode } from './content-code'
import { ImportBundleButton } from './import-bundle-button'
import { JobBar } from './job-bar'
import { sizeText } from './size-text'
import { useJob } from './use-job'

const problemNames: Record<BundleProblem['kind'], string> = {
  missing: '缺失',
  extra: '多出',
  altered: '被改动',
  malformed: '格式有误',
}

/** 校验、导入: any bundle, whoever made it. */
export function VerifySection() {
  const { progress, run, cancel } = useJob()
  const [checked, setChecked] = useState<{ path: string; verdict: BundleVerdict } | null>(null)
  const [error, setError] = useState<AppError | null>(null)

  async function verify() {
    setError(null)
    setChecked(null)
    const path = await call('dialog.openFile', { title: '选择要校验的材料包', kind: 'zip' })
    if (!path.ok) return setError(path.error)
    if (path.value === null) return
    const result = await run('bundle.verify', '正在校验', { path: path.value })
    if (result.ok) setChecked({ path: path.value, verdict: result.value })
    else setError(result.error)
  }

  return (
    <section className="sheet" aria-label="校验和导入">
      <h2 className="sheet-title">
        校验、导入 <small>任何旗县导出的材料包都可校验；导入后为本旗县的一个项目</small>
      </h2>
      <div className="bundle-actions">
        <Button
          variant="default"
          leftSection={<IconFileSearch size={18} aria-hidden="true" />}
          disabled={progress !== null}
          onClick={() => void verify()}
        >
          校验材料包…
        </Button>
        <ImportBundleButton />
      </div>
      {progress && <JobBar progress={progress} onCancel={cancel} />}
      {error && <ErrorNotice error={error} onRetry={() => void verify()} onClose={() => setError(null)} />}
      {checked && <Verdict {...checked} />}
    </section>
  )
}

function Verdict({ path, verdict }: { path: string; verdict: BundleVerdict }) {
  const { good, problems, info, fileCount, sizeBytes, contentCode } = verdict
  return (
    <div className="verdict" data-testid="bundle-verdict" data-good={good}>
      <Alert
        color={good ? 'teal' : 'red'}
        icon={good ? <IconCircleCheck aria-hidden="true" /> : <IconCircleX aria-hidden="true" />}
        title={good ? '校验通过：文件齐全，没有改动。' : `校验不通过：${problems.length} 处不符。`}
      >
        <p className="verdict-path">{path}</p>
        {info && (
          <p>
            {info.countyName}　{info.projectName}　{info.stage}　{info.createdOn} 导出；共 {fileCount} 个文件，
            {sizeText(sizeBytes)}
          </p>
        )}
        {!good && <p>请让对方重新导出，或换一个 U 盘再复制一次。不符的文件如下：</p>}
      </Alert>
      {good && <ContentCode code={contentCode} />}
      {problems.length > 0 && (
        <table className="plain-table">
          <thead>
            <tr>
              <th>情况</th>
              <th>文件</th>
              <th>说明</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => (
              <tr key={`${problem.kind} ${problem.path} ${problem.detail}`}>
                <td className="bad">{problemNames[problem.kind]}</td>
                <td className="problem-path">{problem.path || '（整个材料包）'}</td>
                <td>{problem.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
