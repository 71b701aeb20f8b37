/** A long text in pieces. A piece is an object so that whoever keeps one, or what was made of it, knows it again. */
export interface TextPiece {
  readonly text: string;
}

export type TextPieces = readonly TextPiece[];

/** The whole text. */
export const joined = (pieces: TextPieces): string => pieces.map(({ text }) => text).join('');
