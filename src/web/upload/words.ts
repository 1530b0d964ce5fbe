import type { Label } from '#domain/label.ts'

/** Words of the page on which a document comes in. */
export const words = {
  title: ['编译文件', 'Compile a document'],
  drop: ['把文件拖到这里', 'Drop a file here'],
  or: ['或', 'or'],
  choose: ['选择文件', 'Choose a file'],
  types: ['docx、doc、pdf、txt、html、csv，不超过 20 MB', 'docx, doc, pdf, txt, html or csv, up to 20 MB'],
  chosen: ['已选：{name}', 'Chosen: {name}'],
  other: ['换一个', 'Choose another'],
  remove: ['不用此文件', 'Remove it'],
  paste: ['或粘贴正文', 'Or paste the text'],
  name: ['标题', 'Title'],
  nameHint: ['留空则取自文件', 'Taken from the document when left empty'],
  kind: ['文种', 'Kind'],
  year: ['计划年度', 'Plan year'],
  yearHint: ['计划属于哪一年，须由您确定', 'The year that the plan is for; you decide it'],
  yearFromTitle: ['依标题建议 {year}，请核对', 'The title proposes {year}; please check'],
  givenOn: ['成文日期', 'Given on'],
  compile: ['开始编译', 'Compile'],
  cancel: ['取消', 'Cancel'],
  sending: ['正在上传 {share}%', 'Uploading {share} %'],
  working: ['已上传，正在读取与编译 · {seconds} 秒', 'Uploaded; reading and compiling · {seconds} s'],
  cancelled: [
    '已取消。若取消时服务器刚好办完，计划会出现在计划列表中。',
    'Cancelled. If the server had just finished, the plan stands in the list of plans.',
  ],
  needDocument: ['请选择文件或粘贴正文。', 'Choose a file or paste the text.'],
  needYear: ['请填写计划年度。', 'Give the plan year.'],
  tooLarge: ['文件超过 20 MB。', 'The file is larger than 20 MB.'],
  found: ['读出任务 {tasks} 条、目标 {targets} 项', '{tasks} tasks and {targets} targets found'],
  next: [
    '编译结果只是建议：逐条审阅、补齐单位和时限后才能下发。',
    'What the compiler reads is a proposal: it is issued only after you have reviewed it and named units and due days.',
  ],
} as const satisfies Record<string, Label>
