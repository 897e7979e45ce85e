import type { CommandName } from '../store/change-repository'

/** What the commands are called; what a kind or a part of the work has its own word for is said there. */
export const commandTitles: Record<CommandName, string> = {
  create: '新建',
  edit: '填写',
  move: '转换状态',
  remove: '移出',
  restore: '移回',
  import: '导入材料包',
  undo: '撤销',
  putBack: '恢复原来的内容',
  copy: '复制为下一期',
  archive: '归档',
  bin: '移入回收站',
  reactivate: '移回进行中',
  adopt: '收为本单位项目',
  saveBudget: '保存预算版本',
  restoreBudget: '退回预算版本',
  makePaper: '生成文书',
  addFile: '添加文件',
  removeFile: '移出文件',
  restoreFile: '移回文件',
  importTemplate: '导入范本',
  useTemplate: '换用范本',
}
