import { type IParagraphPropertiesOptions, type IRunPropertiesOptions, Paragraph, TextRun } from 'docx'

/** Signs that no XML may hold: controls and halves of surrogate pairs. */
const unwritable = /\p{Cs}|[\ufffe\uffff]|(?![\n\t])\p{Cc}/gu

/** A paragraph of one letterform; line feeds in the text become line breaks. */
export function paragraph(
  text: string,
  properties: IParagraphPropertiesOptions,
  run: IRunPropertiesOptions = {},
): Paragraph {
  const lines = text.replace(unwritable, '').split('\n')
  const children = lines.map((line, index) => new TextRun({ ...run, text: line, ...(index > 0 ? { break: 1 } : {}) }))
  return new Paragraph({ ...properties, children })
}

/** One font for every script, so that digits and quotation marks are drawn by the Chinese font too. */
export function font(name: string) {
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' } as const
}
