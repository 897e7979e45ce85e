import type { UnreadableFile } from '#shared/bundle/bundle'

/** What is there and cannot be opened: it goes along as it is, and whoever receives it cannot read it. */
export function UnreadableFiles({ files }: { files: readonly UnreadableFile[] }) {
  if (files.length === 0) return null
  return (
    <div className="submit-part" data-testid="unreadable-files">
      <p>下列文件打不开，请用“替换”换成能打开的：</p>
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
