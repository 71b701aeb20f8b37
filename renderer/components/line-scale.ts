/** The pieces of a line that gaps leave. */

/** A line as a path; where a value is missing it is interrupted, and nothing is made up. */
export function linePath(points: readonly ({ readonly x: number; readonly y: number } | null)[]): string {
  let path = '';
  let isOn = false;
  for (const point of points) {
    if (point !== null) path += `${isOn ? 'L' : 'M'}${point.x.toFixed(1)},${point.y.toFixed(1)}`;
    isOn = point !== null;
  }
  return path;
}
