/** One font file as a PDF embeds it: TrueType, packed, with what must be known of its glyphs. */
export interface FontFile {
  readonly part: string;
  readonly weight: 400 | 600;
  /** In thousandths of the type size, as everything below. */
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
  /** Bytes of the file when it is unpacked. */
  readonly length: number;
  /** Glyphs by character: runs of code points, "start:glyph glyph;…" in base 36. */
  readonly glyphs: string;
  /** Widths by glyph, in base 36. */
  readonly widths: string;
  /** The file, deflated (zlib), in base 64. */
  readonly packed: string;
}
