/**
 * The part of papaparse that reading uses. Its published types bring in all of Node's, and then `process` or
 * `node:fs` would compile in this pure folder.
 */
declare module 'papaparse' {
  interface ParseConfig {
    readonly delimiter?: string;
    readonly preview?: number;
    readonly skipEmptyLines?: 'greedy';
    readonly quoteChar?: string;
  }
  interface ParseResult<Row> {
    readonly data: Row[];
    readonly errors: readonly { readonly type: string; readonly row?: number }[];
  }
  const Papa: { parse<Row>(text: string, config?: ParseConfig): ParseResult<Row> };
  export default Papa;
}
