/** As a project is called wherever it is named: a clerk may have emptied its name. */
export const projectName = ({ name }: { name: string }): string => name.trim() || '未命名项目'
