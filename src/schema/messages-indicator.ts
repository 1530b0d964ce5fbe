import type { Label } from '#domain/label.ts'

/** Refusals of targets and indicators. */
export const indicatorMessages = {
  'not-data-owner': [
    '“{indicator}”的数据由{owner}录入，其他单位不能录入。',
    'Figures of “{indicator}” are entered by {owner} and by no other unit.',
  ],
  'indicator-retired': ['指标“{indicator}”已停用。', 'The indicator “{indicator}” is retired.'],
  'bad-period': [
    '时期“{period}”不符：应为{wanted}，例如{example}。',
    'The period “{period}” does not fit: {wantedEn}, such as {example}.',
  ],
  'january-exempt': [
    '该指标1月免报，1—2月合为一期，请按{period}录入。',
    'January is exempt: January and February are one period; enter it as {period}.',
  ],
  'subject-needed': [
    '范围为“{scope}”时须且只须填写相应的对象。',
    'With the scope “{scopeEn}” exactly the subject of that kind is given.',
  ],
  'figure-needed': ['数值、同比、位次至少填一项。', 'Give a value, a growth or a rank.'],
  'released-later': ['发布日期不能晚于今天{today}。', 'The day of release cannot be later than today, {today}.'],
  'released-before': [
    '发布日期早于该时期开始之日，请核对。',
    'The day of release lies before the period began; please check.',
  ],
  'edition-there': [
    '{period}的{edition}数已经录入且不得修改；数据有变请录入更晚的版次。',
    'The {editionEn} figure of {period} is entered already and is never changed; enter a later edition instead.',
  ],
  'edition-passed': [
    '{period}已有更晚的版次（{edition}），不能再录入较早的版次。',
    'A later edition ({editionEn}) of {period} is there already.',
  ],
  'measuring-in-force': [
    '计量设定已经生效，不能重设；基数有变请用“修订基数”。',
    'The measuring is in force and cannot be set up again; revise the base instead.',
  ],
  'measuring-missing': ['该目标尚未设定计量。', 'How this target is measured is not set up yet.'],
  'base-needed': [
    '按增加量或逐年等比计量的目标须填写基数。',
    'A target measured by its gain or by equal yearly growth needs a base.',
  ],
  'course-reversed': ['终止期须在起始期之后。', 'The last period must lie after the first.'],
  'curve-unreadable': [
    '计划曲线须有{months}项，逐月不减，末项为100。',
    'The curve needs {months} numbers that never fall and end in 100.',
  ],
  'tied-needed': ['“与之同步”的目标须选择同步指标。', 'A target in step with something needs that indicator.'],
  'value-given': ['目标值已有，不能再核定。', 'The target has a value already.'],
  'target-not-issued': ['目标尚未下发，不能分解。', 'The target is not issued yet and cannot be shared out.'],
  'sheet-head': [
    '表头不符，请用本系统下载的模板填写。缺少：{columns}。',
    'The head row does not fit; use the template of this system. Missing: {columns}.',
  ],
  'sheet-empty': ['表中没有数据行。', 'The sheet holds no rows.'],
  'sheet-refused': [
    '有{count}行不符合要求，全部未导入。请按行修改后重试。',
    '{count} rows do not fit, so nothing was imported. Correct them and try again.',
  ],
  'cell-empty': ['“{column}”未填。', '“{columnEn}” is empty.'],
  'cell-unknown': ['“{column}”填写的“{cell}”不识别。', '“{columnEn}” holds “{cell}”, which is not known.'],
  'no-own-indicator': ['本单位没有负责的指标。', 'Your unit owns no indicator.'],
} as const satisfies Record<string, Label>
