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
  'row-circle': [
    '第{rows}行互相引用成环（或引用自身），不能导入；请更正其中一行的引用。',
    'Rows {rowsEn} refer to each other in a circle, or to themselves; correct one of the references.',
  ],
  'row-names-lost': [
    '所引用的第{row}行没有导入；该行更正后一并导入。',
    'Row {row}, to which it refers, did not come in; bring both once that row is corrected.',
  ],
  'row-id-unknown': [
    '找不到这一行对应的记录，或者您无权查看。',
    'The record of this row is not there, or not yours to see.',
  ],
  'row-stale': [
    '导出之后记录已被他人改动（导出时第{seen}版，现为第{now}版），请重新导出。',
    'The record was changed after the export (version {seen} then, {now} now); export it again.',
  ],
  'cell-computed': [
    '“{column}”不在表中填写（原为“{was}”）：{why}。请恢复原值，或到该处办理。',
    '“{columnEn}” is not filled in here (it was “{was}”): {whyEn}. Put it back, or see to it there.',
  ],
  'cell-not-taken': [
    '“{column}”在这里不能改；本台账改回时只收：{taken}。',
    '“{columnEn}” cannot be changed here; a row that comes back is taken with: {takenEn}.',
  ],
  'edition-other-matter': [
    '“{column}”不能改：更正只针对同一事项，另一事项请另起一行（删去“记录标识”）。',
    '“{columnEn}” cannot be changed: a correction is of the same matter. Type another matter as a row of its own, without “Record id”.',
  ],
  'edition-needs-reason': [
    '已报的数不改，只由新一版更正；请在“{column}”栏写明。',
    'What was filed is not changed but followed by a new edition; say why in “{columnEn}”.',
  ],
  'edition-says-nothing': [
    '只写了“{column}”，没有更正任何数。',
    'Only “{columnEn}” was filled in; no figure was corrected.',
  ],
  'edition-followed': [
    '这一版之后已有新版，请重新导出后再更正。',
    'This edition was followed by another; export again before correcting.',
  ],
  'edit-needs-reason': ['请在“更正原因”栏写明原因。', 'Say why in the column “Reason of the correction”.'],
  'edit-one-thing': [
    '一行一次只改一件事：现任务与当日进度请分两次导入。',
    'One thing a row: the task and the day’s progress are imported one after the other.',
  ],
  'figure-moved': [
    '“{column}”导出后已有变化（现为“{now}”），请重新导出。',
    '“{columnEn}” has changed since the export (now “{now}”); export it again.',
  ],
  'fact-not-one': [
    '“{column}”由逐项登记汇总；能使其变为“{said}”的记录有{n}条，不是恰好一条，请到“{where}”逐条登记。',
    '“{columnEn}” sums up single records; {n} of them would make it “{said}”, not exactly one. Enter them in “{whereEn}”.',
  ],
  'row-not-made-here': [
    '这类记录不由表格新增，只能改回已导出的行。',
    'Records of this kind are not made by a sheet; only exported rows come back.',
  ],
} as const satisfies Record<string, Label>
