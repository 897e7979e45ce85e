/** A file that would be a backup but for one thing, in a folder that was chosen. */
export interface UnusableBackup {
  file: string
  why: 'no-manifest' | 'no-database' | 'renamed' | 'damaged'
  /** Of one that was renamed: its name as it was made; null = nothing tells. */
  was: string | null
}

const base = (file: string) => file.replace(/\.[a-z]+$/, '')

/** What of it is missing, and what to do. */
export function unusableText({ file, why, was }: UnusableBackup): string {
  const name = base(file)
  if (why === 'no-manifest')
    return `“${file}”缺少同名的“${name}.json”。请到原来的备份文件夹把它一起拷来，材料在旁边的 evidence 文件夹里，也要拷。原来的找不到了，就新建一个空文件夹，把“${file}”拷进去，改名为 county.sqlite，再打开那个文件夹：填写的内容都在，材料不在里面。`
  if (why === 'no-database')
    return `“${file}”缺少同名的“${name}.sqlite”，内容在那个文件里。请到原来的备份文件夹把它一起拷来。`
  if (why === 'damaged') return `“${file}”已损坏，与备份时不一样，不能用来恢复。请换一份备份。`
  const back = was === null ? '备份时的名字（年-月-日 时分秒）' : `“${was}.sqlite”和“${was}.json”`
  return `“${file}”改过名，认不出来。请把它和同名的 .json 改回${back}，再打开一次。`
}
