import { sizeText } from '#shared/text/size-text'
import type { UpdateLook } from '#shared/update/standing'

/** A file that was found good: what is new, and what becomes of each county. */
export function WhatComes({ look: { version, releasedOn, notes, sizeBytes, counties } }: { look: UpdateLook }) {
  return (
    <section className="update-what" aria-label="升级文件的内容" data-update={version}>
      <p>
        <b>{version}</b>（{releasedOn} 发布，{sizeText(sizeBytes)}），签名和内容已核对无误。
      </p>
      {notes.length > 0 && (
        <>
          <h3>新版本的变化</h3>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
      <h3>旗县数据</h3>
      <p>升级前先备份下列旗县。数据要更新的，更新以后旧版本打不开；退回旧版本时用这次的备份。</p>
      <ul>
        {counties.map(({ folder, name, isOpen, isMigrated }) => (
          <li key={folder} data-migrates={isMigrated}>
            {name}
            {isOpen ? '（正打开）' : ''}：{isMigrated ? '备份，升级后更新数据' : '备份，数据不用更新'}
            <small>{folder}</small>
          </li>
        ))}
        {counties.length === 0 && <li>这台电脑上还没有打开过旗县。</li>}
      </ul>
    </section>
  )
}
