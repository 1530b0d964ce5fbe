import type { StoredFile } from '#registers/document.ts'
import { paperKinds } from '#registers/paper.ts'
import { choice, data, text, texts } from '#schema/fields.ts'
import { defineRegister } from '#schema/register.ts'

/** 公文模板 — a zone's own .docx for a kind of paper; its tags are checked when it is filed. */
export const paperTemplate = defineRegister('paper_template', {
  label: ['公文模板', 'Paper template'],
  title: 'name',
  fields: {
    name: text('名称', 'Name').required().max(80).searched(),
    kind: choice('适用文种', 'For papers of kind', paperKinds).required(),
    file: data<StoredFile>('模板文件', 'Template file', 'file').hint(
      '.docx；可用占位符：{标题}{文号}{主送}{发文机关}{成文日期}{附注}{抄送}{印发机关}{数据截止日}，{#正文}{段落}{/正文}，{#数据}{名称}{数值}{算式}{/数据}',
      '.docx; tags: {title}{number}{addressees}{issuer}{date}{note}{copies}{printer}{as-of}, {#body}{line}{/body}, {#figures}{name}{value}{sum}{/figures}',
    ),
    note: text('说明', 'Note').max(300).multiline(),
    tags: texts('占位符', 'Tags').kept(),
  },
  lifecycle: {
    states: { draft: ['待启用', 'Not yet in use'], inUse: ['启用', 'In use'], retired: ['停用', 'Retired'] },
    initial: 'draft',
    moves: {
      use: {
        label: ['启用', 'Put to use'],
        from: ['draft', 'retired'],
        to: 'inUse',
        by: { role: 'supervision' },
        needs: ['file'],
        isMain: true,
      },
      retire: { label: ['停用', 'Retire'], from: 'inUse', to: 'retired', by: { role: 'supervision' } },
    },
  },
  access: {
    read: { role: ['supervision', 'leader'] },
    create: { role: 'supervision' },
    change: { both: [{ role: 'supervision' }, { inState: ['draft', 'retired'] }] },
  },
  views: {
    list: ['name', 'kind', 'tags'],
    form: { basics: { label: ['公文模板', 'Paper template'], fields: ['name', 'kind', 'file', 'note'] } },
  },
})
