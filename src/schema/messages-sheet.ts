import type { Label } from '#domain/label.ts'

/** Refusals of sheets that come in, of their rows and their cells. */
export const sheetMessages = {
  'sheet-no-head': [
    '没有找到表头。请用本页下载的模板，或使表头与模板的列名一致。',
    'No head row was found. Use the template of this page, or the names of its columns.',
  ],
  'sheet-too-many-rows': ['一次最多导入{most}行，请分成几份。', 'A file takes {most} rows at most; please split it.'],
  'sheet-too-many-changes': [
    '这类记录须逐条办理，一次最多{most}行，请分成几份。',
    'Records of this kind are made one by one, {most} rows at most in a file; please split it.',
  ],
  'sheet-not-here': ['这类记录不能用表格导入。', 'Records of this kind cannot be imported from a sheet.'],
  'cell-no-day': ['“{column}”的“{cell}”不是日期。', '“{columnEn}”: “{cell}” is no date.'],
  'cell-no-number': ['“{column}”的“{cell}”不是数。', '“{columnEn}”: “{cell}” is no number.'],
  'cell-no-flag': ['“{column}”的“{cell}”应为“是”或“否”。', '“{columnEn}”: “{cell}” must be yes or no.'],
  'cell-no-choice': [
    '“{column}”的“{cell}”不在可选范围内：{options}。',
    '“{columnEn}”: “{cell}” is not one of {optionsEn}.',
  ],
  'cell-no-reference': [
    '“{column}”的“{cell}”在系统中没有，或者您无权查看。',
    '“{columnEn}”: “{cell}” is not there, or not yours to see.',
  ],
  'cell-ambiguous': [
    '“{column}”的“{cell}”有多条同名记录：{candidates}。',
    '“{columnEn}”: “{cell}” may be any of {candidates}.',
  ],
  'row-twice': ['与第{row}行是同一条记录。', 'This is the same record as row {row}.'],
  'row-id-unknown': [
    '找不到这一行对应的记录，或者您无权查看。',
    'The record of this row is not there, or not yours to see.',
  ],
  'row-stale': [
    '导出之后记录已被他人改动（导出时第{seen}版，现为第{now}版），请重新导出。',
    'The record was changed after the export (version {seen} then, {now} now); export it again.',
  ],
} as const satisfies Record<string, Label>
