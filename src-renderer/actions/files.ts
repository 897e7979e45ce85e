import {
  IconArrowBackUp,
  IconDeviceFloppy,
  IconExternalLink,
  IconEye,
  IconFolderSymlink,
  IconHeartbeat,
  IconHistory,
  IconPencil,
  IconReplace,
  IconTrash,
  IconX,
} from '@tabler/icons-react'
import { type Action, ofScreen, on } from './action'

/** What can be done with one stored file, in its row. */
const ofFile = (id: string, name: string, icon: Action['icon'], words: string[], keys: string[] = []) =>
  ofScreen({
    id,
    name,
    ...(keys.length > 0 && { keys }),
    of: '文件',
    words,
    icon,
    isOn: on('records', 'contract', 'bundle', 'later', 'year'),
    nowhere: '在材料、文书的文件那一行办理；本页没有这样的文件。',
  })

export const showFile = ofFile('show-file', '预览', IconEye, ['看文件', '查看材料'])
export const openFile = ofFile('open-file', '打开', IconExternalLink, ['用 WPS 打开'])
export const saveFileAs = ofFile('save-file-as', '另存为', IconDeviceFloppy, ['导出文书', '复制到 U盘', '下载'])
export const healFile = ofFile('heal-file', '找回…', IconHeartbeat, ['文件被改动', '文件不见了', '放回原件'])
export const replaceFile = ofFile('replace-file', '替换', IconReplace, ['传错了', '换文件'])
export const removeFile = ofFile('remove-file', '移出', IconTrash, ['删除材料', '去掉文件'])
export const restoreFile = ofFile('restore-file', '取回', IconArrowBackUp, ['恢复材料', '误移'])
export const renameFile = ofFile('rename-file', '改名…', IconPencil, ['重命名', '文件名'], ['F2'])
export const moveFile = ofFile('move-file', '移到别的栏…', IconFolderSymlink, ['放错了', '换一栏', '移到别的阶段'])
export const moveChosen = ofFile('move-chosen', '移动选中的…', IconFolderSymlink, ['选中的文件', '多份一起移'])
export const removeChosen = ofFile('remove-chosen', '移出选中的', IconTrash, ['选中的文件', '多份一起移出', '批量删除'])
export const clearChosenRows = ofFile('clear-chosen', '取消选中', IconX, ['不选了'])
export const fileHistory = ofFile('file-history', '经过…', IconHistory, ['谁改的', '从哪里来', '历史', '撤销'])
