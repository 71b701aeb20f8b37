/** One repaint per frame of the screen, however often it was asked for. */

/** Paints one layer; true asks for another frame, as something on it is still moving. */
export type Painter = (now: number) => boolean;

export class Frames {
  private readonly painters: Painter[] = [];
  private pending: number | null = null;

  /** Painters run in the order in which they were added. The result takes this one out again. */
  add(painter: Painter): () => void {
    this.painters.push(painter);
    this.request();
    return () => void this.painters.splice(this.painters.indexOf(painter), 1);
  }

  /** Paint before the next frame is shown. */
  request(): void {
    this.pending ??= requestAnimationFrame((now) => {
      this.pending = null;
      const moving = this.painters.map((painter) => painter(now)).some(Boolean);
      if (moving) this.request();
    });
  }

  stop(): void {
    if (this.pending !== null) cancelAnimationFrame(this.pending);
    this.pending = null;
  }
}
