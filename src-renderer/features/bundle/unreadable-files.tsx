import type { UnreadableFile } from '#shared/bundle/bundle'

/**
 * What cannot be opened goes along as it is, and whoever receives it cannot read it; with what was altered or is gone nothing
 * is exported.
 */
export function UnreadableFiles({ files }: { files: readonly UnreadableFile[] }) {
  return (
    <>
      <Listed
        testId="altered-listed"
        says="下列材料在本程序之外被改动过或不见了，不能导出，请到它那一行“找回”或“替换”："
        files={files.filter(({ altered }) => altered)}
      />
      <Listed
        testId="unreadable-files"
        says="下列文件打不开，请用“替换”换成能打开的："
        files={files.filter(({ altered }) => !altered)}
      />
    </>
  )
}

function Listed({ testId, says, files }: { testId: string; says: string; files: readonly UnreadableFile[] }) {
  if (files.length === 0) return null
  return (
    <div className="submit-part" data-testid={testId}>
      <p>{says}</p>
      <ul>
        {files.map(({ title, fileName, why }) => (
          <li key={`${title} ${fileName}`}>
            {title === fileName ? fileName : `${title}：${fileName}`}
            <span className="muted">，{why}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
