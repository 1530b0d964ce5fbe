import type { Label } from '#domain/label.ts'

/** Sentences with which a paper is refused. */
export const paperMessages = {
  'secret-document': [
    '文件标有密级“{mark}”。涉密文件不得进入非涉密系统，未作保存；请按保密规定在涉密载体上办理。',
    'The document is marked {mark}. State secrets must not enter this system; nothing was kept. Handle it on a classified medium.',
  ],
  'paper-names-person': [
    '公文中出现姓名：{places}。通报只写岗位和单位；已签发文件载明的，请在“点名到人依据”中选择该文件。',
    'The paper names persons: {places}. Only posts and units may be named; where a signed document names them, choose it as the basis.',
  ],
  'paper-naming-open': [
    '通报批评点名到单位，须先由领导批准点名（写明理由），或改为不点名。',
    'Naming units for what they failed to do needs the approval of a leader, with its reason; or leave the names out.',
  ],
  'paper-not-drawn': [
    '“{kind}”由其所属事项生成，不能在此直接拟稿。',
    'A paper of the kind “{kindEn}” is drawn from the matter it belongs to, not drafted here.',
  ],
  'paper-future': ['数据截止日不得晚于今天。', 'The day as of which the paper speaks may not lie in the future.'],
  'paper-same-day': [
    '该文种截至{asOf}的一期已经签发（{number}），请更正或作废后再拟。',
    'An issue of this kind as of {asOf} is signed already ({number}); correct or void it first.',
  ],
  'paper-not-frozen': [
    '公文尚未定稿，没有可以下载的文本。',
    'The paper is not frozen yet; there is no text to download.',
  ],
  'template-tags': [
    '模板中有系统不识别的占位符：{names}。可用的占位符列在模板页。',
    'The template holds tags that are not known: {names}. The page of templates lists those that are.',
  ],
  'template-broken': [
    '模板中的占位符不成对或括号不完整：{names}。',
    'Tags of the template are not closed or not paired: {names}.',
  ],
  'template-kind': ['该模板未启用，或者不适用于此文种。', 'The template is not in use or not for this kind of paper.'],
} as const satisfies Record<string, Label>
