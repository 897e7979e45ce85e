/** The labels of bag-info.txt that RFC 8493 reserves (2.2.2), in the words of an office. */
const names: Record<string, string> = {
  'source-organization': '来源单位',
  'organization-address': '单位地址',
  'contact-name': '联系人',
  'contact-phone': '联系电话',
  'contact-email': '电子邮件',
  'external-description': '内容说明',
  'external-identifier': '外部编号',
  'internal-sender-identifier': '内部编号',
  'internal-sender-description': '内部说明',
  'bag-group-identifier': '批次编号',
  'bag-count': '第几包',
  'bag-size': '大小',
  'bagging-date': '打包日期',
  'bag-software-agent': '制作软件',
  'payload-oxum': '字节数.文件数',
}

/** What another program's bag says about itself. */
export function BagLabels({ labels }: { labels: [string, string][] }) {
  if (labels.length === 0) return null
  const rows = labels.map(([label, value], at) => ({ label: names[label.toLowerCase()] ?? label, value, at }))
  return (
    <dl className="bag-labels">
      {rows.map(({ label, value, at }) => (
        <div key={at}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
