import type { Label } from '#domain/label.ts'

/** Words of the page on which a table comes in. */
export const words = {
  import: ['导入', 'Import'],
  title: ['导入{label}', 'Import {label}'],
  hint: [
    '先下载模板填写，或直接用自己的表、台账：只要列名一致，次序、标题行和合计行都没有关系。',
    'Fill in the template, or use your own table or ledger: with the same headings, order, titles and sums do not matter.',
  ],
  template: ['下载模板', 'Download the template'],
  drop: ['把表格（.xlsx 或 .csv）拖到这里，或点按钮选择', 'Drop a workbook (.xlsx) or a .csv here, or choose one'],
  place: ['放文件的地方', 'Place for a file'],
  choose: ['选择表格', 'Choose a workbook'],
  other: ['换一份表格', 'Choose another'],
  trying: ['正在试导入“{name}”……', 'Trying “{name}”…'],
  entering: ['正在导入“{name}”……', 'Importing “{name}”…'],
  share: ['已完成{share}%', '{share}% done'],
  cancel: ['取消', 'Cancel'],
  cancelled: ['已取消，没有写入任何数据。', 'Cancelled; nothing was written.'],
  tried: [
    '“{name}”：新增{new}行，修改{changed}行，已有{same}行，不符{refused}行。尚未写入。',
    '“{name}”: {new} new, {changed} changed, {same} there already, {refused} refused. Nothing is written yet.',
  ],
  done: [
    '导入完成：新增{new}行，修改{changed}行，已有{same}行，不符{refused}行。',
    'Imported: {new} new, {changed} changed, {same} there already, {refused} refused.',
  ],
  editions: [
    '更正{n}行：原报不改，另报新一版，原因随版留存。',
    '{n} corrected: what was filed stays, a new edition follows it and keeps the reason.',
  ],
  editionsDone: ['新一版{n}行。', '{n} new editions.'],
  enter: ['导入{n}行', 'Import {n} rows'],
  nothing: ['没有要导入的行。', 'There is nothing to import.'],
  refusedOnes: ['下载不符的行', 'Download the refused rows'],
  refusedHint: [
    '不符的行不会导入。下载后按“原因”列改好，再导入那份表即可。',
    'Refused rows are not imported. Download them, correct them by the column “Reason”, and import that sheet.',
  ],
  refused: ['不符的行', 'Refused rows'],
  first: ['（先列{n}行）', ' (the first {n})'],
  row: ['行号', 'Row'],
  what: ['内容', 'Content'],
  reason: ['原因', 'Reason'],
  passedOver: ['合计、落款等{n}行不是数据，未计入。', '{n} rows of sums and stamps are no data and were passed over.'],
  computed: [
    '这些列由系统计算或由其他列带出，不从表中读取：{titles}。',
    'These columns are worked out by the system or follow from others, and are not read: {titles}.',
  ],
  ignored: ['这些列不导入：{titles}。', 'These columns are not imported: {titles}.'],
  many: [
    '行数较多，写入期间其他人保存可能要等待，建议避开办公高峰。',
    'These are many rows; others may have to wait to save while they are written. Choose a quiet hour.',
  ],
  toList: ['查看列表', 'See the list'],
} as const satisfies Record<string, Label>
