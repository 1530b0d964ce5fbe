declare module 'word-extractor' {
  namespace WordExtractor {
    type Options = { readonly filterUnicode?: boolean; readonly includeHeadersAndFooters?: boolean }
    type Document = {
      getBody(options?: Options): string
      getTextboxes(options?: Options): string
      getFootnotes(options?: Options): string
      getEndnotes(options?: Options): string
    }
  }
  class WordExtractor {
    extract(source: Buffer): Promise<WordExtractor.Document>
  }
  export = WordExtractor
}
